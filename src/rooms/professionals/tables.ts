/**
 * Rows of the room. All of it is about persons: it goes with the account, and nothing keeps a past of it, unlike what
 * organisations keep (`kit/entries`).
 */
import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { ASKS, closeTable, PLACES } from "#kit/database/row-security.ts";
import type { Organ, Side } from "#kit/reader.ts";
import { visibleFrom } from "#kit/visibility.ts";
import { FIELD_NAMES, type Circle, MOST_PER_MONTH, type ProfileField } from "./facts.ts";

type Moment = ColumnType<Date, Date, Date>;

export interface ProfessionalTables {
  /** That somebody can be found at one of his places. Read by its owner alone. */
  profile: {
    id: string;
    person: string;
    organisation: string;
    organ: Organ;
    began_at: Moment;
    /** When its owner last said that it is right. */
    changed_at: Moment;
    per_month: number;
    away_until: Day | null;
    /** When his place there ended: since then nobody finds it, and its owner can still read or remove it. */
    ended_at: Moment | null;
  };
  /** What it says, each field for a circle of its own. */
  profile_field: {
    profile: string;
    field: ProfileField;
    visibility: Circle;
    organisation: string;
    side: Side;
    /** Whether its owner still works there: false is for nobody but him. */
    live: boolean;
    /** As of the profile: a search asks one table. */
    away_until: Day | null;
    text: string;
    /** What its words are found by, as this edition of `words.ts` reads them. */
    words: string[];
    read_by: string;
  };
}

/**
 * Whoever leaves is found by nobody from that moment on, in the transaction in which he leaves and whichever room lets him
 * go. Asked when the transaction ends: another role at the same place is an end and a beginning.
 */
const endWithPlace = (schema: string) => [
  sql`create function end_profile_with_place() returns trigger
    language plpgsql security definer set search_path = ${sql.id(schema)}, pg_temp as $$
    begin
      if not holds_place(old.person, old.organisation, old.organ) then
        update profile_field set live = false from profile p where p.id = profile_field.profile
          and p.person = old.person and p.organisation = old.organisation and p.organ = old.organ;
        update profile set ended_at = coalesce(ended_at, now())
          where person = old.person and organisation = old.organisation and organ = old.organ;
      end if;
      return null;
    end $$`,
  sql`create constraint trigger profile_ends_with_place after update of until or delete on membership
    deferrable initially deferred for each row execute function end_profile_with_place()`,
];

const tables = [
  `create table profile (
    id text primary key,
    person uuid not null references person on delete cascade,
    organisation text not null,
    organ text not null check (organ in ('council', 'executive', 'staff')),
    began_at timestamptz not null,
    changed_at timestamptz not null,
    per_month smallint not null check (per_month between 0 and ${MOST_PER_MONTH}),
    away_until date,
    ended_at timestamptz,
    unique (person, organisation, organ))`,
  `create index profile_by_change on profile (changed_at)`,
  `create table profile_field (
    profile text not null references profile on delete cascade,
    field text not null check (field in (${FIELD_NAMES.map((it) => `'${it}'`).join()})),
    visibility text not null check (visibility in ('public', 'government', 'organisation', 'side')),
    organisation text not null,
    side text not null check (side in ('council', 'executive')),
    live boolean not null,
    away_until date,
    text text not null check (text <> ''),
    words text[] not null,
    read_by text not null,
    primary key (profile, field))`,
  `create index profile_field_words on profile_field using gin (words)`,
  `create index profile_field_by_reading on profile_field (read_by)`,
  `create index profile_field_by_organisation on profile_field (organisation)`,
];

export const migrations: Record<string, Migration> = {
  "2026-12-15_professionals": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      for (const table of tables) await sql.raw(table).execute(db);
      for (const it of endWithPlace(rows[0]?.schema ?? "public")) await it.execute(db);
      const own = sql`person = ${ASKS}`;
      // The pseudonym of its owner is nobody else's: two profiles of one person are two to all others.
      await closeTable(db, "profile", { reads: own, writes: own });
      const ofOwn = sql`exists (select from profile p where p.id = profile_field.profile)`;
      await closeTable(db, "profile_field", {
        reads: sql`${ofOwn} or (live and ${visibleFrom(PLACES, "profile_field")})`,
        writes: ofOwn,
      });
    },
  },
};
