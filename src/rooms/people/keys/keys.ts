/** Keys with which programs ask in somebody's name: made, shown once, ended. */
import { randomUUID } from "node:crypto";
import { addDays, amsterdamDay, type Day, formatDay } from "#kit/day.ts";
import { Problem } from "#kit/problem.ts";
import type { Organ } from "#kit/reader.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";
import type { Db, Trx } from "../db.ts";

/** A key holds a year at most. */
export const LONGEST_DAYS = 365;
/** More at once is a mistake of a program that makes them. */
const MOST_KEYS = 20;
/** So long after its last day a key can still be looked up by the number in the record. */
export const KEPT_DAYS = 365;

export interface Key {
  id: string;
  person: string;
  organisation: string;
  organ: Organ;
  name: string;
  actions: readonly string[];
  made_at: Date;
  last_day: Day;
  used_at: Date | null;
}

export interface NewKey {
  person: string;
  membership: string;
  name: string;
  actions: readonly string[];
  lastDay: Day;
}

/**
 * @returns what the program brings along, which nobody can ask for again: with letters in front by which those who look for
 *   secrets that leaked know it
 * @throws Problem 422 for a day that is too late or has been; 409 for one key too many
 */
export async function makeKey(
  trx: Trx,
  { person, membership, name, actions, lastDay }: NewKey,
  at: Date,
): Promise<{ id: string; secret: string }> {
  const today = amsterdamDay(at);
  const latest = addDays(today, LONGEST_DAYS);
  if (lastDay < today || lastDay > latest) {
    const message = `Kies een dag van vandaag tot en met ${formatDay(latest)}: een sleutel geldt hoogstens een jaar.`;
    throw new Problem(422, message, [{ field: "tot", message }]);
  }
  if ((await keysOf(trx, person, at)).length >= MOST_KEYS)
    throw new Problem(409, `U hebt al ${MOST_KEYS} sleutels. Beëindig er eerst een.`);
  const id = randomUUID();
  const secret = `vw_${newSecret()}`;
  const given = { id, hash: hashOf(secret), person, membership, name, actions: [...actions] };
  await trx
    .insertInto("program_key")
    .values({ ...given, made_at: at, last_day: lastDay })
    .execute();
  return { id, secret };
}

/** Keys that can be used at a moment, with the place they ask from. */
const usable = (db: Db, at: Date) =>
  db
    .selectFrom("program_key as k")
    .innerJoin("membership as m", "m.id", "k.membership")
    .select(["k.id", "k.person", "m.organisation", "m.organ", "k.name", "k.actions"])
    .select(["k.made_at", "k.last_day", "k.used_at"])
    .where("m.until", "is", null)
    .where("k.ended_at", "is", null)
    .where("k.last_day", ">=", amsterdamDay(at))
    .orderBy("k.made_at", "desc")
    .orderBy("k.id");

/** The keys of a person that go on, the last first. */
export const keysOf = (db: Db, person: string, at: Date): Promise<Key[]> =>
  usable(db, at).where("k.person", "=", person).execute();

/** The keys with which programs ask from places in an organisation. */
export const keysIn = (db: Db, organisation: string, at: Date): Promise<Key[]> =>
  usable(db, at).where("m.organisation", "=", organisation).execute();

/** One key that goes on. */
export const findKey = (db: Db, id: string, at: Date): Promise<Key | undefined> =>
  usable(db, at).where("k.id", "=", id).executeTakeFirst();

/** @throws Problem 409 when somebody else just ended it */
export async function endKey(trx: Trx, id: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("program_key")
    .set({ ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(409, "Deze sleutel is zojuist al beëindigd.");
}

/** Takes the keys of a place along to the row that follows it: another role, in the same organ. */
export const moveKeys = async (trx: Trx, from: string, to: string): Promise<void> => {
  await trx.updateTable("program_key").set({ membership: to }).where("membership", "=", from).execute();
};

export const forgetKeys = async (db: Db, at: Date): Promise<void> => {
  await db
    .deleteFrom("program_key")
    .where("last_day", "<", addDays(amsterdamDay(at), -KEPT_DAYS))
    .execute();
};
