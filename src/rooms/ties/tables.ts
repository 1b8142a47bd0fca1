/** Rows of the room: what is said of a collaboration outside the register, and what each participant answered. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Scale } from "#rooms/tasks";
import { TIE_FORMS, TIE_ROLES, type TieForm, type TieRole } from "./facts.ts";
import type { TieGuestTables } from "./guests/tables.ts";
import type { SayingViews } from "./saying.ts";
import type { SeenViews } from "./seen-view.ts";
import type { WaitingView } from "./waiting-view.ts";

/** Whose it is, its state and its past stand in `entry`; who takes part in `entry_participant`. */
export interface TieRow {
  entry: string;
  form: TieForm;
  name: string;
  purpose: string | null;
  executor: string | null;
  executor_key: string | null;
  begins: Day | null;
  ends: Day | null;
  task: string | null;
  theme: string | null;
  scale: Scale | null;
  /** By organisation that takes part, where it is another role than taking part. */
  roles: JSONColumnType<Record<string, TieRole>>;
  wanted: Visibility;
  /** The version that last changed what is said: who answered before it, answered on another text. */
  text_version: number;
}

export interface TieTables extends TieGuestTables, SayingViews, SeenViews {
  tie: TieRow;
  tie_outsider: { tie: string; name: string; kvk: string | null; role: TieRole };
  tie_waiting: WaitingView;
  /** What a participant said of the text, by the version in which that was written down. */
  tie_answer: {
    tie: string;
    version: number;
    organisation: string;
    refusal: string | null;
    /** The office of whoever answered by a link; null for somebody with an account. */
    office: string | null;
  };
}

const tables = [
  `create table tie (
    entry text primary key references entry,
    form text not null check (form in (${Object.keys(TIE_FORMS)
      .map((it) => `'${it}'`)
      .join(", ")})),
    name text not null check (name <> ''),
    purpose text,
    executor text,
    begins date,
    ends date check (ends > begins),
    task text,
    wanted text not null,
    text_version integer not null)`,
  `create table tie_outsider (
    tie text not null references tie,
    name text not null check (name <> ''),
    kvk text check (kvk ~ '^\\d{8}$'),
    primary key (tie, name))`,
  `create table tie_answer (
    tie text not null references tie,
    version integer not null,
    organisation text not null,
    refusal text,
    primary key (tie, version),
    foreign key (tie, version) references entry_version (entry, version))`,
];

export const migrations: Record<string, Migration> = {
  "2026-11-29_ties": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
  "2026-12-01_fields": {
    async up(db) {
      await sql`alter table tie add executor_key text, add theme text, add scale text,
        add roles jsonb not null default '{}'`.execute(db);
      await sql
        .raw(
          `alter table tie_outsider add role text not null default 'participant' check (role in (${Object.keys(
            TIE_ROLES,
          )
            .map((it) => `'${it}'`)
            .join(", ")}))`,
        )
        .execute(db);
    },
  },
};
