/** What an organisation takes along of its additions. Their heads and past go with those of all that it keeps (`ties`). */
import { sql } from "kysely";
import type { Belonging } from "#kit/takeout/belonging.ts";
import { KIND } from "./queries.ts";

export const belongings: readonly Belonging[] = [
  {
    table: "addition",
    rows: (organisation) =>
      sql`entry in (select id from entry where kind = ${KIND} and organisation = ${organisation})`,
    ofSide: (organisation, side) =>
      sql`entry in (select id from entry
        where kind = ${KIND} and organisation = ${organisation} and side = ${side} and visibility = 'side')`,
  },
];
