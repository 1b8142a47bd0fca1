/** What an organisation takes along of the sets it publishes, and what goes when its executive takes its leave. */
import { type Belonging, withEntries } from "#kit/takeout/belonging.ts";
import { goesWhole } from "#kit/takeout/goes-whole.ts";
import { KIND } from "./queries.ts";

/** Heads and past go with those of all that it keeps (`ties`). */
export const setBelongings: readonly Belonging[] = [withEntries("question_set", KIND)];

export const setParting = goesWhole({ kind: KIND, table: "question_set", what: "eigen vragenlijsten" });
