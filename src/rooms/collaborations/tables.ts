import { type JSONColumnType, type Kysely, type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import type { Validity } from "#kit/validity.ts";
import type { Address, Contact, Reference } from "#rooms/organisations";
import type { FormCode, Power } from "./facts.ts";
import { plainSearchText } from "./plain-search-text.ts";

/** What is only ever shown of a version, never searched on. */
export interface VersionDetails {
  legalBases: Reference[];
  decisions: string[];
  addresses: Address[];
  contacts: Contact[];
}

/** `valid_from`/`valid_until` are the resolved period; a version that was never in force has an empty one. */
export interface VersionRow extends Validity {
  roo_id: string;
  collaboration_key: string;
  title: string;
  citation_title: string | null;
  abbreviation: string | null;
  /** The title as a Dutch list orders it, compared byte by byte. */
  sort_title: string;
  /** Titles, abbreviation and purpose without accents and capitals, for the filter "zoek". */
  search_text: string;
  form: FormCode;
  powers: Power[];
  /** The period as the source states it; it may overlap another version's or be empty. */
  stated_from: Day;
  stated_until: Day | null;
  valid_from: Day;
  previous_roo_id: string | null;
  next_roo_id: string | null;
  executor_key: string | null;
  steward_key: string | null;
  archive_key: string | null;
  cross_border: boolean;
  task_code: string;
  task_basis: string;
  task_why: string;
  participant_count: number;
  details: JSONColumnType<VersionDetails>;
  purpose: string | null;
  power_articles: JSONColumnType<{ heading: string | null; text: string }[]> | null;
  prose_loaded: boolean;
  last_verified: Day | null;
  last_modified: Day | null;
  absent_since: Day | null;
}

/**
 * Why an organisation counts as taking part:
 * `registered` the register names it; `predecessor` it stands in for a successor that did not exist yet;
 * `earlier` its joining date is before the first registered version; `successor` the register still names
 * an abolished body and this one took its place.
 */
export type TenureBasis = "registered" | "predecessor" | "earlier" | "successor";

/** What the first day of a stay follows from; see `stays.ts`. */
export type SinceBasis =
  "toetredingsdatum" | "opvolging" | "begin van de organisatie" | "eerste versie" | "volgende versie";

/** What the end of a stay follows from: the register has no leaving dates. */
export type EndBasis = "volgende versie" | "einde van de samenwerking" | "opgevolgd door" | "opgeheven";

export interface CollaborationTables {
  /** A collaboration is the chain of its versions; the key never changes once given. */
  collaboration: {
    key: string;
    /** First day, through all its versions. */
    since: Day | null;
  };
  version: VersionRow;
  version_theme: { version_roo_id: string; theme: string };
  /** As registered: one row per version and named organisation. */
  participation: {
    version_roo_id: string;
    organisation_key: string;
    name: string;
    joined: Day | null;
    organs: string[];
    cost_key: number | null;
  };
  /**
   * Derived from versions, participations and mergers: who took part from when until when, each within its own life.
   * One row per version; `since` to `succeeded_by` tell of the whole stay that it is a part of.
   */
  tenure: {
    collaboration_key: string;
    version_roo_id: string;
    organisation_key: string;
    /** The organisations the register names in its place; only itself when the basis is `registered`. */
    named_keys: string[];
    basis: TenureBasis;
    /** What the register writes. */
    joined: Day | null;
    valid_from: Day;
    valid_until: Day | null;
    /** First day on which it took part itself. */
    since: Day;
    since_basis: SinceBasis;
    /** First day on which the bodies whose place it took over did; null when it took over none. */
    held_since: Day | null;
    /** First day without it; null while it goes on. */
    ended_on: Day | null;
    ended_basis: EndBasis | null;
    /** Who took its place, in order of key. */
    succeeded_by: string[];
  };
  /** The same, and besides (`named`) whoever a version in force names although it was gone by then. A view. */
  seat: {
    collaboration_key: string;
    version_roo_id: string;
    organisation_key: string;
    named_keys: string[];
    basis: TenureBasis | "named";
    joined: Day | null;
    valid_from: Day;
    valid_until: Day | null;
    /** First day on which it took part itself; null for one that is only named. */
    since: Day | null;
  };
}

export const migrations: Record<string, Migration> = {
  "2026-11-01_collaboration": {
    async up(db) {
      await sql`create table collaboration (key text primary key, since date)`.execute(db);
      await sql`
        create table version (
          roo_id text primary key,
          collaboration_key text not null references collaboration,
          title text not null,
          citation_title text,
          abbreviation text,
          sort_title text collate "C" not null,
          search_text text not null,
          form text not null check (form in ('OL', 'BVO', 'GO', 'RZM', 'CC')),
          powers text[] not null,
          stated_from date not null,
          stated_until date,
          valid_from date not null,
          valid_until date,
          previous_roo_id text,
          next_roo_id text,
          executor_key text references organisation,
          steward_key text references organisation,
          archive_key text references organisation,
          cross_border boolean not null,
          task_code text not null,
          task_basis text not null,
          task_why text not null,
          participant_count integer not null,
          details jsonb not null,
          purpose text,
          power_articles jsonb,
          prose_loaded boolean not null,
          last_verified date,
          last_modified date,
          absent_since date,
          constraint prose_only_when_loaded check (prose_loaded or (purpose is null and power_articles is null)),
          constraint one_version_a_day exclude using gist
            (collaboration_key with =, daterange(valid_from, valid_until) with &&)
            deferrable initially deferred
        )`.execute(db);
      await sql`create index collaboration_since on collaboration (since)`.execute(db);
      await sql`create index version_collaboration on version (collaboration_key, valid_from)`.execute(db);
      await sql`create index version_sort_title on version (sort_title)`.execute(db);
      await sql`create index version_executor on version (executor_key)`.execute(db);
      await sql`
        create table version_theme (
          version_roo_id text not null references version on delete cascade,
          theme text not null,
          primary key (version_roo_id, theme)
        )`.execute(db);
      await sql`create index version_theme_theme on version_theme (theme)`.execute(db);
      await sql`
        create table participation (
          version_roo_id text not null references version on delete cascade,
          organisation_key text not null references organisation,
          name text not null,
          joined date,
          organs text[] not null,
          cost_key numeric check (cost_key between 0 and 100),
          ended_on date,
          ended_basis text,
          succeeded_by text references organisation,
          primary key (version_roo_id, organisation_key),
          constraint an_end_has_a_basis check ((ended_on is null) = (ended_basis is null))
        )`.execute(db);
      await sql`create index participation_organisation on participation (organisation_key)`.execute(db);
      await sql`
        create table tenure (
          collaboration_key text not null references collaboration,
          version_roo_id text not null references version on delete cascade,
          organisation_key text not null references organisation,
          named_keys text[] not null,
          basis text not null check (basis in ('registered', 'predecessor', 'earlier', 'successor')),
          joined date,
          valid_from date not null,
          valid_until date,
          constraint tenure_lasts check (valid_until is null or valid_until > valid_from),
          constraint one_tenure_a_day exclude using gist
            (collaboration_key with =, organisation_key with =, daterange(valid_from, valid_until) with &&)
            deferrable initially deferred
        )`.execute(db);
      await sql`create index tenure_organisation on tenure (organisation_key, valid_from)`.execute(db);
      await sql`create index tenure_version on tenure (version_roo_id)`.execute(db);
    },
    async down(db) {
      for (const table of ["tenure", "participation", "version_theme", "version", "collaboration"])
        await db.schema.dropTable(table).execute();
    },
  },
  // So that no look-up, list or filter reads all versions.
  "2026-11-28_indexes": {
    async up(db) {
      await sql`create index version_search_text on version using gin (search_text gin_trgm_ops)`.execute(db);
      await sql`create index version_steward on version (steward_key)`.execute(db);
      await sql`create index version_archive on version (archive_key)`.execute(db);
      await sql`create index version_task on version (task_code)`.execute(db);
    },
    async down(db) {
      for (const index of ["version_search_text", "version_steward", "version_archive", "version_task"])
        await db.schema.dropIndex(index).execute();
    },
  },
  /**
   * The same two rules on a number of 64 bits instead of on texts: a GiST index of texts took a third of the time of
   * loading a register. Two keys with one number would be refused as one; among a million that is one chance in
   * thirty million.
   */
  "2026-11-28_rules-by-number": {
    async up(db) {
      await ruleByNumber(db, "version", "one_version_a_day", sql`collaboration_key`);
      await ruleByNumber(db, "tenure", "one_tenure_a_day", sql`collaboration_key || ' ' || organisation_key`);
      await sql`create index tenure_collaboration on tenure (collaboration_key)`.execute(db);
    },
    async down(db) {
      await sql`drop index tenure_collaboration`.execute(db);
      await sql`alter table version drop constraint one_version_a_day,
        add constraint one_version_a_day exclude using gist
          (collaboration_key with =, daterange(valid_from, valid_until) with &&)
          deferrable initially deferred`.execute(db);
      await sql`alter table tenure drop constraint one_tenure_a_day,
        add constraint one_tenure_a_day exclude using gist
          (collaboration_key with =, organisation_key with =, daterange(valid_from, valid_until) with &&)
          deferrable initially deferred`.execute(db);
    },
  },
  /**
   * One first and one last day per stay, and nobody takes part before or after its life. Tenures are made anew from what
   * the register says: see `deriveWhenMissing`.
   */
  "2026-11-29_stays": {
    async up(db) {
      await sql`delete from tenure`.execute(db);
      await sql`alter table tenure
        add since date not null,
        add since_basis text not null check (since_basis in
          ('toetredingsdatum', 'opvolging', 'begin van de organisatie', 'eerste versie', 'volgende versie')),
        add held_since date,
        add ended_on date,
        add ended_basis text check (ended_basis in
          ('volgende versie', 'einde van de samenwerking', 'opgevolgd door', 'opgeheven')),
        add succeeded_by text[] not null,
        add constraint a_stay_holds_its_tenures check
          (since <= valid_from and (ended_on is null or valid_until <= ended_on)),
        add constraint a_place_was_held_before check (held_since < since),
        add constraint an_end_has_a_basis check ((ended_on is null) = (ended_basis is null))`.execute(db);
      await sql`alter table participation drop ended_on, drop ended_basis, drop succeeded_by`.execute(db);
      await sql`create view seat as
        select collaboration_key, version_roo_id, organisation_key, named_keys, basis, joined, valid_from, valid_until,
          since
        from tenure
        union all
        select v.collaboration_key, p.version_roo_id, p.organisation_key, array[p.organisation_key], 'named', p.joined,
          greatest(v.valid_from, p.joined, o.valid_until), v.valid_until, null
        from participation p
          join version v on v.roo_id = p.version_roo_id
          join organisation o on o.key = p.organisation_key
        where o.valid_until is not null
          and (v.valid_until is null
            or (v.valid_from < v.valid_until and greatest(v.valid_from, p.joined, o.valid_until) < v.valid_until))`.execute(
        db,
      );
    },
    async down(db) {
      await sql`drop view seat`.execute(db);
      await sql`alter table participation add ended_on date, add ended_basis text,
        add succeeded_by text references organisation,
        add constraint an_end_has_a_basis check ((ended_on is null) = (ended_basis is null))`.execute(db);
      await sql`alter table tenure drop since, drop since_basis, drop held_since, drop ended_on, drop ended_basis,
        drop succeeded_by`.execute(db);
    },
  },
  "2026-11-29_words-as-searched": plainSearchText,
};

const ruleByNumber = (db: Kysely<unknown>, table: string, rule: string, key: RawBuilder<unknown>) =>
  sql`alter table ${sql.table(table)} drop constraint ${sql.ref(rule)},
    add constraint ${sql.ref(rule)} exclude using gist
      (hashtextextended(${key}, 0) with =, daterange(valid_from, valid_until) with &&)
      deferrable initially deferred`.execute(db);
