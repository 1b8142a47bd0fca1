/**
 * Parties outside government that take part by invitation: for whom a guest speaks, and what he said for it. It stands beside
 * what parties of government say, and holds nothing up. Who sees and writes it, whatever a page forgets to ask.
 */
import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { ASKS, closeTable, PLACES, showRows } from "#kit/database/row-security.ts";
import { type Viewpoint, VIEWPOINTS } from "../facts.ts";

export interface DossierGuestTables {
  dossier_speaker: { guest: string; dossier: string; outsider: string };
  /** What was said for a party outside government: words from one role, or an answer to the text of a version. */
  dossier_guest_word: {
    id: string;
    guest: string;
    dossier: string;
    at: ColumnType<Date, Date, Date>;
    outsider: string;
    office: string;
    text_version: number;
    viewpoint: Viewpoint | null;
    wants: string | null;
    fears: string | null;
    agrees: boolean | null;
    reason: string | null;
  };
}

const tables = [
  `create table dossier_speaker (
    guest uuid primary key,
    dossier text not null references dossier,
    outsider text not null check (outsider <> ''))`,
  `create index dossier_speaker_by_dossier on dossier_speaker (dossier)`,
  `create table dossier_guest_word (
    id text primary key check (id ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    guest uuid not null,
    dossier text not null references dossier,
    at timestamptz not null,
    outsider text not null check (outsider <> ''),
    office text not null check (office <> ''),
    text_version integer not null,
    viewpoint text check (viewpoint in (${Object.keys(VIEWPOINTS)
      .map((it) => `'${it}'`)
      .join(", ")})),
    wants text,
    fears text,
    agrees boolean,
    reason text,
    check (num_nonnulls(viewpoint, agrees) = 1),
    check (agrees is null or agrees or reason <> ''))`,
  `create index dossier_guest_word_by_dossier on dossier_guest_word (dossier)`,
  `create trigger dossier_guest_word_stays before update or delete or truncate on dossier_guest_word
    for each statement execute function refuse_change()`,
];

/** What whoever asks is a guest of. */
export const GUESTED = sql`any(array(select thing from guested where kind = 'dossier'))`;

/** That who asks has a place in an organisation that takes part in it. */
const takesPart = (column: string) => sql`exists (select from entry where entry.id = ${sql.ref(column)} and (
  entry.organisation = any(${PLACES.organisations})
  or exists (select from entry_taking_part mine where mine.entry = entry.id)))`;

/** That who asks has a place on the side that keeps it. */
const keeps = (column: string) =>
  sql`exists (select from entry where entry.id = ${sql.ref(column)} and entry.organisation || ' ' || entry.side = any(${PLACES.sides}))`;

const ofDossier = (condition: (column: string) => unknown) =>
  sql`guest.kind = 'dossier' and ${condition("guest.thing")}`;

export const dossierGuestMigrations: Record<string, Migration> = {
  "2026-12-08_dossiers-guests": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      await showRows(db, "guest", "of_dossiers", ofDossier(takesPart));
      await showRows(db, "entry", "guested_dossier", sql`entry.id = ${GUESTED}`);
      await closeTable(db, "dossier_speaker", {
        reads: sql`guest = ${ASKS} or ${takesPart("dossier_speaker.dossier")}`,
        writes: keeps("dossier_speaker.dossier"),
      });
      // What a party says is for who reads the dossier.
      await closeTable(db, "dossier_guest_word", {
        reads: sql`exists (select from entry where entry.id = dossier_guest_word.dossier)`,
      });
      for (const policy of [
        sql`create policy of_kept_dossiers on guest for update using (${ofDossier(keeps)})`,
        sql`create policy said on dossier_guest_word for insert with check (dossier = ${GUESTED} and exists (
          select from dossier_speaker s where s.guest = ${ASKS} and s.guest = dossier_guest_word.guest
            and s.dossier = dossier_guest_word.dossier and s.outsider = dossier_guest_word.outsider))`,
      ])
        await policy.execute(db);
    },
  },
};
