/** Files that people send, in the database: so a backup, a standby and several hosts have them too. */
import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";

export interface UploadTables {
  /** A file that was looked through. What it belongs to has a column that leads here. */
  file: {
    id: string;
    name: string;
    /** By what is in it, not by its name. */
    type: string;
    bytes: number;
    sha256: Buffer;
    /** Whether a virus scanner read it; false where the installation has none. */
    scanned: boolean;
    sent_at: ColumnType<Date, Date, never>;
    sent_by: string | null;
  };
  /** Its content in pieces, so that nobody needs all of it in memory to read it. */
  file_part: { file: string; place: number; content: Buffer };
}

const tables = [
  `create table file (
    id uuid primary key,
    name text not null check (name <> ''),
    type text not null,
    bytes integer not null check (bytes > 0),
    sha256 bytea not null,
    scanned boolean not null,
    sent_at timestamptz not null,
    sent_by uuid)`,
  `create index file_by_sender on file (sent_by)`,
  `create table file_part (
    file uuid not null references file on delete cascade,
    place integer not null,
    content bytea not null,
    primary key (file, place))`,
  // What people send is packed already (PDF, office files, pictures): packing again only takes time.
  `alter table file_part alter column content set storage external`,
];

export const uploadMigrations: Record<string, Migration> = {
  "2026-11-29_upload": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
};
