import { sql, type Transaction } from "kysely";

interface Rule {
  table: string;
  name: string;
  /** What makes it again: of a constraint the part after its name, of an index the whole statement. */
  definition: string;
  constraint: boolean;
}

/**
 * Does work that fills empty tables without the rules between rows, and then sets them again, which checks all rows at
 * once: references, periods that may not overlap and indexes cost half of loading a register when kept row by row.
 * All in the caller's transaction: nobody ever sees a table without its rules.
 * Primary keys and what else is unique by constraint stay: `on conflict` asks for them.
 * @param only the table whose rules these are; of all tables when left out
 */
export async function withRulesLater<Tables, Result>(
  trx: Transaction<Tables>,
  work: () => Promise<Result>,
  only?: keyof Tables & string,
): Promise<Result> {
  const rules = (await readRules(trx)).filter((it) => only === undefined || it.table === only);
  for (const { table, name, constraint } of rules)
    await (
      constraint
        ? sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`
        : sql`drop index ${sql.ref(name)}`
    ).execute(trx);
  const result = await work();
  for (const { table, name, definition, constraint } of rules)
    await (
      constraint
        ? sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`
        : sql.raw(definition)
    ).execute(trx);
  return result;
}

/** Indexes first, then references: checking one finds rows by the other. Only of tables that are ours to alter. */
async function readRules<Tables>(trx: Transaction<Tables>): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select c.relname as table, i.relname as name, pg_get_indexdef(i.oid) as definition, false as "constraint"
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and pg_has_role(c.relowner, 'usage')
      and not exists (select from pg_constraint r where r.conindid = i.oid and r.contype in ('p', 'u', 'x'))
    union all
    select c.relname, r.conname, pg_get_constraintdef(r.oid), true
    from pg_constraint r join pg_class c on c.oid = r.conrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and pg_has_role(c.relowner, 'usage')
      and r.contype in ('x', 'f')
    order by "constraint", definition`.execute(trx);
  return rows;
}
