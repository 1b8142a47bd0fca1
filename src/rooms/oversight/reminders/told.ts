/** Of which deadlines a council was reminded, and on which day that was last looked at. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";

export interface RemindedTables {
  /** One row: the day on which everything was looked at last. */
  reminded_on: { one: true; day: Day };
  /** Each deadline of a council is told once. */
  reminded: { organisation: string; rule: string; day: Day };
}

export const reminderMigrations: Record<string, Migration> = {
  "2026-12-02_reminders": {
    async up(db: Kysely<unknown>) {
      await sql`create table reminded_on (
        one boolean primary key default true check (one), day date not null)`.execute(db);
      await sql`create table reminded (
        organisation text not null,
        rule text not null,
        day date not null,
        primary key (organisation, rule, day))`.execute(db);
    },
  },
};
