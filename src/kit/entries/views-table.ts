/** The table of the view log: only added to, by whoever looked; it goes after its term, or when the side that keeps it leaves. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { ASKS, closeTable, PLACES } from "../database/row-security.ts";
import { VIEWS_LAST } from "./views.ts";

const TABLE = `create table entry_view (
  day date not null,
  by uuid not null,
  organisation text not null,
  side text not null check (side in ('council', 'executive')),
  kind text not null,
  entry text,
  reader_organisation text,
  reader_organ text check (reader_organ in ('council', 'executive', 'staff')),
  reader_role text check (reader_role in ('reader', 'member', 'editor', 'admin')),
  through text check (through in ('noodtoegang', 'gast')),
  unique nulls not distinct (organisation, side, day, by, kind, entry))`;

/** The only road by which a line goes for its age: it looks for itself what is old. */
const forget = (schema: string) => sql`
  create function forget_views(asked timestamptz) returns bigint
  language plpgsql security definer set search_path = ${sql.id(schema)}, pg_temp as $$
  declare gone bigint;
  begin
    perform set_config('vliegwiel.views', 'on', true);
    delete from entry_view where day < (least(asked, now()) at time zone 'Europe/Amsterdam')::date
      - ${sql.raw(String(VIEWS_LAST.days))};
    get diagnostics gone = row_count;
    perform set_config('vliegwiel.views', '', true);
    return gone;
  end $$`;

/** As it was, and the lines about what a side kept go with all of it. */
const remove = (schema: string) => sql`
  create or replace function remove_entries(leave uuid, entries text[]) returns bigint
  language plpgsql security definer set search_path = ${sql.id(schema)}, pg_temp as $$
  declare
    leaving parting%rowtype;
    own text[];
    gone bigint;
  begin
    select * into leaving from parting
      where id = leave and due_at <= now() and stopped_at is null and done_at is null;
    if leaving.id is null then raise exception 'no leave was taken'; end if;
    own := array(select id from entry
      where id = any(entries) and organisation = leaving.organisation and side = leaving.side);
    perform set_config('vliegwiel.views', 'on', true);
    delete from entry_view where organisation = leaving.organisation and side = leaving.side;
    perform set_config('vliegwiel.views', '', true);
    perform set_config('vliegwiel.parts', 'on', true);
    delete from entry_version where entry = any(own);
    perform set_config('vliegwiel.parts', '', true);
    delete from entry_participant where entry = any(own);
    delete from entry where id = any(own);
    get diagnostics gone = row_count;
    return gone;
  end $$`;

/** As it was, but for what those two take. */
const REFUSE_CHANGE = `create or replace function refuse_change() returns trigger language plpgsql as $$
  declare filled boolean := true;
  begin
    if tg_op = 'DELETE' and tg_table_name in ('audit_event', 'audit_seal')
      and current_setting('vliegwiel.prunes', true) = 'on' then return null; end if;
    if tg_op = 'DELETE' and tg_table_name = 'entry_version'
      and current_setting('vliegwiel.parts', true) = 'on' then return null; end if;
    if tg_op = 'DELETE' and tg_table_name = 'entry_view'
      and current_setting('vliegwiel.views', true) = 'on' then return null; end if;
    if tg_op = 'TRUNCATE' then execute format('select exists (select from %I)', tg_table_name) into filled; end if;
    if filled then raise exception 'what was recorded is not changed'; end if;
    return null;
  end $$`;

export const viewMigrations: Record<string, Migration> = {
  "2026-12-14_views": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      const schema = rows[0]?.schema ?? "public";
      await sql.raw(TABLE).execute(db);
      await sql`create index entry_view_by_person on entry_view (by, day)`.execute(db);
      await sql`create index entry_view_by_day on entry_view (day)`.execute(db);
      await sql.raw(REFUSE_CHANGE).execute(db);
      await sql`create trigger entry_view_stays before update or delete or truncate on entry_view
        for each statement execute function refuse_change()`.execute(db);
      // One sees what one looked at oneself, and what was looked at of one's own side; one writes down what one saw.
      const mine = sql`by = ${ASKS}`;
      await closeTable(db, "entry_view", {
        reads: sql`${mine} or organisation || ' ' || side = any(${PLACES.sides})`,
        writes: mine,
      });
      await forget(schema).execute(db);
      await remove(schema).execute(db);
    },
  },
};
