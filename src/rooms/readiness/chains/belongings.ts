/** What an organisation takes along of its chains, and what goes when a side of it takes its leave. */
import { type Belonging, withEntries } from "#kit/takeout/belonging.ts";
import { goesWhole } from "#kit/takeout/goes-whole.ts";
import { KIND } from "./queries.ts";

/** Heads and past go with those of all that it keeps (`ties`). */
export const chainBelongings: readonly Belonging[] = [withEntries("data_chain", KIND)];

export const chainParting = goesWhole({ kind: KIND, table: "data_chain", what: "ketens van gegevens" });
