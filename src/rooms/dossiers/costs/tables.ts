/**
 * Figures, duties and dependences of a dossier. A figure that was said stays: another word is another row, in the version in
 * which it was written down. What a duty or a dependence was before stands in the versions of the dossier.
 */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { closeAnswers, closeWithEntry } from "#kit/entries/row-security.ts";
import {
  type Alternative,
  ALTERNATIVES,
  type DependenceKind,
  DEPENDENCES,
  type Moment,
  MOMENTS,
} from "./facts.ts";

export interface CostTables {
  dossier_cost: {
    dossier: string;
    version: number;
    /** The party that says so; who keeps the dossier, of what is not divided over the parties. */
    organisation: string;
    common: boolean;
    alternative: Alternative;
    moment: Moment;
    /** Whole euros and whole hours; all empty where it takes back what it said. */
    investment: number | null;
    yearly: number | null;
    write_off: number | null;
    hours: number | null;
    exit: number | null;
    source: string;
    as_of: Day;
    office: string;
    day: Day;
  };
  dossier_duty: {
    id: string;
    dossier: string;
    what: string;
    /** Key of a party, or the name of one outside government, as all that follow. */
    responsible: string;
    client: string | null;
    supplier: string | null;
    owner: string | null;
    supervisor: string | null;
    holds: boolean;
    office: string;
    day: Day;
  };
  dossier_dependence: {
    id: string;
    dossier: string;
    organisation: string;
    kind: DependenceKind;
    alternative: Alternative;
    depends_on: string;
    consequence: string;
    remedy: string | null;
    holds: boolean;
    office: string;
    day: Day;
  };
}

const oneOf = (words: object) =>
  Object.keys(words)
    .map((it) => `'${it}'`)
    .join(", ");
const ULID = `text primary key check (id ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$')`;

const tables = [
  `create table dossier_cost (
    dossier text not null references dossier,
    version integer not null,
    organisation text not null,
    common boolean not null,
    alternative text not null check (alternative in (${oneOf(ALTERNATIVES)})),
    moment text not null check (moment in (${oneOf(MOMENTS)})),
    investment bigint check (investment >= 0),
    yearly bigint check (yearly >= 0),
    write_off bigint check (write_off >= 0),
    hours bigint check (hours >= 0),
    exit bigint check (exit >= 0),
    source text not null check (source <> ''),
    as_of date not null,
    office text not null check (office <> ''),
    day date not null,
    check (moment = 'before' or alternative = 'together'),
    primary key (dossier, version),
    foreign key (dossier, version) references entry_version (entry, version))`,
  `create trigger dossier_cost_stays before update or delete or truncate on dossier_cost
    for each statement execute function refuse_change()`,
  `create table dossier_duty (
    id ${ULID},
    dossier text not null references dossier,
    what text not null check (what <> ''),
    responsible text not null check (responsible <> ''),
    client text,
    supplier text,
    owner text,
    supervisor text,
    holds boolean not null,
    office text not null check (office <> ''),
    day date not null)`,
  `create index dossier_duty_by_dossier on dossier_duty (dossier)`,
  `create table dossier_dependence (
    id ${ULID},
    dossier text not null references dossier,
    organisation text not null,
    kind text not null check (kind in (${oneOf(DEPENDENCES)})),
    alternative text not null check (alternative in (${oneOf(ALTERNATIVES)})),
    depends_on text not null check (depends_on <> ''),
    consequence text not null check (consequence <> ''),
    remedy text,
    holds boolean not null,
    office text not null check (office <> ''),
    day date not null)`,
  `create index dossier_dependence_by_dossier on dossier_dependence (dossier)`,
];

export const costMigrations: Record<string, Migration> = {
  "2026-12-06_dossiers-costs": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      // Read by who reads the dossier, its councils among them; a party writes its own, who keeps it what is common.
      await closeAnswers(db, "dossier_cost", "dossier");
      await closeAnswers(db, "dossier_dependence", "dossier");
      await closeWithEntry(db, "dossier_duty", "dossier");
    },
  },
};
