/** Rows of the room: what two organisations promise each other, and that one asks to be introduced to the other. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeAnswers, closeWithEntry } from "#kit/entries/row-security.ts";
import type { Day } from "#kit/day.ts";

export interface TrustTables {
  /** Whose it is, its state and its past stand in `entry`; the two of them in `entry_participant`. */
  pledge: { entry: string; promiser: string; what: string; due: Day | null };
  introduction: { entry: string; asked_for: string; asked_by: string; about: string | null };
  /** What the other says of being introduced: how to reach him, or why not now. */
  introduction_answer: { introduction: string; version: number; organisation: string; answer: string };
}

/**
 * A promise is kept or not kept when both say so: the version that ends it is of another organisation than the one before,
 * which said it first. Asked when the transaction ends, for the version is written after the row.
 */
const VERDICT = [
  `create function refuse_lone_verdict() returns trigger language plpgsql as $$
    begin
      if not exists (select from entry_version now join entry_version said
          on said.entry = now.entry and said.version = now.version - 1
        where now.entry = new.id and now.version = new.version and said.organisation <> now.organisation
          and said.verb in ('sayKept', 'sayMissed'))
      then raise exception 'of a promise both say how it ended'; end if;
      return null;
    end $$`,
  `create constraint trigger pledge_verdict_of_both after update of state on entry
    deferrable initially deferred for each row
    when (new.kind = 'pledge' and new.state in ('kept', 'missed') and old.state <> new.state)
    execute function refuse_lone_verdict()`,
];

export const migrations: Record<string, Migration> = {
  "2026-12-02_trust-of-two": {
    async up(db) {
      await sql`create table pledge (
        entry text primary key references entry,
        promiser text not null,
        what text not null check (what <> ''),
        due date)`.execute(db);
      await sql`create table introduction (
        entry text primary key references entry,
        asked_for text not null check (asked_for <> ''),
        asked_by text not null check (asked_by <> ''),
        about text)`.execute(db);
      await sql`create table introduction_answer (
        introduction text not null references introduction,
        version integer not null,
        organisation text not null,
        answer text not null check (answer <> ''),
        primary key (introduction, version),
        foreign key (introduction, version) references entry_version (entry, version))`.execute(db);
      await closeWithEntry(db, "pledge", "entry");
      await closeWithEntry(db, "introduction", "entry");
      await closeAnswers(db, "introduction_answer", "introduction");
      for (const statement of VERDICT) await sql.raw(statement).execute(db);
    },
  },
};
