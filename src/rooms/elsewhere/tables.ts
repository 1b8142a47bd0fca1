/** What other installations said, as it was read; nobody changes it here. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeTable } from "#kit/database/row-security.ts";
import type { Day } from "#kit/day.ts";
import type { Said } from "./reading.ts";

export interface ElsewhereTables {
  /** Another installation, by where it stands: `https://samen.example`. */
  installation: { address: string; read_on: Day };
  /** A collaboration outside the register that it shows to everyone. */
  read_tie: {
    installation: string;
    id: string;
    content: JSONColumnType<Said>;
    /** Codes of the organisations in it, to find it by. */
    participants: string[];
    first_read_on: Day;
    changed_on: Day;
    /** The day on which it was no longer shown there; null while it is. */
    gone_on: Day | null;
  };
}

export const migrations: Record<string, Migration> = {
  "2026-12-01_elsewhere": {
    async up(db) {
      await sql`create table installation (address text primary key, read_on date not null)`.execute(db);
      await sql`create table read_tie (
        installation text not null references installation,
        id text not null,
        content jsonb not null,
        participants text[] not null,
        first_read_on date not null,
        changed_on date not null,
        gone_on date,
        primary key (installation, id))`.execute(db);
      await sql`create index read_tie_by_participant on read_tie using gin (participants)`.execute(db);
      // Read by everyone, and written by what reads it there alone: that is the owner of the tables.
      for (const table of ["installation", "read_tie"]) await closeTable(db, table, { reads: sql`true` });
    },
  },
};
