/** What an organisation takes along of its processing register, and what goes when a side of it takes its leave. */
import { type Belonging, withEntries } from "#kit/takeout/belonging.ts";
import { goesWhole } from "#kit/takeout/goes-whole.ts";
import { KIND } from "./queries.ts";

/** Heads and past go with those of all that it keeps (`ties`). */
export const activityBelongings: readonly Belonging[] = [withEntries("processing_activity", KIND)];

export const activityParting = goesWhole({
  kind: KIND,
  table: "processing_activity",
  what: "verwerkingen in het register",
});
