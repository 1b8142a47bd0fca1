/** Reading published sets: drafts are there for their own organisation alone; what was published, for everyone. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "./db.ts";
import type { SetFacts } from "./facts.ts";
import { PUBLIC_STATES, type SetState } from "./life.ts";

export const KIND = "question_set";
const TAKES_PART = { table: "entry_participant", thing: "entry" };

export interface PublishedSet extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "version" | "source"
> {
  state: SetState;
  edition: number | null;
  facts: SetFacts;
  /** The first day on which it asks no more: that of its text, or the first of a newer edition. */
  until: Day | null;
  participants: readonly string[];
}

const asked = (db: Db, reader: Reader) =>
  db
    .selectFrom("entry")
    .innerJoin("question_set as q", "q.entry", "entry.id")
    .select(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"])
    .select(["entry.source", "q.edition", "q.facts", "q.valid_until as until"])
    .select([
      sql<SetState>`entry.state`.as("state"),
      sql<string[]>`array[entry.organisation]`.as("participants"),
    ])
    .where("entry.kind", "=", KIND)
    .where(visibleTo(reader, "entry", TAKES_PART));

/** One of them, for who may read it. */
export async function findSet(db: Db, reader: Reader, id: string): Promise<PublishedSet | null> {
  if (!isUlid(id)) return null;
  return (await asked(db, reader).where("entry.id", "=", id).executeTakeFirst()) ?? null;
}

/** What was ever for everyone: by publisher and code, the newest edition first. */
export const publicSets = (db: Db, reader: Reader, publisher?: string): Promise<PublishedSet[]> =>
  asked(db, reader)
    .where("entry.state", "in", PUBLIC_STATES)
    .$if(publisher !== undefined, (it) => it.where("entry.organisation", "=", publisher ?? ""))
    .orderBy("entry.organisation")
    .orderBy("q.code")
    .orderBy("q.edition", "desc")
    .execute();

/** Those of these numbers that were ever for everyone, each with its name. */
export const publicSetsCalled = async (
  db: Db,
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> => {
  const sets = await asked(db, reader)
    .where(among("entry.id", ids))
    .where("entry.state", "in", PUBLIC_STATES)
    .execute();
  return sets.map(({ id, facts }) => ({ id, title: facts.name }));
};

/** Drafts of organisations of the reader. */
export const draftSets = (
  db: Db,
  reader: Reader,
  organisations: readonly string[],
): Promise<PublishedSet[]> =>
  asked(db, reader)
    .where("entry.state", "=", "draft" satisfies SetState)
    .where(among("entry.organisation", organisations))
    .orderBy("q.code")
    .orderBy("entry.id")
    .execute();

/** Every edition of one set that was for everyone, the newest first. */
export const editionsOf = (db: Db, reader: Reader, code: string): Promise<PublishedSet[]> =>
  asked(db, reader)
    .where("entry.state", "in", PUBLIC_STATES)
    .where("q.code", "=", code)
    .orderBy("q.edition", "desc")
    .execute();
