/** Ending letters with the link in them, without logging in: whoever has the letter may. */
import { hashOf, newSecret } from "#kit/secrets.ts";
import { choose } from "./choices.ts";
import type { Db, Trx } from "./db.ts";

/** A digest is about all topics that go into it. */
export const EVERY_TOPIC = "*";

/** @returns the secret for the letter */
export async function stopFor(trx: Db, person: string, topic: string, at: Date): Promise<string> {
  const secret = newSecret();
  await trx
    .insertInto("notice_stop")
    .values({ hash: hashOf(secret), person, topic, made_at: at })
    .execute();
  return secret;
}

/** What a secret ends; undefined for one that nobody has. */
export const stopBehind = (db: Db, secret: string) =>
  db
    .selectFrom("notice_stop")
    .select(["person", "topic"])
    .where("hash", "=", hashOf(secret))
    .executeTakeFirst();

/**
 * Ends the letters of a secret; a second time changes nothing.
 * @param topics all there are
 * @returns whether there is such a letter
 */
export async function stop(trx: Trx, secret: string, topics: readonly string[]): Promise<boolean> {
  const found = await stopBehind(trx, secret);
  if (!found) return false;
  const ended = found.topic === EVERY_TOPIC ? topics : [found.topic];
  await choose(trx, found.person, Object.fromEntries(ended.map((it) => [it, "off" as const])));
  return true;
}
