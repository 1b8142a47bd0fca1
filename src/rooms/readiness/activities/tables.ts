/** Rows of the processing registers of organisations that they write down themselves; those of chains are no rows here. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import type { ActivityFacts } from "./facts.ts";

export interface ActivityTables {
  /** Whose it is, who may read it, its state and its past stand in `entry`. */
  processing_activity: { entry: string; facts: JSONColumnType<ActivityFacts> };
}

export const activityMigrations: Record<string, Migration> = {
  "2026-12-11_readiness-processing-activities": {
    async up(db) {
      await sql`create table processing_activity (
        entry text primary key references entry,
        facts jsonb not null)`.execute(db);
      await closeWithEntry(db, "processing_activity", "entry");
    },
  },
};
