/**
 * Which procedure a dossier follows, what was decided in it, and which parts its draft has. What was said stays: another
 * word is another row, in the version in which it was written down.
 */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { closeAnswers, closeWithEntry } from "#kit/entries/row-security.ts";
import type { Typed } from "../procedure/asked.ts";
import type { PartState } from "../procedure/draft.ts";

export interface DecisionTables {
  /** Which procedure, as it was asked: the days are counted anew each time. */
  dossier_procedure: { dossier: string; version: number; asked: JSONColumnType<Typed> };
  /** That a step was done: by whom it was recorded, on which day it was done, and where that can be read. */
  dossier_decision: {
    dossier: string;
    version: number;
    /** The party whose step it is; who keeps the dossier, for a step that all take together. */
    organisation: string;
    step: string;
    /** Null where it was recorded and was not done after all. */
    day: Day | null;
    /** Why it was said anew; null where it was said for the first time. */
    reason: string | null;
    link: string | null;
    office: string;
  };
  dossier_part: {
    dossier: string;
    version: number;
    part: string;
    said: JSONColumnType<PartState>;
  };
}

const VERSION = `version integer not null,
    foreign key (dossier, version) references entry_version (entry, version)`;

const tables = [
  `create table dossier_procedure (
    dossier text primary key references dossier,
    asked jsonb not null,
    ${VERSION})`,
  `create table dossier_decision (
    dossier text not null references dossier,
    organisation text not null,
    step text not null check (step <> ''),
    day date not null,
    link text check (link ~ '^https?://'),
    office text not null check (office <> ''),
    ${VERSION},
    primary key (dossier, version))`,
  `create table dossier_part (
    dossier text not null references dossier,
    part text not null,
    said jsonb not null,
    ${VERSION},
    primary key (dossier, version))`,
  ...["dossier_decision", "dossier_part"].map(
    (table) =>
      `create trigger ${table}_stays before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`,
  ),
];

export const decisionMigrations: Record<string, Migration> = {
  "2026-12-05_dossiers-decisions": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      await closeWithEntry(db, "dossier_procedure", "dossier");
      await closeWithEntry(db, "dossier_part", "dossier");
      await closeAnswers(db, "dossier_decision", "dossier");
    },
  },
  "2026-12-09_dossiers-decisions-amended": {
    async up(db) {
      await sql`alter table dossier_decision
        alter column day drop not null,
        add column reason text check (reason <> ''),
        add constraint dossier_decision_taken_back check (day is not null or reason is not null)`.execute(db);
    },
  },
};
