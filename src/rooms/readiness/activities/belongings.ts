/** What an organisation takes along of its processing register, and what goes when a side of it takes its leave. */
import { type Kysely, sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Belonging } from "#kit/takeout/belonging.ts";
import type { Leaver, Parting } from "#kit/takeout/parting.ts";
import type { Tables } from "./db.ts";
import { KIND } from "./queries.ts";

/** Heads and past go with those of all that it keeps (`ties`). */
export const activityBelongings: readonly Belonging[] = [
  {
    table: "processing_activity",
    rows: (organisation) =>
      sql`entry in (select id from entry where kind = ${KIND} and organisation = ${organisation})`,
    ofSide: (organisation, side) =>
      sql`entry in (select id from entry
        where kind = ${KIND} and organisation = ${organisation} and side = ${side} and visibility = 'side')`,
  },
];

const keptBy = async (db: Kysely<object>, { organisation, side }: Leaver): Promise<string[]> => {
  const rows = await (db as unknown as Kysely<Tables>)
    .selectFrom("entry")
    .select("id")
    .where("kind", "=", KIND)
    .where("organisation", "=", organisation)
    .where("side", "=", side)
    .execute();
  return rows.map((it) => it.id);
};

export const activityParting: Parting = {
  look: async (db, leaver) => [
    { what: "verwerkingen in het register", count: (await keptBy(db, leaver)).length, fate: "goes" },
  ],
  part: async (trx, leaver) => {
    const gone = await keptBy(trx, leaver);
    await sql`delete from processing_activity where ${among("entry", gone)}`.execute(trx);
    return gone;
  },
};
