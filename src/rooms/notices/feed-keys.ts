/** Keys with which programs of a person read what happens around him. Shown once; whoever has one reads along. */
import { randomUUID } from "node:crypto";
import { Problem } from "#kit/problem.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";
import type { Db, Trx } from "./db.ts";

/** More programs than this nobody reads with. */
const MOST = 5;
/** Written down once in so many minutes: reading must not cost a write. */
const NOTED_EVERY_MS = 60 * 60_000;

/** @throws Problem 409 for one too many */
export async function makeFeedKey(trx: Trx, person: string, at: Date): Promise<string> {
  if ((await feedKeysOf(trx, person)).length >= MOST)
    throw new Problem(409, `U hebt al ${MOST} eigen feeds. Beëindig er eerst een.`);
  const secret = newSecret();
  await trx
    .insertInto("feed_key")
    .values({ hash: hashOf(secret), id: randomUUID(), person, made_at: at, used_at: null })
    .execute();
  return secret;
}

/** The last made first. */
export const feedKeysOf = (db: Db, person: string) =>
  db
    .selectFrom("feed_key")
    .select(["id", "made_at", "used_at"])
    .where("person", "=", person)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .execute();

/** Ends one of one's own; of another's nothing. */
export async function endFeedKey(trx: Trx, person: string, id: string): Promise<void> {
  await trx.deleteFrom("feed_key").where("person", "=", person).where("id", "=", id).execute();
}

/** Whose key this is; null for one that nobody has (any more). */
export async function personWithKey(db: Db, secret: string, at: Date): Promise<string | null> {
  const hash = hashOf(secret);
  const row = await db
    .selectFrom("feed_key")
    .select(["person", "used_at"])
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (!row) return null;
  if (row.used_at === null || at.getTime() - row.used_at.getTime() > NOTED_EVERY_MS)
    await db.updateTable("feed_key").set({ used_at: at }).where("hash", "=", hash).execute();
  return row.person;
}
