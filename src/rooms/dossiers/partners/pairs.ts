/**
 * With whom an organisation is in which dossier, kept as rows: working it out anew took 18 ms for somebody with a place in five
 * municipalities, twice for each table that asks it. The database keeps them itself, so that no change can forget to.
 */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { COMES_FROM_FILE } from "#kit/database/from-file.ts";
import { closeTable, ofOwnOrganisation } from "#kit/database/row-security.ts";
import { hasLeft } from "../queries.ts";

const said = (table: string) => sql`exists (select from ${sql.table(table)} said
  where said.dossier = entry.id and said.organisation = p.organisation)`;

/**
 * Makes the rows of some dossiers what they must be. Of one dossier one at a time: of two changes at once, each would miss the other's.
 * Whoever is only named as a party by another shares nothing by that: it keeps the dossier, or spoke in it.
 */
const keepPairs = (schema: string) => sql`
  create function keep_dossier_pairs(changed text[]) returns void
  language plpgsql security definer set search_path = ${sql.id(schema)}, pg_temp as $$
  begin
    if ${COMES_FROM_FILE} then return; end if;
    changed := array(select id from entry where id = any(changed) and kind = 'dossier' order by id for no key update);
    if changed = '{}' then return; end if;
    with seat as materialized (
      select p.entry as dossier, p.organisation,
        p.organisation = entry.organisation or ${said("dossier_voice")} or ${said("dossier_answer")} as speaks
      from entry join entry_participant p on p.entry = entry.id
      where entry.id = any(changed) and entry.state in ('open', 'shared', 'closed')
        and entry.visibility in ('public', 'government', 'participants') and not (${hasLeft("p.organisation")})),
    pair as materialized (
      select mine.organisation, theirs.organisation as partner, dossier
      from seat mine join seat theirs using (dossier)
      where theirs.speaks and theirs.organisation <> mine.organisation),
    gone as (
      delete from dossier_pair there where dossier = any(changed) and not exists (select from pair
        where (pair.organisation, pair.partner, pair.dossier) = (there.organisation, there.partner, there.dossier)))
    insert into dossier_pair (organisation, partner, dossier)
      select organisation, partner, dossier from pair on conflict do nothing;
  end $$`;

/** Tells which dossiers rows of a table are about. */
const keeper = (column: string) => `
  create function keep_dossier_pairs_of_${column}() returns trigger language plpgsql as $$
  begin
    perform keep_dossier_pairs(array(select distinct ${column} from changed));
    return null;
  end $$`;

/** By statement: a dossier of twenty parties begins with twenty rows. */
const after = (table: string, column: string, event: "insert" | "update" | "delete") => {
  // A row never goes from one dossier to another.
  const rows = event === "delete" ? "old" : "new";
  return `create trigger ${table}_pairs_${event} after ${event} on ${table} referencing ${rows} table as changed
    for each statement execute function keep_dossier_pairs_of_${column}()`;
};

const STATEMENTS = [
  `create table dossier_pair (
    organisation text not null,
    partner text not null check (partner <> organisation),
    dossier text not null,
    primary key (organisation, partner, dossier))`,
  `create index dossier_pair_by_dossier on dossier_pair (dossier)`,
  keeper("entry"),
  keeper("dossier"),
  `create function keep_dossier_pairs_of_state() returns trigger language plpgsql as $$
  begin
    perform keep_dossier_pairs(array[new.id]);
    return null;
  end $$`,
  `create trigger entry_dossier_pairs after update on entry for each row
    when (new.kind = 'dossier' and (new.state, new.visibility, new.organisation)
      is distinct from (old.state, old.visibility, old.organisation))
    execute function keep_dossier_pairs_of_state()`,
  ...(["insert", "update", "delete"] as const).map((it) => after("entry_participant", "entry", it)),
  ...["dossier_voice", "dossier_answer"].flatMap((table) =>
    (["insert", "update", "delete"] as const).map((it) => after(table, "dossier", it)),
  ),
];

export const pairMigrations: Record<string, Migration> = {
  "2026-12-15_dossiers-pairs": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
      await keepPairs(rows[0]?.schema ?? "public").execute(db);
      await closeTable(db, "dossier_pair", { reads: ofOwnOrganisation });
      await sql`select keep_dossier_pairs(array(select id from entry where kind = 'dossier'))`.execute(db);
      await sql`create or replace view dossier_partner with (security_barrier) as
        select distinct organisation, partner from dossier_pair
        where ${ofOwnOrganisation}
        union all
        select distinct organisation, partner from dossier_pair
        where (select sees_all() or not row_security_active('entry'::regclass)) and not (${ofOwnOrganisation})`.execute(
        db,
      );
    },
  },
};
