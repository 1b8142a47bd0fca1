import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import type { Validity } from "#kit/validity.ts";

export interface RegionTables {
  /** Municipalities in regions, as an import said, for as long as it says so. Append-only but for its end. */
  region_member: Validity & {
    kind: string;
    code: string;
    name: string;
    /** As the file names it, also when that municipality was abolished. */
    municipality_key: string;
    /** A municipality can be in one region of this kind at a time. */
    single: boolean;
    /** Where it was read: a source with its place, or the name of a file. */
    source: string;
    /** On what terms the source may be used; null when the file did not say. */
    licence: string | null;
    /** The day whose state the source tells; null when it gives the period itself. */
    facts_day: Day | null;
    /** Who decides on this division; null when the file did not say. */
    owner: string | null;
    import_id: number;
    /** The import that no longer said so; null while it holds. */
    until_import_id: number | null;
  };
}

export const regionMigrations: Record<string, Migration> = {
  "2026-11-22_region": {
    async up(db) {
      await sql`
        create table region_member (
          kind text not null,
          code text not null,
          name text not null,
          municipality_key text not null references organisation,
          single boolean not null,
          source text not null,
          owner text,
          import_id integer not null references import_run,
          until_import_id integer references import_run,
          valid_from date,
          valid_until date,
          constraint region_member_lasts check (valid_until > valid_from),
          constraint once_in_a_region exclude using gist
            (kind with =, code with =, municipality_key with =, daterange(valid_from, valid_until) with &&)
            where (until_import_id is null),
          constraint one_region_a_day exclude using gist
            (kind with =, municipality_key with =, daterange(valid_from, valid_until) with &&)
            where (until_import_id is null and single)
        )`.execute(db);
      await sql`create index region_member_municipality on region_member (municipality_key)`.execute(db);
    },
    async down(db) {
      await db.schema.dropTable("region_member").execute();
    },
  },
  "2026-11-28_region_day_and_licence": {
    async up(db) {
      await sql`alter table region_member add column licence text, add column facts_day date`.execute(db);
    },
    async down(db) {
      await sql`alter table region_member drop column licence, drop column facts_day`.execute(db);
    },
  },
  // As with tenures: a GiST index of three texts took half of the time of a first reading.
  "2026-11-29_region_rules_by_number": {
    async up(db) {
      await setRules(
        db,
        sql`hashtextextended(kind || ' ' || code || ' ' || municipality_key, 0) with =`,
        sql`hashtextextended(kind || ' ' || municipality_key, 0) with =`,
      );
    },
    async down(db) {
      await setRules(
        db,
        sql`kind with =, code with =, municipality_key with =`,
        sql`kind with =, municipality_key with =`,
      );
    },
  },
};

/** What may be there once at a time: a municipality in a region, and in a kind of which it has one. */
async function setRules(db: Kysely<unknown>, inRegion: RawBuilder<unknown>, inKind: RawBuilder<unknown>) {
  await sql`alter table region_member
    drop constraint once_in_a_region,
    drop constraint one_region_a_day,
    add constraint once_in_a_region exclude using gist
      (${inRegion}, daterange(valid_from, valid_until) with &&) where (until_import_id is null),
    add constraint one_region_a_day exclude using gist
      (${inKind}, daterange(valid_from, valid_until) with &&) where (until_import_id is null and single)`.execute(
    db,
  );
}
