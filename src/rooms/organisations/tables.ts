import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import type { Validity } from "#kit/validity.ts";
import type { Polygon } from "./boundaries/shapes.ts";
import type {
  Address,
  Classification,
  Contact,
  OrganisationSource,
  OrganisationType,
  Reference,
} from "./facts.ts";

/** What is only ever shown, never searched on: kept together with the organisation it describes. */
export interface OrganisationDetails {
  addresses: Address[];
  contacts: Contact[];
  classifications: Classification[];
  legalBases: Reference[];
  themes: string[];
}

export interface OrganisationRow extends Validity {
  key: string;
  roo_id: string | null;
  type: OrganisationType;
  type_label: string;
  subtype: string | null;
  legal_form: string | null;
  name: string;
  alternate_name: string | null;
  abbreviation: string | null;
  /** Orders as Dutch readers expect (see names.ts); the database may have no Dutch collation. */
  sort_name: string;
  /** Name and abbreviation as they are compared (`plainName`), for filters. */
  search_name: string;
  parent_key: string | null;
  ministry_key: string | null;
  executes_roo_id: string | null;
  province_key: string | null;
  population: number | null;
  details: JSONColumnType<OrganisationDetails>;
  /** Prose of the register. With `prose_loaded` false it is "niet ingeladen", else null is "niet ingevuld". */
  description: string | null;
  prose_loaded: boolean;
  last_verified: Day | null;
  last_modified: Day | null;
  source: OrganisationSource;
  /** The register no longer has this record since that day; a full import saw that it was gone. */
  absent_since: Day | null;
  /** What the source itself states; `valid_*` and `province_key` follow from it and the mergers (derive.ts). */
  stated_from: Day | null;
  stated_until: Day | null;
  stated_province: string | null;
}

export type IdentifierSource = "register" | "gemeententabel";

export interface OrganisationTables {
  organisation: OrganisationRow;
  /** Names through time; the open row is the one of the organisation itself. */
  organisation_name: Validity & { organisation_key: string; name: string; abbreviation: string | null };
  organisation_identifier: Validity & {
    organisation_key: string;
    scheme: string;
    value: string;
    /** The register itself, or the municipality table for codes that the register leaves out. */
    source: IdentifierSource;
  };
  succession: { old_key: string; new_key: string; day: Day; kind: "regulier" | "licht"; source: string };
  place: {
    organisation_key: string;
    latitude: number;
    longitude: number;
    /** Where the boundary file says it lies; the register leaves this out for Zeeland and Limburg. */
    province: string | null;
    source: string;
  };
  /** Stored both ways, so that one look-up answers. */
  neighbour: { organisation_key: string; neighbour_key: string };
  /** The country as hexagons, see boundaries/hexagons: of whom each one is. */
  hexagon: { grid_column: number; grid_row: number; organisation_key: string };
  /** The outline itself, only where somebody loaded a file of boundaries. */
  shape: { organisation_key: string; polygons: JSONColumnType<Polygon[]>; source: string };
}

export const migrations: Record<string, Migration> = {
  "2026-11-01_organisation": {
    async up(db) {
      await sql`
        create table organisation (
          key text primary key,
          roo_id text unique,
          type text not null,
          type_label text not null,
          subtype text,
          legal_form text,
          name text not null,
          alternate_name text,
          abbreviation text,
          sort_name text collate "C" not null,
          search_name text not null,
          parent_key text references organisation deferrable initially deferred,
          ministry_key text references organisation deferrable initially deferred,
          executes_roo_id text,
          province_key text references organisation deferrable initially deferred,
          population integer check (population >= 0),
          details jsonb not null,
          description text,
          prose_loaded boolean not null,
          last_verified date,
          last_modified date,
          source text not null,
          absent_since date,
          stated_from date,
          stated_until date,
          stated_province text,
          valid_from date,
          valid_until date,
          constraint prose_only_when_loaded check (prose_loaded or description is null)
        )`.execute(db);
      await sql`create index organisation_sort_name on organisation (sort_name)`.execute(db);
      await sql`create index organisation_type on organisation (type)`.execute(db);
      await sql`create index organisation_parent on organisation (parent_key)`.execute(db);
      await sql`
        create table organisation_name (
          organisation_key text not null references organisation,
          name text not null,
          abbreviation text,
          valid_from date,
          valid_until date,
          constraint one_name_a_day exclude using gist
            (organisation_key with =, daterange(valid_from, valid_until) with &&)
        )`.execute(db);
      await sql`
        create table organisation_identifier (
          organisation_key text not null references organisation,
          scheme text not null,
          value text not null,
          source text not null check (source in ('register', 'gemeententabel')),
          valid_from date,
          valid_until date,
          unique (organisation_key, scheme, value)
        )`.execute(db);
      await sql`create index organisation_identifier_value on organisation_identifier (value)`.execute(db);
      await sql`
        create table succession (
          old_key text not null references organisation,
          new_key text not null references organisation,
          day date not null,
          kind text not null check (kind in ('regulier', 'licht')),
          source text not null,
          primary key (old_key, new_key),
          constraint nobody_succeeds_itself check (old_key <> new_key)
        )`.execute(db);
      await sql`create index succession_new on succession (new_key)`.execute(db);
      await sql`
        create table place (
          organisation_key text primary key references organisation,
          latitude double precision not null check (latitude between -90 and 90),
          longitude double precision not null check (longitude between -180 and 180),
          province text,
          source text not null
        )`.execute(db);
      await sql`
        create table neighbour (
          organisation_key text not null references organisation,
          neighbour_key text not null references organisation,
          primary key (organisation_key, neighbour_key),
          constraint nobody_borders_itself check (organisation_key <> neighbour_key)
        )`.execute(db);
    },
    async down(db) {
      for (const table of [
        "neighbour",
        "place",
        "succession",
        "organisation_identifier",
        "organisation_name",
        "organisation",
      ])
        await db.schema.dropTable(table).execute();
    },
  },
  "2026-11-22_hexagon": {
    async up(db) {
      await sql`
        create table hexagon (
          grid_column smallint not null check (grid_column >= 0),
          grid_row smallint not null check (grid_row >= 0),
          organisation_key text not null references organisation,
          primary key (grid_column, grid_row)
        )`.execute(db);
      await sql`
        create table shape (
          organisation_key text primary key references organisation,
          polygons jsonb not null,
          source text not null
        )`.execute(db);
    },
    async down(db) {
      for (const table of ["shape", "hexagon"]) await db.schema.dropTable(table).execute();
    },
  },
  // So that no look-up, list or filter reads all organisations.
  "2026-11-28_indexes": {
    async up(db) {
      await sql`
        create index organisation_identifier_tooi on organisation_identifier
          (lower(substring(value from '[^/]*$'))) where scheme = 'tooi'`.execute(db);
      await sql`create index organisation_search_name on organisation using gin (search_name gin_trgm_ops)`.execute(
        db,
      );
      await sql`
        create index organisation_bare_name on organisation
          (regexp_replace(lower(name), '^gemeente |[^a-z0-9]*\\([^)]*\\)$', '', 'g')) where type = 'gemeente'`.execute(
        db,
      );
      await sql`create index organisation_province on organisation (province_key)`.execute(db);
      await sql`create index organisation_population on organisation (population desc nulls last)`.execute(
        db,
      );
    },
    async down(db) {
      for (const index of [
        "organisation_identifier_tooi",
        "organisation_search_name",
        "organisation_bare_name",
        "organisation_province",
        "organisation_population",
      ])
        await db.schema.dropIndex(index).execute();
    },
  },
  // The same rule on a number of 64 bits instead of on texts: see collaborations, where it saves most.
  "2026-11-28_rule-by-number": {
    async up(db) {
      await sql`alter table organisation_name drop constraint one_name_a_day,
        add constraint one_name_a_day exclude using gist
          (hashtextextended(organisation_key, 0) with =, daterange(valid_from, valid_until) with &&)`.execute(
        db,
      );
      await sql`create index organisation_name_of on organisation_name (organisation_key)`.execute(db);
    },
    async down(db) {
      await sql`drop index organisation_name_of`.execute(db);
      await sql`alter table organisation_name drop constraint one_name_a_day,
        add constraint one_name_a_day exclude using gist
          (organisation_key with =, daterange(valid_from, valid_until) with &&)`.execute(db);
    },
  },
  // The one finder compares names in memory (`finder.ts`); nothing asks for this index any more.
  "2026-11-28_without-bare-name": {
    async up(db) {
      await sql`drop index organisation_bare_name`.execute(db);
    },
    async down(db) {
      await sql`
        create index organisation_bare_name on organisation
          (regexp_replace(lower(name), '^gemeente |[^a-z0-9]*\\([^)]*\\)$', '', 'g')) where type = 'gemeente'`.execute(
        db,
      );
    },
  },
  // Names are looked for as search compares them (`plainName`): without signs, so that "Bergen (L.)" finds "Bergen (L)".
  "2026-11-29_plain-search-name": {
    async up(db) {
      await sql`update organisation set search_name = trim(regexp_replace(
        regexp_replace(search_name, ${"['‘’`´]"}, '', 'g'), '[^a-z0-9]+', ' ', 'g'))`.execute(db);
    },
    async down() {
      // The signs are in the names still; the next import writes them as that version does.
    },
  },
};
