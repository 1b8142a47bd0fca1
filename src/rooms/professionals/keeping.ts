/** What somebody does with what he says of himself. Nothing of it stays when he removes it, and no past is kept. */
import { sql } from "kysely";
import { Problem } from "#kit/problem.ts";
import { sideOf } from "#kit/reader.ts";
import { newUlid } from "#kit/ulid.ts";
import { nameMap } from "#rooms/organisations";
import { holdPlace } from "#rooms/people";
import type { Db, Trx } from "./db.ts";
import type { Filled, Place, Profile, ProfileField } from "./facts.ts";
import { taskTerms, topicNames } from "./topics.ts";
import { readingEdition, termsIn } from "./words.ts";

/** What people read of a field, and what its words are. */
export const shownText = (field: ProfileField, text: string, organisation: string): string =>
  field === "onderwerpen" ? topicNames(text) : field === "organisatie" ? organisation : text;

/** By which words a field is found. By his name nobody is: this finds what one knows, and is no list of who works where. */
const wordsFor = ({ field, text }: Pick<Filled, "field" | "text">, organisation: string): string[] =>
  field === "naam"
    ? []
    : [...termsIn(shownText(field, text, organisation)), ...(field === "onderwerpen" ? taskTerms(text) : [])];

/** @param asked of which key the name is wanted */
export async function organisationName(db: Db, asked: string): Promise<string> {
  return (await nameMap(db, [asked])).get(asked) ?? asked;
}

/**
 * Keeps what somebody says of himself at a place, instead of what stood there. Doing so he agrees that it is found, and says
 * that it is right as of now.
 * @returns its number
 * @throws Problem 409 when he has no such place (any more)
 */
export async function keepProfile(
  trx: Trx,
  { person, organisation, organ }: Place & { person: string },
  { fields, perMonth, awayUntil }: Profile,
  at: Date,
): Promise<string> {
  if (!(await holdPlace(trx, person, { organisation, organ })))
    throw new Problem(409, "U hebt deze plek niet meer. Er is niets bewaard.");
  const said = { changed_at: at, per_month: perMonth, away_until: awayUntil, ended_at: null };
  const { id } = await trx
    .insertInto("profile")
    .values({ id: newUlid(at), person, organisation, organ, began_at: at, ...said })
    .onConflict((it) => it.columns(["person", "organisation", "organ"]).doUpdateSet(said))
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.deleteFrom("profile_field").where("profile", "=", id).execute();
  const name = await organisationName(trx, organisation);
  if (fields.length > 0)
    await trx
      .insertInto("profile_field")
      .values(
        fields.map((it) => ({
          ...{ profile: id, ...it, organisation, side: sideOf(organ), live: true, away_until: awayUntil },
          ...{ words: wordsFor(it, name), read_by: readingEdition() },
        })),
      )
      .execute();
  return id;
}

/** Removes it with all that hangs on it, at once: who searches or asks after this does not meet it. */
export async function removeProfile(trx: Trx, profile: string): Promise<void> {
  await trx.deleteFrom("profile").where("id", "=", profile).execute();
}

/** How many are read anew in one go. */
const AT_ONCE = 200;

/**
 * Reads the words of fields again that were kept by an earlier edition of the lists, or of how they are read.
 * @returns how many were
 */
export async function readAnew(trx: Trx): Promise<number> {
  const edition = readingEdition();
  const stale = await trx
    .selectFrom("profile_field")
    .select(["profile", "field", "text", "organisation"])
    // Both sides of what is right, so that the index finds the rest.
    .where(sql<boolean>`(read_by < ${edition} or read_by > ${edition})`)
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { profile, field, text, organisation } of stale)
    await trx
      .updateTable("profile_field")
      .set({ words: wordsFor({ field, text }, await organisationName(trx, organisation)), read_by: edition })
      .where("profile", "=", profile)
      .where("field", "=", field)
      .execute();
  return stale.length;
}
