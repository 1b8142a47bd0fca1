/** Agenda items and who sits at the table, for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables, Trx } from "../db.ts";
import { OFFICE } from "../testing-dossiers.ts";
import type { NewItem, Seats } from "./facts.ts";
import { attend, schedule, seat } from "./keeping.ts";
import { attendancesOf, seatingsOf } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** On a day after the tests. */
export const ITEM_DAY = "2026-07-07";
export const NEW_ITEM: NewItem = {
  ...{ title: "Eén wachtlijst", touches: ["systems", "information"], day: ITEM_DAY },
  ...{ meeting: null, place: null, papersBy: "2026-06-30", papers: null, step: null },
};
/** The fields of the forms, as they are sent. */
export const ITEM_FIELDS: Record<string, string> = {
  ...{ titel: "Eén wachtlijst", raakt: "systems information", dag: ITEM_DAY, stukkenUiterlijk: "2026-06-30" },
};
export const SEAT_FIELDS: Record<string, string> = { ict: "informatiemanager sociaal domein" };
export const ATTENDANCE_FIELDS: Record<string, string> = { gekomen: "ict", functie: OFFICE };
export const RESULT_FIELDS: Record<string, string> = {
  ...{ uitkomst: "dropped", toelichting: "het hoeft niet meer", functie: OFFICE },
};

const inTrx = <Result>({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);
const byOf = (organisation: string, at: Date) => ({ actor: randomUUID(), organisation, at });

/** Puts an item of a party on the agenda. @returns its number */
export const putItem = (
  world: World,
  dossier: string,
  organisation: string,
  more: Partial<NewItem> = {},
): Promise<string> =>
  inTrx(world, (trx) => schedule(trx, dossier, { ...NEW_ITEM, ...more }, byOf(organisation, world.at)));

/** A party says whom it sends. */
export const putSeats = (
  world: World,
  dossier: string,
  item: string,
  organisation: string,
  seats: Seats = { ict: "informatiemanager" },
): Promise<void> =>
  inTrx(world, async (trx) => {
    const last = (await seatingsOf(trx, [item])).find((it) => it.organisation === organisation);
    await seat(trx, { dossier, id: item }, last?.version ?? 0, seats, byOf(organisation, world.at));
  });

/** It is said who came for a party, on a day of its own. */
export const putAttendance = (
  { db, at }: World,
  dossier: string,
  item: string,
  party: string,
  recorder = party,
): Promise<void> =>
  inTrx({ db }, async (trx) => {
    const last = (await attendancesOf(trx, [item])).find((it) => it.party === party);
    const said = { party, came: ["ict"] as const, office: OFFICE };
    await attend(trx, { dossier, id: item }, last?.version ?? 0, said, byOf(recorder, at));
  });
