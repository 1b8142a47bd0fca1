/**
 * Lines of the record go after three years. What stays of them is one row: the link that the rest of the chain follows. It is
 * a link that was anchored, so that those who keep anchors see that nothing went too early.
 */
import { type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Lasts } from "../processing.ts";

/** BIO2 5.28.01 asks three years of what an incident is looked into with; no rule asks more. */
export const RECORD_LASTS = { days: 3 * 365 } satisfies Lasts;

/**
 * The only road by which a line goes. It is the owner's, for the role that serves can remove none, and it looks for itself
 * what is old: not by the clock of whoever asks, unless that one is behind.
 */
const prune = (schema: string) => sql`
  create function prune_record(asked timestamptz) returns bigint
  language plpgsql security definer set search_path = ${sql.id(schema)}, pg_temp as $$
  declare
    before timestamptz := least(asked, now()) - interval '${sql.raw(String(RECORD_LASTS.days))} days';
    last audit_seal%rowtype;
    gone bigint;
  begin
    select s.* into last from audit_seal s join audit_anchor a on a.place = s.place and a.hash = encode(s.hash, 'hex')
      where a.at < before and s.place < (select max(place) from audit_seal) order by s.place desc limit 1;
    if last.place is null or exists (select from audit_seal s join audit_event e on e.id = s.event
      where s.place <= last.place and e.at >= before) then return 0; end if;
    insert into audit_pruned (place, hash, at) values (last.place, last.hash, least(asked, now()))
      on conflict do nothing;
    -- Another process was quicker.
    if not found then return 0; end if;
    -- Not as a setting of the function: only a superuser may give it one that the server does not know.
    perform set_config('vliegwiel.prunes', 'on', true);
    with links as (delete from audit_seal where place <= last.place returning event)
    delete from audit_event where id in (select event from links);
    get diagnostics gone = row_count;
    perform set_config('vliegwiel.prunes', '', true);
    return gone;
  end $$`;

export const pruningMigrations: Record<string, Migration> = {
  "2026-12-01_keep-pruning": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      await sql`create table audit_pruned (
        place bigint primary key, hash bytea not null, at timestamptz not null)`.execute(db);
      await sql.raw(REFUSE_CHANGE).execute(db);
      await sql`create trigger audit_pruned_stays before update or delete or truncate on audit_pruned
        for each statement execute function refuse_change()`.execute(db);
      await prune(rows[0]?.schema ?? "public").execute(db);
    },
  },
};

/** As it was, but for what `prune_record` takes; whoever says so otherwise has no right to remove a line. */
const REFUSE_CHANGE = `create or replace function refuse_change() returns trigger language plpgsql as $$
  declare filled boolean := true;
  begin
    if tg_op = 'DELETE' and tg_table_name in ('audit_event', 'audit_seal')
      and current_setting('vliegwiel.prunes', true) = 'on' then return null; end if;
    if tg_op = 'TRUNCATE' then execute format('select exists (select from %I)', tg_table_name) into filled; end if;
    if filled then raise exception 'what was recorded is not changed'; end if;
    return null;
  end $$`;

/** @returns how many lines went */
export async function pruneRecord(db: QueryExecutorProvider, at: Date): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select prune_record(${at}) as gone`.execute(db);
  return rows[0]?.gone ?? 0;
}
