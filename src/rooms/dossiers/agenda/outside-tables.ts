/**
 * Parties outside government at the table of an agenda item: whom they send and who came, as who keeps the item writes it down. Each
 * time is another row, in the version in which it was said, as for the other parties.
 */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeAnswers } from "#kit/entries/row-security.ts";
import type { Day } from "#kit/day.ts";
import type { Seats } from "./facts.ts";
import type { Role } from "./roles.ts";

export interface OutsideTableTables {
  dossier_outside_seat: {
    dossier: string;
    version: number;
    item: string;
    /** The party outside government, by its name in the dossier. */
    outsider: string;
    /** Who keeps the item, and says so. */
    organisation: string;
    seats: JSONColumnType<Seats>;
    /** Who came, by role; null while nobody said. */
    came: JSONColumnType<Role[]> | null;
    /** The office of who said who came, and when. */
    office: string | null;
    day: Day | null;
  };
}

export const outsideTableMigrations: Record<string, Migration> = {
  "2026-12-10_dossiers-outside-seat": {
    async up(db) {
      await sql`create table dossier_outside_seat (
        dossier text not null references dossier,
        version integer not null,
        item text not null references dossier_item,
        outsider text not null check (outsider <> ''),
        organisation text not null,
        seats jsonb not null,
        came jsonb,
        office text check (office <> ''),
        day date,
        check (num_nonnulls(came, office, day) in (0, 3)),
        primary key (dossier, version),
        foreign key (dossier, version) references entry_version (entry, version))`.execute(db);
      await sql`create index dossier_outside_seat_by_item on dossier_outside_seat (item)`.execute(db);
      await sql`create trigger dossier_outside_seat_stays before update or delete or truncate on dossier_outside_seat
        for each statement execute function refuse_change()`.execute(db);
      await closeAnswers(db, "dossier_outside_seat", "dossier");
    },
  },
};
