/** Lists in which organisations put their dossiers in order. What a party said stays: another word is another row. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { closeAnswers, closeWithEntry } from "#kit/entries/row-security.ts";

export interface OrderTables {
  /** Whose it is, who may read it and its past stand in `entry`; its organisations in `entry_participant`. */
  dossier_order: {
    entry: string;
    title: string;
    why: string | null;
    set_version: number;
    set_on: Day | null;
  };
  /** The number of a dossier refers to nothing: an organisation takes a list along, and not the dossiers of others. */
  dossier_order_line: { list: string; dossier: string; place: number | null; not_now: string | null };
  dossier_order_word: {
    list: string;
    version: number;
    organisation: string;
    own: JSONColumnType<string[]>;
    capacity: string | null;
    hours: number | null;
    not_now: string | null;
    office: string;
    day: Day;
  };
  dossier_order_answer: {
    list: string;
    version: number;
    organisation: string;
    verdict: "yes" | "no";
    reason: string | null;
    office: string;
    day: Day;
  };
}

const VERSION = `list text not null references dossier_order,
    version integer not null,
    organisation text not null,
    office text not null check (office <> ''),
    day date not null,
    primary key (list, version),
    foreign key (list, version) references entry_version (entry, version)`;

const tables = [
  `create table dossier_order (
    entry text primary key references entry,
    title text not null check (title <> ''),
    why text,
    set_version integer not null,
    set_on date)`,
  `create table dossier_order_line (
    list text not null references dossier_order,
    dossier text not null,
    place integer check (place > 0),
    not_now text check (not_now <> ''),
    check (num_nonnulls(place, not_now) > 0),
    primary key (list, dossier))`,
  `create index dossier_order_line_by_dossier on dossier_order_line (dossier)`,
  `create table dossier_order_word (
    own jsonb not null,
    capacity text,
    hours bigint check (hours >= 0),
    not_now text,
    ${VERSION})`,
  `create table dossier_order_answer (
    verdict text not null check (verdict in ('yes', 'no')),
    reason text,
    check (verdict = 'yes' or reason <> ''),
    ${VERSION})`,
  ...["dossier_order_word", "dossier_order_answer"].map(
    (table) =>
      `create trigger ${table}_stays before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`,
  ),
];

export const orderMigrations: Record<string, Migration> = {
  "2026-12-06_dossiers-ordering": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      await closeWithEntry(db, "dossier_order", "entry");
      await closeWithEntry(db, "dossier_order_line", "list");
      await closeAnswers(db, "dossier_order_word", "list");
      await closeAnswers(db, "dossier_order_answer", "list");
    },
  },
};
