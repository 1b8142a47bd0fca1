/** What people keep, whatever it is: whose it is, who may read it, in which state, and all it ever was. */
import { type ColumnType, type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "../day.ts";
import { type Visibility, type VisibilityColumns, visibilityColumns } from "../visibility.ts";

type Moment = ColumnType<Date, Date, Date>;

/** Whose it is and who may read it now stand in the columns of its visibility. */
export interface EntryRow extends VisibilityColumns {
  /** A ULID. */
  id: string;
  /** What it is, as its room calls it: "tie". */
  kind: string;
  state: string;
  /** Grows by one with each change. */
  version: number;
  /** The version since which its present organisation keeps it: the database sees to that. */
  kept_since: ColumnType<number, undefined, never>;
  began_at: Moment;
  changed_at: Moment;
  /** When somebody last said that it is right. */
  verified_on: Day;
  /** Where it rests on: the address of a document; null for the word of its owner. */
  source: string | null;
}

export interface EntryTables {
  entry: EntryRow;
  /** Organisations that take part in it: they may read it where its visibility says so. */
  entry_participant: { entry: string; organisation: string };
  /** Every version there was, the present one among them. Nobody changes what stands here. */
  entry_version: {
    entry: string;
    version: number;
    /** The step or change that made it. */
    verb: string;
    state: string;
    /** Who could read this version. */
    visibility: Visibility;
    at: Moment;
    /** Pseudonym of whoever made it, and the organisation for which. */
    actor: string;
    organisation: string;
    content: JSONColumnType<object>;
  };
}

const tables = [
  `create table entry (
    id text primary key check (id ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    kind text not null,
    ${visibilityColumns},
    state text not null,
    version integer not null check (version > 0),
    began_at timestamptz not null,
    changed_at timestamptz not null,
    verified_on date not null,
    source text)`,
  `create index entry_by_organisation on entry (organisation, kind)`,
  `create table entry_participant (
    entry text not null references entry,
    organisation text not null,
    primary key (entry, organisation))`,
  `create index entry_participant_by_organisation on entry_participant (organisation)`,
  `create table entry_version (
    entry text not null references entry,
    version integer not null,
    verb text not null,
    state text not null,
    visibility text not null,
    at timestamptz not null,
    actor uuid not null,
    organisation text not null,
    content jsonb not null,
    primary key (entry, version))`,
  `create index entry_version_by_actor on entry_version (actor)`,
  `create trigger entry_version_stays before update or delete or truncate on entry_version
    for each statement execute function refuse_change()`,
];

export const entryMigrations: Record<string, Migration> = {
  "2026-11-30_ties-entries": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
  "2026-12-01_waiting": {
    async up(db) {
      // What waits for somebody is found without reading all that his organisations ever kept.
      await sql`create index entry_by_verified on entry (organisation, kind, verified_on)`.execute(db);
      await sql`drop index entry_by_organisation`.execute(db);
      await sql`create index entry_by_state on entry (kind, state, organisation)`.execute(db);
    },
  },
  "2026-12-02_participants": {
    async up(db) {
      // In what an organisation takes part is read from the index alone, the last first.
      await sql`create index entry_participant_entries on entry_participant (organisation, entry)`.execute(
        db,
      );
      await sql`drop index entry_participant_by_organisation`.execute(db);
    },
  },
};
