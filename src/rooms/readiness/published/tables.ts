/** Rows of question sets that organisations publish: whose it is, who reads it, its state and its past stand with an entry. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import type { SetFacts } from "./facts.ts";

export interface PublishedTables {
  question_set: {
    entry: string;
    organisation: string;
    code: string;
    /** The how manieth of its code; null while it is a draft. */
    edition: number | null;
    facts: JSONColumnType<SetFacts>;
    /** The days on which it asks; a newer edition ends an older one. */
    valid_from: Day;
    valid_until: Day | null;
  };
}

export const publishedMigrations: Record<string, Migration> = {
  "2026-12-12_readiness-published-sets": {
    async up(db) {
      await sql`create table question_set (
        entry text primary key references entry,
        organisation text not null,
        code text not null check (code like organisation || '-%'),
        edition integer check (edition > 0),
        facts jsonb not null check (jsonb_typeof(facts -> 'items') = 'array'),
        valid_from date not null,
        valid_until date check (valid_until >= valid_from),
        unique (code, edition),
        constraint one_edition_a_day exclude using gist (code with =, daterange(valid_from, valid_until) with &&)
          where (edition is not null))`.execute(db);
      await sql`create index question_set_by_publisher on question_set (organisation, valid_from)`.execute(
        db,
      );
      await closeWithEntry(db, "question_set", "entry");
    },
  },
};
