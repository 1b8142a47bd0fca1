/** What was said for the archive of a dossier and of each document in it. Another word is another row, in its own version. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import type { Disclosure, DocumentKind, Keeping } from "./facts.ts";

/** About the dossier as a whole, or about one document. */
export type ArchivePart = "dossier" | DocumentKind;

export interface ArchiveTables {
  dossier_archive: {
    dossier: string;
    version: number;
    part: ArchivePart;
    said: JSONColumnType<Keeping | Disclosure>;
  };
}

export const archiveMigrations: Record<string, Migration> = {
  "2026-12-08_dossiers-archive": {
    async up(db) {
      await sql`create table dossier_archive (
        dossier text not null references dossier,
        version integer not null,
        part text not null check (part <> ''),
        said jsonb not null,
        primary key (dossier, version),
        foreign key (dossier, version) references entry_version (entry, version))`.execute(db);
      await sql`create trigger dossier_archive_stays before update or delete or truncate on dossier_archive
        for each statement execute function refuse_change()`.execute(db);
      await closeWithEntry(db, "dossier_archive", "dossier");
    },
  },
};
