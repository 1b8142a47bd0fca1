/** That a dossier is in force: since when, and as which collaboration. Said once for each time that it went through its steps. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import type { KeptAs } from "./facts.ts";

export interface InForceTables {
  dossier_in_force: {
    dossier: string;
    version: number;
    kept_as: KeptAs;
    tie: string | null;
    works_on: Day;
    document: string | null;
    office: string;
  };
}

export const inForceMigrations: Record<string, Migration> = {
  "2026-12-08_dossiers-in-force": {
    async up(db) {
      await sql`create table dossier_in_force (
        dossier text not null references dossier,
        version integer not null,
        kept_as text not null check (kept_as in ('tie', 'register', 'nothing')),
        tie text,
        works_on date not null,
        document text check (document ~ '^https?://'),
        office text not null check (office <> ''),
        check ((kept_as = 'tie') = (tie is not null)),
        primary key (dossier, version),
        foreign key (dossier, version) references entry_version (entry, version))`.execute(db);
      await sql`create index dossier_in_force_by_tie on dossier_in_force (tie)`.execute(db);
      await sql`create trigger dossier_in_force_stays before update or delete or truncate on dossier_in_force
        for each statement execute function refuse_change()`.execute(db);
      await closeWithEntry(db, "dossier_in_force", "dossier");
    },
  },
};
