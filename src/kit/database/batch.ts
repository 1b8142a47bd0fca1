import { sql, type Transaction } from "kysely";

/** A table that the database behind this transaction has. */
type Table<Tables> = keyof Tables & string;
const ROWS_PER_STATEMENT = 2_000;

/** Inserts many rows in few statements: the rows travel as one JSON parameter, whatever their number. */
export async function insertRows<Tables>(
  trx: Transaction<Tables>,
  table: Table<Tables>,
  rows: object[],
): Promise<void> {
  for (const batch of batches(rows)) {
    const columns = columnsOf(batch);
    await sql`insert into ${sql.table(table)} (${columns.list})
      select ${columns.list} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(batch)}::json)`.execute(
      trx,
    );
  }
}

/** Inserts rows and replaces the ones whose key is there already. Every row names the same columns. */
export async function upsertRows<Tables>(
  trx: Transaction<Tables>,
  table: Table<Tables>,
  key: string,
  rows: object[],
): Promise<void> {
  for (const batch of batches(rows)) {
    const columns = columnsOf(batch);
    const assignments = columns.names
      .filter((name) => name !== key)
      .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
    await sql`insert into ${sql.table(table)} (${columns.list})
      select ${columns.list} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(batch)}::json)
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
      from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(batch)}::json) as given
      where ${sql.join(same, sql` and `)}`.execute(trx);
  }
}

function* batches(rows: object[]): Generator<object[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) yield rows.slice(at, at + ROWS_PER_STATEMENT);
}

function columnsOf(rows: object[]) {
  const names = Object.keys(rows[0] ?? {});
  return { names, list: sql.join(names.map((name) => sql.ref(name))) };
}
