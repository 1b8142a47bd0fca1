import { type JSONColumnType, type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import type { Warning } from "./facts.ts";
import { joinTwins } from "./twins.ts";

export type RecordKind = "organisation" | "version";

/** What happened to a record between two imports. */
export type ChangeKind = "nieuw" | "gewijzigd" | "vervallen" | "aangevuld";

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface RegisterTables {
  /** Every reading of a source. The rows with changes number the editions of the register. */
  import_run: {
    id: number;
    kind: "roo" | "snapshot" | "mergers" | "boundaries" | "regions";
    source: string;
    hash: string;
    schema_version: string;
    /** The source's own date: the valid time of what it says. */
    day: Day;
    /** When we learned it: the recorded time. */
    recorded_at: Date;
    partial: boolean;
    rows_written: number;
    counts: JSONColumnType<Record<string, number>>;
    warnings: JSONColumnType<Warning[]>;
  };
  /** What a source said about one record, for as long as it said so. Append-only but for its end. */
  source_record: {
    kind: RecordKind;
    key: string;
    import_id: number;
    until_import_id: number | null;
    facts: JSONColumnType<object>;
    facts_hash: string;
    /** Null when the source carried no prose. */
    prose_hash: string | null;
  };
  change: {
    import_id: number;
    kind: RecordKind;
    key: string;
    what: ChangeKind;
    fields: JSONColumnType<FieldChange[]>;
  };
}

export const migrations: Record<string, Migration> = {
  "2026-11-01_register": {
    async up(db) {
      await sql`
        create table import_run (
          id integer primary key,
          kind text not null check (kind in ('roo', 'snapshot', 'mergers', 'boundaries')),
          source text not null,
          hash text not null,
          schema_version text not null,
          day date not null,
          recorded_at timestamptz not null,
          partial boolean not null,
          rows_written integer not null,
          counts jsonb not null,
          warnings jsonb not null
        )`.execute(db);
      await sql`
        create table source_record (
          kind text not null check (kind in ('organisation', 'version')),
          key text not null,
          import_id integer not null references import_run,
          until_import_id integer references import_run,
          facts jsonb not null,
          facts_hash text not null,
          prose_hash text,
          primary key (kind, key, import_id)
        )`.execute(db);
      await sql`create unique index one_open_record on source_record (kind, key) where until_import_id is null`.execute(
        db,
      );
      await sql`
        create table change (
          import_id integer not null references import_run,
          kind text not null,
          key text not null,
          what text not null check (what in ('nieuw', 'gewijzigd', 'vervallen', 'aangevuld')),
          fields jsonb not null,
          primary key (import_id, kind, key)
        )`.execute(db);
      await sql`create index change_of on change (kind, key)`.execute(db);
    },
    async down(db) {
      for (const table of ["change", "source_record", "import_run"])
        await db.schema.dropTable(table).execute();
    },
  },
  // Regions are read by a room above this one; each reading makes a new edition all the same.
  "2026-11-22_region_runs": {
    async up(db) {
      await allowKinds(db, ["roo", "snapshot", "mergers", "boundaries", "regions"]);
    },
    async down(db) {
      await allowKinds(db, ["roo", "snapshot", "mergers", "boundaries"]);
    },
  },
  // Ten years of daily readings: the edition in force is looked up every two seconds.
  "2026-11-28_full_runs": {
    async up(db) {
      await sql`create index import_run_full on import_run (kind, id) where not partial`.execute(db);
    },
    async down(db) {
      await db.schema.dropIndex("import_run_full").execute();
    },
  },
  "2026-11-29_twins": joinTwins,
};

async function allowKinds(db: Kysely<unknown>, kinds: string[]): Promise<void> {
  await sql`alter table import_run drop constraint import_run_kind_check`.execute(db);
  await sql`
    alter table import_run add constraint import_run_kind_check
      check (kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))}))`.execute(db);
}
