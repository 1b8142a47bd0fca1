import { sql, type Transaction } from "kysely";
import { copyRows } from "./copy.ts";

/** A table that the database behind this transaction has. */
type Table<Tables> = keyof Tables & string;
const ROWS_PER_STATEMENT = 2_000;

/** Adds many rows at once. Every row names the same columns. */
export async function insertRows<Tables>(
  trx: Transaction<Tables>,
  table: Table<Tables>,
  rows: object[],
): Promise<void> {
  if (rows.length > 0) await copyRows(trx, table, columnsOf(rows).names, batches(rows));
}

/** Inserts rows and replaces the ones whose key is there already. Every row names the same columns. */
export async function upsertRows<Tables>(
  trx: Transaction<Tables>,
  table: Table<Tables>,
  key: string,
  rows: object[],
): Promise<void> {
  if (rows.length > 0 && (await isEmpty(trx, table))) return insertRows(trx, table, rows);
  for (const batch of batches(rows)) {
    const columns = columnsOf(batch);
    const assignments = columns.names
      .filter((name) => name !== key)
      .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
    await sql`insert into ${sql.table(table)} (${columns.list})
      select ${columns.list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(batch)}::jsonb)
      on conflict (${sql.ref(key)}) do update set ${sql.join(assignments)}`.execute(trx);
  }
}

/**
 * Changes many rows in few statements. Every row names the same columns; the ones in `keys` find the row,
 * the others are set.
 */
export async function updateRows<Tables>(
  trx: Transaction<Tables>,
  table: Table<Tables>,
  keys: string[],
  rows: object[],
): Promise<void> {
  for (const batch of batches(rows)) {
    const { names } = columnsOf(batch);
    const set = names
      .filter((name) => !keys.includes(name))
      .map((name) => sql`${sql.ref(name)} = given.${sql.ref(name)}`);
    const same = keys.map((name) => sql`${sql.table(table)}.${sql.ref(name)} = given.${sql.ref(name)}`);
    await sql`update ${sql.table(table)} set ${sql.join(set)}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(batch)}::jsonb) as given
      where ${sql.join(same, sql` and `)}`.execute(trx);
  }
}

/** There is nothing to replace. */
async function isEmpty<Tables>(trx: Transaction<Tables>, table: Table<Tables>): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(trx);
  return rows.length === 0;
}

/** Removes many rows in few statements: the ones with the same values in `keys`, of which none is null. */
export async function deleteRows<Tables>(
  trx: Transaction<Tables>,
  table: Table<Tables>,
  keys: string[],
  rows: object[],
): Promise<void> {
  const same = keys.map((name) => sql`${sql.table(table)}.${sql.ref(name)} = given.${sql.ref(name)}`);
  for (const batch of batches(rows))
    await sql`delete from ${sql.table(table)}
      using jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(batch)}::jsonb) as given
      where ${sql.join(same, sql` and `)}`.execute(trx);
}

function* batches(rows: object[]): Generator<object[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) yield rows.slice(at, at + ROWS_PER_STATEMENT);
}

function columnsOf(rows: object[]) {
  const names = Object.keys(rows[0] ?? {});
  return { names, list: sql.join(names.map((name) => sql.ref(name))) };
}
