/** Reading: what a reader may not see is not there, not even to be counted. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "./db.ts";
import type { Introduction, Pledge } from "./facts.ts";
import type { IntroductionState, PledgeState } from "./life.ts";

export const PLEDGE = "pledge";
export const INTRODUCTION = "introduction";

/** Both kinds are of two organisations: who began it and the other one. */
export interface OfTwo extends Pick<EntryRow, "id" | "organisation" | "side" | "visibility" | "version"> {
  began_at: Date;
  changed_at: Date;
  participants: readonly string[];
  /** For which organisation the last step was taken. */
  lastBy: string;
}

export type KeptPledge = OfTwo & Pledge & { state: PledgeState };
export type KeptIntroduction = OfTwo &
  Introduction & {
    state: IntroductionState;
    /** What the other answered; null while nobody did. */
    answer: string | null;
  };

/** The organisation beside this one. */
export const otherIn = ({ participants }: Pick<OfTwo, "participants">, organisation: string): string =>
  participants.find((it) => it !== organisation) ?? organisation;

const heads = (db: Db, reader: Reader) =>
  db
    .selectFrom("entry")
    .select([
      ...(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"] as const),
      ...(["entry.state", "entry.began_at", "entry.changed_at"] as const),
      sql<string[]>`array(select p.organisation from entry_participant p where p.entry = entry.id
        order by p.organisation collate "C")`.as("participants"),
      sql<string>`(select v.organisation from entry_version v
        where v.entry = entry.id and v.version = entry.version)`.as("lastBy"),
    ])
    .where(visibleTo(reader, "entry", { table: "entry_participant", thing: "entry" }));

const pledges = (db: Db, reader: Reader) =>
  heads(db, reader)
    .innerJoin("pledge", "pledge.entry", "entry.id")
    .select(["pledge.promiser", "pledge.what", "pledge.due"])
    .where("entry.kind", "=", PLEDGE);

const introductions = (db: Db, reader: Reader) =>
  heads(db, reader)
    .innerJoin("introduction", "introduction.entry", "entry.id")
    .select(["introduction.asked_for as askedFor", "introduction.asked_by as by", "introduction.about"])
    .select(
      sql<string | null>`(select a.answer from introduction_answer a where a.introduction = entry.id
        order by a.version desc limit 1)`.as("answer"),
    )
    .where("entry.kind", "=", INTRODUCTION);

/** That both of these take part. */
const between = (one: string, other: string) => sql<boolean>`(
  select count(*) from entry_participant p
  where p.entry = entry.id and p.organisation = any(${[one, other]}::text[])) = 2`;

/** What two organisations promised each other, the last first. */
export const pledgesBetween = (db: Db, reader: Reader, one: string, other: string): Promise<KeptPledge[]> =>
  pledges(db, reader).where(between(one, other)).orderBy("entry.id", "desc").execute() as Promise<
    KeptPledge[]
  >;

export const introductionsBetween = (
  db: Db,
  reader: Reader,
  one: string,
  other: string,
): Promise<KeptIntroduction[]> =>
  introductions(db, reader).where(between(one, other)).orderBy("entry.id", "desc").execute() as Promise<
    KeptIntroduction[]
  >;

/** One of them, for who may read it. */
export async function findPledge(db: Db, reader: Reader, id: string): Promise<KeptPledge | null> {
  if (!isUlid(id)) return null;
  const row = await pledges(db, reader).where("entry.id", "=", id).executeTakeFirst();
  return (row as KeptPledge | undefined) ?? null;
}

export async function findIntroduction(db: Db, reader: Reader, id: string): Promise<KeptIntroduction | null> {
  if (!isUlid(id)) return null;
  const row = await introductions(db, reader).where("entry.id", "=", id).executeTakeFirst();
  return (row as KeptIntroduction | undefined) ?? null;
}

/** Those in which one of these organisations takes part, in one of these states, what waits longest first. */
export const pledgesOf = (
  db: Db,
  reader: Reader,
  organisations: readonly string[],
  states: readonly PledgeState[],
): Promise<KeptPledge[]> =>
  pledges(db, reader)
    .where(takesPart(organisations))
    .where(among("entry.state", states))
    .orderBy("entry.changed_at")
    .execute() as Promise<KeptPledge[]>;

export const introductionsOf = (
  db: Db,
  reader: Reader,
  organisations: readonly string[],
  states: readonly IntroductionState[],
): Promise<KeptIntroduction[]> =>
  introductions(db, reader)
    .where(takesPart(organisations))
    .where(among("entry.state", states))
    .orderBy("entry.changed_at")
    .execute() as Promise<KeptIntroduction[]>;

const takesPart = (organisations: readonly string[]) => sql<boolean>`entry.id in (
  select p.entry from entry_participant p where p.organisation = any(${[...organisations]}::text[]))`;

/** Those with these numbers, as far as a reader may see them: of each with whom it is. */
export async function pairsOfAll(
  db: Db,
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Pick<OfTwo, "participants">>> {
  const rows = await heads(db, reader).where(among("entry.id", ids)).execute();
  return new Map(rows.map((it) => [it.id, it]));
}
