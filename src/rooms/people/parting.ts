/**
 * What one side keeps of people that do not work there: who was invited, who asked for a place and with what file. Places
 * stay until somebody ends them, for whoever takes his leave must be able to see what came of it.
 */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Leaver, Parting } from "#kit/takeout/parting.ts";

const onSide = ({ organisation, side }: Leaver): RawBuilder<boolean> => sql<boolean>`
  organisation = ${organisation} and case organ when 'council' then 'council' else 'executive' end = ${side}`;

const keysOf = (leaver: Leaver): RawBuilder<boolean> =>
  sql<boolean>`membership in (select id from membership where ${onSide(leaver)})`;

const countIn = async (db: Kysely<object>, table: string, which: RawBuilder<boolean>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${which}`.execute(db);
  return rows[0]?.count ?? 0;
};

export const parting: Parting = {
  look: async (db, leaver) => [
    { what: "uitnodigingen", count: await countIn(db, "invitation", onSide(leaver)), fate: "goes" },
    {
      what: "aanvragen van een plek",
      count: await countIn(db, "join_request", onSide(leaver)),
      fate: "goes",
    },
    {
      what: "sleutels voor programma’s",
      count: await countIn(db, "program_key", sql`ended_at is null and ${keysOf(leaver)}`),
      fate: "goes",
    },
    {
      what: "plekken van mensen (die beëindigt u zelf, bij Wie er meedoet)",
      count: await countIn(db, "membership", sql`until is null and ${onSide(leaver)}`),
      fate: "stays",
    },
  ],
  part: async (trx, leaver) => {
    const { rows } = await sql<{ evidence: string }>`
      select evidence from join_request where evidence is not null and ${onSide(leaver)}`.execute(trx);
    const files = rows.map((it) => it.evidence);
    await sql`delete from join_request where ${onSide(leaver)}`.execute(trx);
    await sql`delete from file_part where file = any(${files}::uuid[])`.execute(trx);
    await sql`delete from file where id = any(${files}::uuid[])`.execute(trx);
    await sql`delete from invitation where ${onSide(leaver)}`.execute(trx);
    await sql`delete from program_key where ${keysOf(leaver)}`.execute(trx);
    await sql`delete from rights_review where organisation = ${leaver.organisation} and side = ${leaver.side}`.execute(
      trx,
    );
    return [];
  },
};
