/** Rows of the room: what an organisation adds about a collaboration, beside the register and never over it. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import type { FactsOf, Kind } from "./facts.ts";

export interface AdditionTables {
  /** Whose it is, who may read it, its state and its past stand in `entry`. */
  addition: {
    entry: string;
    kind: Kind;
    /** What it is about: a collaboration of the register by its key, or one outside it by its number, of whoever keeps that. */
    collaboration: string | null;
    tie: string | null;
    facts: JSONColumnType<FactsOf[Kind]>;
  };
}

export const migrations: Record<string, Migration> = {
  "2026-12-01_additions": {
    async up(db) {
      await sql`create table addition (
        entry text primary key references entry,
        kind text not null check (kind in ('standing', 'year', 'result')),
        collaboration text,
        tie text,
        facts jsonb not null,
        check (num_nonnulls(collaboration, tie) = 1))`.execute(db);
      await sql`create index addition_by_collaboration on addition (collaboration)`.execute(db);
      await sql`create index addition_by_tie on addition (tie)`.execute(db);
      await closeWithEntry(db, "addition", "entry");
      // What is said of something that one may not see, would tell that it is there.
      await sql`create policy of_what_is_seen on addition as restrictive for select
        using (tie is null or (select sees_all()) or exists (select from entry seen where seen.id = addition.tie))`.execute(
        db,
      );
    },
  },
};
