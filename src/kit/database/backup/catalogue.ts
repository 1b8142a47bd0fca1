/** Which tables and sequences a schema has, as the database itself says: the kit knows no room. */
import { sql } from "kysely";
import type { Db } from "#kit/room.ts";
import type { SequenceValue } from "./format.ts";

export interface TableOf {
  name: string;
  /** Name and type, in the table's own order; without generated columns. */
  columns: [name: string, type: string][];
  /** What puts the rows in an order that does not depend on the server: the key, or the whole row. */
  order: string;
}

/** Tables that belong to an extension are the extension's to make; a partition comes with its whole. */
const OURS = sql`
  c.relnamespace = (select oid from pg_namespace where nspname = current_schema()) and not c.relispartition
  and not exists (select from pg_depend d
    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/**
 * The tables of the schema in use, each behind the tables that its rows refer to.
 * @throws Error when tables refer to each other in a circle that the database checks at once
 */
export async function readTables(db: Db): Promise<TableOf[]> {
  const { rows } = await sql<{
    table: string;
    name: string | null;
    type: string | null;
    collated: boolean;
    key: number | null;
  }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      a.attcollation <> 0 as collated, array_position(i.indkey::int[], a.attnum::int) as key
    from pg_class c
    left join pg_attribute a
      on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind in ('r', 'p') and ${OURS}
    order by c.relname collate "C", a.attnum`.execute(db);
  const tables = [...Map.groupBy(rows, (row) => row.table)].map(([name, of]) => ({
    name,
    columns: of.flatMap((it): [string, string][] =>
      it.name !== null && it.type !== null ? [[it.name, it.type]] : [],
    ),
    order:
      of
        .filter((it) => it.key !== null)
        .sort((a, b) => (a.key ?? 0) - (b.key ?? 0))
        .map((it) => `${quoted(it.name ?? "")}${it.collated ? ' collate "C"' : ""}`)
        .join(", ") || `(t.*)::text collate "C"`,
  }));
  return referredFirst(tables, await readReferences(db));
}

/** The views of the schema in use. */
export async function readViews(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relkind = 'v' and ${OURS} order by c.relname collate "C"`.execute(
    db,
  );
  return rows.map((row) => row.name);
}

/** Functions of ours, as PostgreSQL names one among others of that name. */
export async function readFunctions(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = (select oid from pg_namespace where nspname = current_schema())
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    order by 1`.execute(db);
  return rows.map((row) => row.name);
}

/** The rules of tables who sees which rows, by table. */
export async function readPolicies(db: Db): Promise<{ name: string; table: string }[]> {
  const { rows } = await sql<{ name: string; table: string }>`
    select p.polname as name, c.relname as table from pg_policy p join pg_class c on c.oid = p.polrelid
    where ${OURS} order by c.relname collate "C", p.polname collate "C"`.execute(db);
  return rows;
}

/**
 * References that are checked at the end of each statement. Those of a table to itself hold when its rows come in
 * one statement, and deferrable ones when the transaction ends.
 */
async function readReferences(db: Db): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ from: string; to: string }>`
    select c.relname as "from", f.relname as "to"
    from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_class f on f.oid = r.confrelid
    where r.contype = 'f' and not r.condeferrable and c.oid <> f.oid and ${OURS}`.execute(db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.from)].map(([from, of]) => [from, of.map((it) => it.to)]),
  );
}

function referredFirst(tables: TableOf[], references: Map<string, string[]>): TableOf[] {
  const ordered: TableOf[] = [];
  let left = tables;
  while (left.length > 0) {
    const waiting = new Set(left.map((table) => table.name));
    const next = left.filter((table) => !references.get(table.name)?.some((to) => waiting.has(to)));
    if (next.length === 0)
      throw new Error(`De tabellen ${[...waiting].join(", ")} verwijzen in een kring naar elkaar.`);
    ordered.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return ordered;
}

/** Where the sequences stand, those of identity columns among them. */
export async function readSequences(db: Db): Promise<SequenceValue[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relkind = 'S' and ${OURS}
    order by c.relname collate "C"`.execute(db);
  const values: SequenceValue[] = [];
  for (const { name } of rows) {
    const read = await sql<{ value: string; called: boolean }>`
      select last_value::text as value, is_called as called from ${sql.table(name)}`.execute(db);
    values.push(...read.rows.map((row) => ({ name, ...row })));
  }
  return values;
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
