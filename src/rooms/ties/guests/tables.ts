/** For whom guests of a collaboration speak, and what they said of it; and who sees that, whatever a page forgets to ask. */
import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { ASKS, closeTable, PLACES, showRows } from "#kit/database/row-security.ts";

export interface TieGuestTables {
  /** A guest who was asked to answer for a party: an organisation by its key, or a partner outside government by its name. */
  tie_speaker: { guest: string; tie: string; organisation: string | null; outsider: string | null };
  /** What a guest said of the text as it was in a version, for himself or for a partner outside government. */
  tie_word: {
    guest: string;
    tie: string;
    version: number;
    at: ColumnType<Date, Date, Date>;
    outsider: string | null;
    office: string;
    agrees: boolean;
    remark: string | null;
  };
}

const tables = [
  `alter table tie_answer add column office text`,
  `create table tie_speaker (
    guest uuid primary key,
    tie text not null references tie,
    organisation text,
    outsider text,
    check (num_nonnulls(organisation, outsider) = 1))`,
  `create index tie_speaker_by_tie on tie_speaker (tie)`,
  `create table tie_word (
    guest uuid not null,
    tie text not null references tie,
    version integer not null,
    at timestamptz not null,
    outsider text,
    office text not null check (office <> ''),
    agrees boolean not null,
    remark text,
    primary key (tie, guest, at))`,
];

/** What whoever asks is a guest of. */
export const GUESTED = sql`any(array(select thing from guested where kind = 'tie'))`;

/** That who asks has a place in an organisation that takes part in it. */
const takesPart = (column: string) => sql`exists (select from entry where entry.id = ${sql.ref(column)} and (
  entry.organisation = any(${PLACES.organisations})
  or exists (select from entry_taking_part mine where mine.entry = entry.id)))`;

/** That who asks has a place on the side that keeps it. */
const keeps = (column: string) =>
  sql`exists (select from entry where entry.id = ${sql.ref(column)} and entry.organisation || ' ' || entry.side = any(${PLACES.sides}))`;

const ofTie = (condition: (column: string) => unknown) =>
  sql`guest.kind = 'tie' and ${condition("guest.thing")}`;

export const guestMigrations: Record<string, Migration> = {
  "2026-12-01_guests": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      await showRows(db, "guest", "of_ties", ofTie(takesPart));
      await showRows(db, "entry", "guested", sql`entry.id = ${GUESTED}`);
      await closeTable(db, "tie_speaker", {
        reads: sql`guest = ${ASKS} or ${takesPart("tie_speaker.tie")}`,
        writes: keeps("tie_speaker.tie"),
      });
      await closeTable(db, "tie_word", {
        reads: sql`guest = ${ASKS} or ${takesPart("tie_word.tie")}`,
      });
      for (const policy of [
        sql`create policy of_kept_ties on guest for update using (${ofTie(keeps)})`,
        sql`create policy said on tie_word for insert with check (guest = ${ASKS} and tie = ${GUESTED})`,
        // Who answers for an organisation by a link takes the step that its people would take.
        sql`create policy guested_answers on entry for update using (entry.id = ${GUESTED})`,
        sql`create policy guested_answers on entry_version for insert
          with check (actor = ${ASKS} and entry = ${GUESTED})`,
        sql`create policy guested_answers on tie_answer for insert with check (exists (
          select from tie_speaker s where s.guest = ${ASKS} and s.tie = tie_answer.tie
            and s.organisation = tie_answer.organisation) and tie = ${GUESTED})`,
      ])
        await policy.execute(db);
    },
  },
};
