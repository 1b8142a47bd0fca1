/** Additions are about whoever says them: they go when that side takes its leave. */
import { type Kysely, sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Leaver, Parting } from "#kit/takeout/parting.ts";
import type { Tables } from "./db.ts";
import { KIND } from "./queries.ts";

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

export const parting: Parting = {
  look: async (db, leaver) => [
    { what: "aanvullingen bij samenwerkingen", count: (await keptBy(db, leaver)).length, fate: "goes" },
  ],
  part: async (trx, leaver) => {
    const gone = await keptBy(trx, leaver);
    await sql`delete from addition where ${among("entry", gone)}`.execute(trx);
    return gone;
  },
};
