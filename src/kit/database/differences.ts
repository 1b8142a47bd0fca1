import type { Transaction } from "kysely";
import { deleteRows, insertRows, updateRows } from "./batch.ts";

/** What has to be written so that the rows that are there become the ones that should be. */
export interface Differences<Row> {
  gone: Row[];
  fresh: Row[];
  changed: Row[];
}

/**
 * Compares rows by the columns that tell them apart. Two rows that should be there under one key are both fresh, unless
 * one of them is there: the database refuses them, and nobody guesses which was meant.
 */
export function differences<Row extends object>(
  have: Row[],
  want: Row[],
  keys: (keyof Row)[],
): Differences<Row> {
  const keyOf = (row: Row) => JSON.stringify(keys.map((name) => row[name]));
  const left = new Map(have.map((row) => [keyOf(row), row]));
  const found: Differences<Row> = { gone: [], fresh: [], changed: [] };
  for (const row of want) {
    const key = keyOf(row);
    const old = left.get(key);
    left.delete(key);
    if (!old) found.fresh.push(row);
    else if (!same(old, row)) found.changed.push(row);
  }
  found.gone = [...left.values()];
  return found;
}

/** Whether writing the second over the first would change nothing. */
const same = <Row extends object>(old: Row, row: Row): boolean =>
  (Object.keys(row) as (keyof Row)[]).every(
    (name) => old[name] === row[name] || JSON.stringify(old[name]) === JSON.stringify(row[name]),
  );

/** Makes the rows of a table that are there the ones that should be. Rows that stay as they are are not written. */
export async function replaceRows<Tables, Row extends object>(
  trx: Transaction<Tables>,
  table: keyof Tables & string,
  keys: (keyof Row & string)[],
  have: Row[],
  want: Row[],
): Promise<void> {
  const { gone, fresh, changed } = differences(have, want, keys);
  await deleteRows(trx, table, keys, gone);
  await insertRows(trx, table, fresh);
  await updateRows(trx, table, keys, changed);
}
