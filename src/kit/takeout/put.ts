import { type Kysely, sql, type Transaction } from "kysely";
import { SourceRefused } from "../source-refused.ts";
import { type Belonging, type Takes, takes } from "./belonging.ts";
import type { Row } from "./file.ts";

export interface Put {
  table: string;
  inFile: number;
  added: number;
}

/** What of the file must be said in terms of this installation. */
export interface Here {
  /** The number that a person of the file has here already, where he logged in at the same provider. */
  known: ReadonlyMap<string, string>;
  /** What people call a table. */
  called: (table: string) => string;
}

/**
 * Puts what an organisation brought along into this installation; what is there already stays as it is, so that doing it
 * again changes nothing.
 * @throws SourceRefused for what this version does not know; then nothing is written
 */
export async function put(
  trx: Transaction<object>,
  belongings: readonly Belonging[],
  parts: ReadonlyMap<string, readonly Row[]>,
  here: Here,
): Promise<Put[]> {
  const own = new Map(belongings.filter(takes).map((it) => [it.table, it]));
  const strange = [...parts.keys()].filter((table) => !own.has(table));
  if (strange.length > 0)
    throw new SourceRefused(
      `Het bestand heeft onderdelen die deze versie niet kent: ${strange.join(", ")}. Werk eerst deze installatie bij.`,
    );
  const done: Put[] = [];
  for (const [table, it] of own) {
    const rows = parts.get(table) ?? [];
    done.push({ table, inFile: rows.length, added: await insert(trx, it, rows, here) });
  }
  return done;
}

async function insert(
  trx: Transaction<object>,
  { table, persons = [], anew = {} }: Takes,
  rows: readonly Row[],
  { known, called }: Here,
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const columns = [...Object.keys(first), ...Object.keys(anew)];
  const lacking = await unknownColumns(trx, table, columns);
  if (lacking.length > 0)
    throw new SourceRefused(
      `Het bestand heeft bij “${called(table)}” gegevens die deze versie niet kent: ${lacking.join(", ")}. Werk eerst deze installatie bij.`,
    );
  const renamed = rows.map((row) => ({
    ...row,
    ...Object.fromEntries(persons.map((it) => [it, known.get(String(row[it])) ?? row[it]])),
    ...Object.fromEntries(Object.entries(anew).map(([name, make]) => [name, make()])),
  }));
  const names = sql.join(columns.map((it) => sql.ref(it)));
  const secrets = sql`${Object.keys(anew)}::text[]`;
  // Not every table has a key to tell a row by that is there already.
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(renamed)}::json) as n
    where not exists (select from ${sql.table(table)} as t where to_jsonb(t) - ${secrets} = to_jsonb(n) - ${secrets})
    on conflict do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

async function unknownColumns(
  db: Kysely<object>,
  table: string,
  columns: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${columns}::text[]) as name
    where name not in (select column_name from information_schema.columns
      where table_schema = current_schema() and table_name = ${table})`.execute(db);
  return rows.map((it) => it.name);
}
