/** Agreements and projects of a dossier: rows of the party that owns each; what they were stands in the versions of the dossier. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeAnswers } from "#kit/entries/row-security.ts";
import type { Day } from "#kit/day.ts";
import type { Scale } from "#rooms/tasks";
import { type AgreementOutcome, OUTCOMES, type ProjectStep, STEPS } from "./facts.ts";

export interface ChainTables {
  dossier_agreement: {
    id: string;
    dossier: string;
    /** The party that promises. */
    organisation: string;
    text: string;
    agreed_on: Day;
    due_on: Day | null;
    decision: string | null;
    grounds: JSONColumnType<string[]>;
    outcome: AgreementOutcome | null;
    settled_on: Day | null;
    account: string | null;
  };
  dossier_project: {
    id: string;
    dossier: string;
    /** The party that owns it. */
    organisation: string;
    title: string;
    step: ProjectStep;
    begun_on: Day;
    due_on: Day | null;
    result: string;
    agreements: JSONColumnType<string[]>;
    standards: string | null;
    facilities: string | null;
    processes: string | null;
    scale: Scale | null;
  };
}

const oneOf = (words: object) =>
  Object.keys(words)
    .map((it) => `'${it}'`)
    .join(", ");

const tables = [
  `create table dossier_agreement (
    id text primary key check (id ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    dossier text not null references dossier,
    organisation text not null,
    text text not null check (text <> ''),
    agreed_on date not null,
    due_on date check (due_on >= agreed_on),
    decision text,
    grounds jsonb not null,
    outcome text check (outcome in (${oneOf(OUTCOMES)})),
    settled_on date,
    account text check (account <> ''),
    check (num_nonnulls(outcome, settled_on, account) in (0, 3)))`,
  `create index dossier_agreement_by_dossier on dossier_agreement (dossier)`,
  `create index dossier_agreement_open on dossier_agreement (organisation) where outcome is null`,
  `create table dossier_project (
    id text primary key check (id ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    dossier text not null references dossier,
    organisation text not null,
    title text not null check (title <> ''),
    step text not null check (step in (${oneOf(STEPS)})),
    begun_on date not null,
    due_on date,
    result text not null check (result <> ''),
    agreements jsonb not null,
    standards text,
    facilities text,
    processes text,
    scale text)`,
  `create index dossier_project_by_dossier on dossier_project (dossier)`,
];

export const chainMigrations: Record<string, Migration> = {
  "2026-12-03_dossiers-chain": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      // Read by who reads the dossier; written by the party whose it is, on the side that keeps the dossier.
      await closeAnswers(db, "dossier_agreement", "dossier");
      await closeAnswers(db, "dossier_project", "dossier");
    },
  },
};
