/** What is of nobody but whoever keeps it: it goes when that side takes its leave. */
import { sql, type Kysely } from "kysely";
import { among } from "../database/among.ts";
import type { EntryTables } from "../entries/tables.ts";
import type { Leaver, Parting } from "./parting.ts";

const keptBy = async (
  db: Kysely<object>,
  kind: string,
  { organisation, side }: Leaver,
): Promise<string[]> => {
  const rows = await (db as unknown as Kysely<EntryTables>)
    .selectFrom("entry")
    .select("id")
    .where("kind", "=", kind)
    .where("organisation", "=", organisation)
    .where("side", "=", side)
    .execute();
  return rows.map((it) => it.id);
};

/**
 * Entries of a kind that go whole, with their rows in the table that has one for each.
 * @param what they are called, of several
 */
export const goesWhole = ({ kind, table, what }: { kind: string; table: string; what: string }): Parting => ({
  look: async (db, leaver) => [{ what, count: (await keptBy(db, kind, leaver)).length, fate: "goes" }],
  part: async (trx, leaver) => {
    const gone = await keptBy(trx, kind, leaver);
    await sql`delete from ${sql.table(table)} where ${among("entry", gone)}`.execute(trx);
    return gone;
  },
});
