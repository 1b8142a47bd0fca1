/** Who asks, by the key that a program brings along. */
import { amsterdamDay } from "#kit/day.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { countTry, type Limit } from "#kit/http/tries.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { hashOf } from "#kit/secrets.ts";
import type { Db } from "../db.ts";

/** Questions with one key: a second each, and a burst now and then. */
export const QUESTIONS_BY_KEY: Limit = { name: "questions by key", most: 900, minutes: 15 };
/** That a key is used is written down once in so many minutes: a question must not cost a write. */
const NOTED_EVERY_MINUTES = 5;

/**
 * The person in whose name a key asks, from the place it was made for and no other, with the rights of this moment.
 * Whoever keeps the installation does not do so by a key.
 * @returns null for a key that is unknown, ended or over, or whose place ended
 * @throws TooOften for one that asks too often
 */
export const personOfKey = (building: Building, secret: string): Promise<Person | null> =>
  // Who asks is not known yet; the secret is what opens the row.
  seeingAll(building.primary, () => behindKey(building.primary, secret, building.clock()));

async function behindKey(primary: Building["primary"], secret: string, at: Date): Promise<Person | null> {
  const db: Db = primary;
  const found = await db
    .selectFrom("program_key as k")
    .innerJoin("membership as m", "m.id", "k.membership")
    .innerJoin("person as p", "p.id", "k.person")
    .select(["k.id as key", "k.actions", "k.used_at", "p.id as person", "p.name"])
    .select(["m.id", "m.organisation", "m.organ", "m.role"])
    .where("k.hash", "=", hashOf(secret))
    .where("k.last_day", ">=", amsterdamDay(at))
    .where("k.ended_at", "is", null)
    .where("m.until", "is", null)
    .executeTakeFirst();
  if (!found) return null;
  const { key, actions, used_at, person, name, ...seat } = found;
  await countTry(primary, QUESTIONS_BY_KEY, key, at);
  if (used_at === null || at.getTime() - used_at.getTime() > NOTED_EVERY_MINUTES * 60_000)
    await db.updateTable("program_key").set({ used_at: at }).where("id", "=", key).execute();
  return {
    kind: "person",
    id: person,
    name,
    seats: [seat],
    acting: seat,
    platformAdmin: false,
    formToken: "",
    key: { id: key, actions },
  };
}
