/** Additions are about whoever says them: they go when that side takes its leave. */
import { goesWhole } from "#kit/takeout/goes-whole.ts";
import { KIND } from "./queries.ts";

export const parting = goesWhole({
  ...{ kind: KIND, table: "addition", what: "aanvullingen bij samenwerkingen" },
});
