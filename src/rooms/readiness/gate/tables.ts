/**
 * What is said in a dossier before its decision: who answers a question and what the answer is, what a privacy officer advises, and that
 * somebody went on although not all was answered. Nothing is changed afterwards: what is said anew is another row.
 */
import { type ColumnType, type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeAmongParties, closeWithEntry } from "#kit/entries/row-security.ts";
import { VERDICTS, type Verdict } from "../sets/question-set.ts";
import { type Opinion, OPINIONS, type Rest } from "./facts.ts";

interface Said {
  id: string;
  dossier: string;
  /** The party for which it was said. */
  organisation: string;
  actor: string;
  at: ColumnType<Date, Date, never>;
}

export interface GateTables {
  readiness_word: Said & {
    item: string;
    /** Which party answers, and by which function. */
    owner: string;
    office: string;
    /** Null while it is known who answers, and not what. */
    verdict: Verdict | null;
    statement: string | null;
    /** The answers of its owner that it leans on, each in the version of then. */
    rests_on: JSONColumnType<Rest[]>;
  };
  readiness_advice: Said & { office: string; opinion: Opinion; advice: string };
  readiness_override: Said & { office: string };
  /** Why, and over which questions: for the parties alone. */
  readiness_override_reason: {
    override: string;
    dossier: string;
    organisation: string;
    reason: string;
    items: string[];
  };
}

const SAID = `id text primary key check (id ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    dossier text not null references dossier,
    organisation text not null,
    actor uuid not null,
    at timestamptz not null`;
const listed = (words: object) =>
  Object.keys(words)
    .map((it) => `'${it}'`)
    .join(", ");

const tables = [
  `create table readiness_word (
    ${SAID},
    item text not null check (item <> ''),
    owner text not null check (owner <> ''),
    office text not null check (office <> ''),
    verdict text check (verdict in (${listed(VERDICTS)})),
    statement text check (statement <> ''),
    rests_on jsonb not null check (jsonb_typeof(rests_on) = 'array'))`,
  `create index readiness_word_by_dossier on readiness_word (dossier, item, id)`,
  `create table readiness_advice (
    ${SAID},
    office text not null check (office <> ''),
    opinion text not null check (opinion in (${listed(OPINIONS)})),
    advice text not null check (advice <> ''))`,
  `create index readiness_advice_by_dossier on readiness_advice (dossier)`,
  `create table readiness_override (
    ${SAID},
    office text not null check (office <> ''))`,
  `create index readiness_override_by_dossier on readiness_override (dossier)`,
  `create table readiness_override_reason (
    override text primary key references readiness_override,
    dossier text not null references dossier,
    organisation text not null,
    reason text not null check (reason <> ''),
    items text[] not null check (items <> '{}'))`,
  ...["word", "advice", "override", "override_reason"].map(
    (
      table,
    ) => `create trigger readiness_${table}_stays before update or delete or truncate on readiness_${table}
      for each statement execute function refuse_change()`,
  ),
];

export const gateMigrations: Record<string, Migration> = {
  "2026-12-10_readiness-gate": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      for (const table of ["word", "advice", "override_reason"])
        await closeAmongParties(db, `readiness_${table}`, "dossier");
      // That somebody went on, and who, is for whoever reads the dossier.
      await closeWithEntry(db, "readiness_override", "dossier");
    },
  },
};

/** What its tables are called on the command line. */
export const gateTables = {
  readiness_word: "antwoorden voor een besluit",
  readiness_advice: "adviezen over privacy voor een besluit",
  readiness_override: "besluiten om door te gaan met open vragen",
  readiness_override_reason: "redenen om door te gaan met open vragen",
};
