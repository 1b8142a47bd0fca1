/** What an organisation takes along of its log, and what goes when a side of it takes its leave. */
import { sql } from "kysely";
import type { Belonging } from "#kit/takeout/belonging.ts";
import { ofOrganisation } from "#kit/takeout/belonging.ts";
import type { Parting } from "#kit/takeout/parting.ts";
import { linesOfLeaver, removeLines } from "./keeping.ts";

export const logBelongings: readonly Belonging[] = [
  {
    table: "processing_log",
    rows: ofOrganisation(),
    ofSide: (organisation, side) => sql`organisation = ${organisation} and side = ${side}`,
    persons: ["by"],
  },
];

export const logParting: Parting = {
  look: async (db, leaver) => [
    {
      what: "regels van systemen in het logboek",
      count: await linesOfLeaver(db, leaver),
      fate: "goes",
    },
  ],
  part: async (trx, leaver) => {
    await removeLines(trx, leaver);
    return [];
  },
};
