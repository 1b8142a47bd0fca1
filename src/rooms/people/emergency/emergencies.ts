/** Leave to read in an emergency, for whoever keeps the installation: taken, seen by the organisation, ended. */
import { randomUUID } from "node:crypto";
import { longBefore } from "#kit/processing.ts";
import { Problem } from "#kit/problem.ts";
import type { Organ, Person, Side } from "#kit/reader.ts";
import type { Db, Trx } from "../db.ts";
import { tellOrgan } from "../tell-organ.ts";

/**
 * The longest it lasts. Half a working day: long enough to find a fault, too short to forget (BIO2 8.02 asks that rights beyond the
 * ordinary are few and end; it names no number).
 */
export const MOST_HOURS = 4;
/** Whoever takes it logged in anew no longer ago than this. */
export const PROVED_MINUTES = 15;
/** So long an organisation finds back on its page what was read. */
const SHOWN_DAYS = 365;

export interface EmergencyAccess {
  id: string;
  person: string | null;
  organisation: string;
  side: Side;
  reason: string;
  incident: string;
  since: Date;
  until: Date;
  ended_at: Date | null;
  seen_at: Date | null;
}

const columns = [
  ...(["id", "person", "organisation", "side", "reason", "incident"] as const),
  ...(["since", "until", "ended_at", "seen_at"] as const),
];

/** The organ whose keepers see it: the staff works for the executive. */
export const organOf = ({ side }: Pick<EmergencyAccess, "side">): Organ =>
  side === "council" ? "council" : "staff";

export const isGoing = ({ until, ended_at }: EmergencyAccess, at: Date): boolean =>
  ended_at === null && until > at;

/** Whether this visit began by logging in anew a moment ago. */
export function isProved({ visit }: Person, at: Date): boolean {
  const proved = visit?.provedAt ?? null;
  return proved !== null && at.getTime() - proved.getTime() <= PROVED_MINUTES * 60_000;
}

/**
 * Takes leave to read.
 * @throws Problem 409 when that visit did not begin by logging in anew
 */
export async function takeEmergency(
  trx: Trx,
  {
    person,
    hours,
    ...taken
  }: Pick<EmergencyAccess, "organisation" | "side" | "reason" | "incident"> & {
    person: Person;
    hours: number;
  },
  at: Date,
): Promise<string> {
  if (!isProved(person, at))
    throw new Problem(409, `Log eerst opnieuw in, en vraag de noodtoegang binnen ${PROVED_MINUTES} minuten.`);
  const id = randomUUID();
  const until = new Date(at.getTime() + hours * 3_600_000);
  await trx
    .insertInto("emergency_access")
    .values({ id, ...taken, person: person.id, since: at, until })
    .execute();
  await tellOrgan(
    trx,
    "side",
    "noodtoegang-genomen",
    { organisation: taken.organisation, organ: organOf(taken) },
    { noodtoegang: id },
    { by: person.id, at },
  );
  return id;
}

/** @throws Problem 409 when it was over already */
export async function endEmergency(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("emergency_access")
    .set({ ended_at: at, ended_by: by })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .where("until", ">", at)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(409, "Deze noodtoegang is al voorbij.");
}

export const noteSeen = async (trx: Trx, id: string, at: Date): Promise<void> => {
  await trx
    .updateTable("emergency_access")
    .set({ seen_at: at })
    .where("id", "=", id)
    .where("seen_at", "is", null)
    .execute();
};

export const findEmergency = (db: Db, id: string): Promise<EmergencyAccess | undefined> =>
  db.selectFrom("emergency_access").select(columns).where("id", "=", id).executeTakeFirst();

/** What was taken in the past year, the last first: in these organisations, or by one person. */
export const emergenciesOf = (
  db: Db,
  whose: { organisations: readonly string[] } | { person: string },
  at: Date,
): Promise<EmergencyAccess[]> =>
  "person" in whose || whose.organisations.length > 0
    ? db
        .selectFrom("emergency_access")
        .select(columns)
        .where("since", ">", longBefore(at, { days: SHOWN_DAYS }))
        .$if("person" in whose, (it) => it.where("person", "=", (whose as { person: string }).person))
        .$if("organisations" in whose, (it) =>
          it.where("organisation", "in", (whose as { organisations: readonly string[] }).organisations),
        )
        .orderBy("since", "desc")
        .execute()
    : Promise.resolve([]);

/** What was read under it, and what was done to it, the last first. */
export const readUnder = (db: Db, id: string) =>
  db
    .selectFrom("audit_event")
    .select(["at", "action", "object"])
    .where("through", "=", `noodtoegang:${id}`)
    .orderBy("id", "desc")
    .execute();
