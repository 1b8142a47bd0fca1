/** How far what imports found changed has been told. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";

export interface ToldTables {
  /** One row: the last import of which everything was told. */
  told_import: { one: true; import_id: number };
}

export const migrations: Record<string, Migration> = {
  "2026-11-29_events-told-import": {
    async up(db) {
      await sql`create table told_import (
        one boolean primary key default true check (one), import_id integer not null)`.execute(db);
    },
  },
};
