import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What gave the right to do something, where no place did: a key, or leave to read in an emergency. */
export const throughMigrations: Record<string, Migration> = {
  "2026-11-30_tokens-through": {
    async up(db) {
      await sql`alter table audit_event add column through text`.execute(db);
      await sql`create index audit_event_by_means on audit_event (through, id) where through is not null`.execute(
        db,
      );
    },
  },
};
