/** Meetings of administrators; whose each is, who sits in it and what it was before stand in `entry`. */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { closeWithEntry } from "#kit/entries/row-security.ts";

export interface AdministratorsTables {
  dossier_meeting: {
    entry: string;
    name: string;
    days: Day[];
    papers_days: number;
    place: string | null;
  };
}

/** A year of papers in advance is a mistake. */
export const MOST_PAPERS_DAYS = 60;

const table: RawBuilder<unknown> = sql`create table dossier_meeting (
  entry text primary key references entry,
  name text not null check (name <> ''),
  days date[] not null,
  papers_days integer not null check (papers_days between 0 and ${sql.lit(MOST_PAPERS_DAYS)}),
  place text)`;

export const meetingMigrations: Record<string, Migration> = {
  "2026-12-06_dossiers-meetings": {
    async up(db) {
      await table.execute(db);
      await closeWithEntry(db, "dossier_meeting", "entry");
    },
  },
};
