/** Finds what began with an advice about a task without reading all dossiers. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";

export const fromAdviceMigrations: Record<string, Migration> = {
  "2026-12-09_dossiers-from-advice": {
    async up(db) {
      await sql`create index dossier_by_advice on dossier (task) where advice is not null`.execute(db);
    },
  },
};
