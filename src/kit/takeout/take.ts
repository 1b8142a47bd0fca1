import { type Kysely, sql, type Transaction } from "kysely";
import type { Belonging } from "./belonging.ts";
import { takes } from "./belonging.ts";
import type { Row } from "./file.ts";

/** All rows of one organisation, by table, as they were at one moment; without secrets. */
export const take = (
  db: Kysely<object>,
  belongings: readonly Belonging[],
  organisation: string,
): Promise<Map<string, Row[]>> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const parts = new Map<string, Row[]>();
      for (const it of belongings.filter(takes))
        parts.set(it.table, await rowsOf(trx, it.table, it.rows(organisation), Object.keys(it.anew ?? {})));
      return parts;
    });

async function rowsOf(
  trx: Transaction<object>,
  table: string,
  which: ReturnType<typeof sql>,
  secrets: readonly string[],
): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) - ${secrets}::text[] as row from ${sql.table(table)} as t where ${which}
    order by to_jsonb(t)::text collate "C"`.execute(trx);
  return rows.map((it) => it.row);
}
