import { type Kysely, sql, type Transaction } from "kysely";
import type { Side } from "../reader.ts";
import { type Belonging, takes } from "./belonging.ts";
import type { Row } from "./file.ts";

/**
 * All rows of one organisation, by table, as they were at one moment; without secrets.
 * @param without leaves out what is of this side alone
 */
export const take = (
  db: Kysely<object>,
  belongings: readonly Belonging[],
  organisation: string,
  without: Side | null = null,
): Promise<Map<string, Row[]>> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const parts = new Map<string, Row[]>();
      for (const it of belongings.filter(takes)) {
        const all = it.rows(organisation);
        const which =
          without === null || !it.ofSide
            ? all
            : sql`(${all}) and (${it.ofSide(organisation, without)}) is not true`;
        parts.set(it.table, await rowsOf(trx, it.table, which, Object.keys(it.anew ?? {})));
      }
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
