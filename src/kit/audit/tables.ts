/** What was done, by whom and when: written with the change itself, chained afterwards, never changed. */
import { type ColumnType, type Generated, sql } from "kysely";
import type { Migration } from "kysely/migration";

export interface AuditTables {
  /** One line of the record (BIO2 8.15.01: action, object, result, origin, actor, moment). */
  audit_event: {
    id: Generated<number>;
    at: ColumnType<Date, Date, never>;
    /** Pseudonym of a person; null for a visitor or the installation itself. */
    actor: string | null;
    action: string;
    /** `organisation:gm0106`, never a name or a text. */
    object: string;
    result: "done" | "refused";
    /** `web`, `api`, `cli`, `clock`. */
    origin: string;
    /** SHA-256 of what was changed, with a salt that goes when a person is erased. */
    content: Buffer | null;
    /** What gave the right where no place did: `sleutel:<id>`. */
    through: ColumnType<string | null, string | null | undefined, never>;
  };
  /** Lines that have no link yet: the sealer must not search all that was ever written. */
  audit_waiting: { event: number };
  /** The chain over the lines, made by one sealer. */
  audit_seal: { place: number; event: number; hash: Buffer };
  /** Links that were written down outside the database, with the key to check them: shown to everyone. */
  audit_anchor: {
    place: number;
    hash: string;
    at: ColumnType<Date, Date, never>;
    signature: string;
    key: string;
  };
  /** The last link of what went after its term; the chain goes on behind the last of these. */
  audit_pruned: { place: number; hash: Buffer; at: Date };
}

const WRITTEN = ["audit_event", "audit_seal", "audit_anchor"] as const;
/** What the role that serves adds to and never changes; the past of what people keep is (`entries/tables.ts`). */
export const APPEND_ONLY = [...WRITTEN, "audit_pruned", "entry_version", "entry_view"] as const;

const tables = [
  `create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid,
    action text not null,
    object text not null,
    result text not null check (result in ('done', 'refused')),
    origin text not null check (origin in ('web', 'api', 'cli', 'clock')),
    content bytea)`,
  `create index audit_event_by_object on audit_event (object, id)`,
  `create index audit_event_by_actor on audit_event (actor, id) where actor is not null`,
  `create table audit_waiting (event bigint primary key references audit_event)`,
  `create table audit_seal (
    place bigint primary key,
    event bigint not null unique references audit_event,
    hash bytea not null)`,
  `create table audit_anchor (
    place bigint not null,
    hash text not null,
    at timestamptz not null,
    signature text not null,
    key text not null,
    primary key (place, key))`,
  // Nobody changes what was written, whatever the program thinks it may. A restore empties tables that are empty.
  `create or replace function refuse_change() returns trigger language plpgsql as $$
    declare filled boolean := true;
    begin
      if tg_op = 'TRUNCATE' then execute format('select exists (select from %I)', tg_table_name) into filled; end if;
      if filled then raise exception 'what was recorded is not changed'; end if;
      return null;
    end $$`,
  ...WRITTEN.map(
    (table) => `create trigger ${table}_stays before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
];

export const auditMigrations: Record<string, Migration> = {
  "2026-11-29_audit": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
};
