/**
 * Agenda items of a dossier, with who sits at the table and who came. Whom a party sends and who came is another row each time
 * that it is said, in the version in which it was written down.
 */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import { closeAnswers } from "#kit/entries/row-security.ts";
import type { Day } from "#kit/day.ts";
import type { Result, Seats } from "./facts.ts";
import type { Role, Touch } from "./roles.ts";
import type { AgendaWaitingView } from "./waiting-view.ts";

export interface AgendaTables {
  dossier_item: {
    id: string;
    dossier: string;
    /** The party that put it on the agenda. */
    organisation: string;
    title: string;
    touches: JSONColumnType<Touch[]>;
    day: Day;
    meeting: string | null;
    place: string | null;
    papers_by: Day | null;
    papers: string | null;
    step: string | null;
    result: JSONColumnType<Result> | null;
    version: number;
  };
  dossier_seating: {
    dossier: string;
    version: number;
    item: string;
    organisation: string;
    seats: JSONColumnType<Seats>;
  };
  dossier_attendance: {
    dossier: string;
    version: number;
    item: string;
    /** Of whom it is said, and who says so. */
    party: string;
    organisation: string;
    came: JSONColumnType<Role[]>;
    office: string;
    day: Day;
  };
  dossier_item_waiting: AgendaWaitingView;
}

const VERSION = `version integer not null,
    foreign key (dossier, version) references entry_version (entry, version)`;

const tables = [
  // A meeting of administrators has no key here: who takes his dossiers along does not take the meeting of another.
  `create table dossier_item (
    id text primary key check (id ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    dossier text not null references dossier,
    organisation text not null,
    title text not null check (title <> ''),
    touches jsonb not null check (jsonb_array_length(touches) > 0),
    day date not null,
    meeting text,
    place text,
    papers_by date check (papers_by <= day),
    papers text check (papers ~ '^https?://'),
    step text check (step <> ''),
    result jsonb,
    ${VERSION})`,
  `create index dossier_item_by_dossier on dossier_item (dossier)`,
  `create index dossier_item_by_meeting on dossier_item (meeting)`,
  `create index dossier_item_open on dossier_item (day) where result is null`,
  `create table dossier_seating (
    dossier text not null references dossier,
    item text not null references dossier_item,
    organisation text not null,
    seats jsonb not null,
    ${VERSION},
    primary key (dossier, version))`,
  `create index dossier_seating_by_item on dossier_seating (item)`,
  `create table dossier_attendance (
    dossier text not null references dossier,
    item text not null references dossier_item,
    party text not null,
    organisation text not null,
    came jsonb not null,
    office text not null check (office <> ''),
    day date not null,
    ${VERSION},
    primary key (dossier, version))`,
  `create index dossier_attendance_by_item on dossier_attendance (item)`,
  ...["dossier_seating", "dossier_attendance"].map(
    (table) =>
      `create trigger ${table}_stays before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`,
  ),
];

export const agendaMigrations: Record<string, Migration> = {
  "2026-12-07_dossiers-agenda": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      for (const name of ["dossier_item", "dossier_seating", "dossier_attendance"])
        await closeAnswers(db, name, "dossier");
      // Who keeps the dossier keeps the items of a party that stepped out.
      await sql`create policy taken_over on dossier_item for update using (exists (
        select from entry where entry.id = dossier_item.dossier
          and entry.organisation || ' ' || entry.side = any(${PLACES.sides})))`.execute(db);
    },
  },
};
