import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import { buildAdvice } from "../engine/advice-index.ts";
import { readHistory } from "../engine/read-history.ts";

/** Of the register of 2026 these bytes hold four days; more are made anew when asked again. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Measured: 3,786 bodies make 3.5 MB. */
const BYTES_PER_NODE = 930;

/** All of history as the edition in force tells it. */
export const historyOf = keptPerEdition((building) => readHistory(building.db, building.edition().day));

/** What advice needs of one day. */
export const adviceOf = keptPerEdition(
  (building, day: Day) => historyOf(building).then((history) => buildAdvice(history, day)),
  { mostBytes: MOST_BYTES, sizeOf: ({ graph }) => graph.nodes.length * BYTES_PER_NODE },
);
