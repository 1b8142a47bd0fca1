/** Reading the agenda of dossiers: rows of a dossier that one may not read are not there. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import type { Db } from "../db.ts";
import { type Dossier, isOfParty } from "../queries.ts";
import type { AgendaItem, Attendance, Seating } from "./facts.ts";

const items = (db: Db) =>
  db
    .selectFrom("dossier_item")
    .select(["id", "dossier", "organisation", "title", "touches", "meeting", "place", "papers", "step"])
    .select(["result", "version", "papers_by as papersBy", sql<Day>`day::text`.as("day")])
    .orderBy("day")
    .orderBy("id");

/** Of a dossier, in the order of their days. */
export const itemsOf = (db: Db, dossier: string): Promise<AgendaItem[]> =>
  items(db).where("dossier", "=", dossier).execute();

/** On a meeting of administrators, of all dossiers. */
export const itemsOnMeeting = (db: Db, meeting: string): Promise<AgendaItem[]> =>
  items(db).where("meeting", "=", meeting).execute();

export const itemWith = (db: Db, dossier: string, id: string): Promise<AgendaItem | undefined> =>
  items(db).where("dossier", "=", dossier).where("id", "=", id).executeTakeFirst();

/** Whom each organisation said last that it sends. */
export const seatingsOf = (db: Db, of: readonly string[]): Promise<Seating[]> =>
  db
    .selectFrom("dossier_seating")
    .distinctOn(["item", "organisation"])
    .select(["item", "organisation", "seats", "version"])
    .where(among("item", of))
    .orderBy("item")
    .orderBy("organisation")
    .orderBy("version", "desc")
    .execute();

/** Who came for each organisation, as was said last. */
export const attendancesOf = (db: Db, of: readonly string[]): Promise<Attendance[]> =>
  db
    .selectFrom("dossier_attendance")
    .distinctOn(["item", "party"])
    .select(["item", "party", "came", "organisation", "office", "version", sql<Day>`day::text`.as("day")])
    .where(among("item", of))
    .orderBy("item")
    .orderBy("party")
    .orderBy("version", "desc")
    .execute();

export interface Agenda {
  items: readonly AgendaItem[];
  seatings: readonly Seating[];
  attendances: readonly Attendance[];
}

/** What a reader may see of these items: of a party that stepped out only the other parties read what it did. */
export async function agendaOf(
  db: Db,
  reader: Reader,
  dossiers: readonly Dossier[],
  found: readonly AgendaItem[],
): Promise<Agenda> {
  const known = new Map(dossiers.map((it) => [it.id, it]));
  const seen = (dossier: Dossier | undefined, organisation: string): boolean =>
    dossier !== undefined && (isOfParty(reader, dossier) || dossier.participants.includes(organisation));
  const shown = found.filter((it) => seen(known.get(it.dossier), it.organisation));
  const ids = shown.map((it) => it.id);
  const dossierOf = (item: string) => known.get(shown.find((it) => it.id === item)?.dossier ?? "");
  const [seatings, attendances] = await Promise.all([seatingsOf(db, ids), attendancesOf(db, ids)]);
  return {
    items: shown,
    seatings: seatings.filter((it) => seen(dossierOf(it.item), it.organisation)),
    attendances: attendances.filter((it) => seen(dossierOf(it.item), it.party)),
  };
}
