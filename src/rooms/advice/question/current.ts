import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { buildAdvice } from "../engine/advice-index.ts";
import { readHistory } from "../engine/read-history.ts";

/** Somebody who compares years asks for a dozen days; more than this are made anew when asked again. */
const MOST_DAYS = 20;

/** All of history as the edition in force tells it. */
export const historyOf = keptPerEdition((building) => readHistory(building.db, building.edition().day));

/** What advice needs of one day. */
export const adviceOf = keptPerEdition(
  (building, day: Day) => historyOf(building).then((history) => buildAdvice(history, day)),
  { most: MOST_DAYS },
);

/** Makes the default day ready, so that no reader has to wait for it. */
export async function warmAdvice(building: Building): Promise<void> {
  await adviceOf(building, building.edition().day);
}
