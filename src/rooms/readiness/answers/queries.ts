/** Reading answers: what a reader may not see is not there, not even to be counted. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { isStale } from "#kit/entries/stale.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Reader } from "#kit/reader.ts";
import { placesIn } from "#kit/visibility.ts";
import { isPartnerOf } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { codesOf, itemNow } from "../sets/bio2.ts";
import { answersThrough } from "./services.ts";
import { type Wanted, wantedRows } from "./wanted.ts";
import type { AnswerFacts, AnswerState, EvidenceState, GivenAnswer } from "./facts.ts";

export const KIND = "readiness";

/** That a reader has a place with who answered, or is in a dossier with it: the first lock, as the rule of the table is the second. */
function readBy(reader: Reader) {
  const { organisations } = placesIn(reader);
  return sql<boolean>`(${among("answer.organisation", organisations)}
    or answer.state = 'kept' and ${isPartnerOf(sql`${[...organisations]}::text[]`, "answer.organisation")})`;
}

/**
 * The answers of organisations to items that hold now, as far as a reader may read them: his own organisations, and those that they share
 * a dossier with that is no draft. What was answered under a number that moved, is told under the one of now.
 * An organisation that goes by the answer of a shared service has that one (`via`), until that service stops.
 * @param items codes as they are asked now
 * @param today from which day it grew old
 */
export const answersFor = (
  db: Db,
  reader: Reader,
  organisations: readonly string[],
  items: readonly string[],
  today: Day,
): Promise<GivenAnswer[]> =>
  answersTo(
    db,
    reader,
    organisations.flatMap((organisation) => items.map((item) => ({ organisation, item }))),
    today,
  );

/** The same, of each organisation to some item of its own. */
export async function answersTo(
  db: Db,
  reader: Reader,
  wanted: readonly Wanted[],
  today: Day,
): Promise<GivenAnswer[]> {
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom(wantedRows(wanted).as("wanted"))
    .innerJoin("readiness_answer as answer", (it) =>
      it.onRef("answer.organisation", "=", "wanted.organisation").onRef("answer.item", "=", "wanted.item"),
    )
    .select(["answer.entry", "answer.version", "answer.organisation", "answer.item", "answer.facts"])
    .select(["answer.verified_on", "answer.evidence", isStale("answer.verified_on", today).as("stale")])
    .where("answer.state", "=", "kept" satisfies AnswerState)
    .where(readBy(reader))
    // Who answered under both numbers, answered under the one of now.
    .orderBy("wanted.nth")
    .execute();
  const given = rows.map(({ facts, verified_on: verifiedOn, item, ...row }): GivenAnswer => ({
    ...{ ...row, ...facts, verifiedOn, item: itemNow(item), via: null },
    evidenceWithdrawn: row.evidence === "withdrawn",
  }));
  // What it says itself goes before what another says for it: who said all of it, is not asked for.
  const said = new Set(given.map((it) => `${it.organisation} ${it.item}`));
  const lacking = wanted.filter((it) => !said.has(`${it.organisation} ${it.item}`));
  const through = await answersThrough(db, reader, lacking, today);
  const seen = new Set<string>();
  return [...given, ...through].filter((it) => {
    const key = `${it.organisation} ${it.item}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** An answer as its own organisation keeps it. */
export interface Answer extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "version" | "verified_on" | "source"
> {
  state: AnswerState;
  /** The code under which it was answered. */
  item: string;
  facts: AnswerFacts;
  evidence: EvidenceState;
}

/** What an organisation answered to an item, also when it took that back, for who has a place there; null when it never did. */
export async function findAnswer(
  db: Db,
  reader: Reader,
  organisation: string,
  item: string,
): Promise<Answer | null> {
  const row = await db
    .selectFrom("readiness_answer as answer")
    .innerJoin("entry", "entry.id", "answer.entry")
    .select(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"])
    .select([
      "entry.source",
      "entry.verified_on",
      "answer.state",
      "answer.item",
      "answer.facts",
      "answer.evidence",
    ])
    .where("answer.organisation", "=", organisation)
    .where(among("answer.item", codesOf(item)))
    .where(among("answer.organisation", placesIn(reader).organisations))
    // What holds stands before what was taken back, and the number of now before one that moved.
    .orderBy("answer.state")
    .orderBy(sql`answer.item = ${item}`, "desc")
    .executeTakeFirst();
  return row ?? null;
}

/** Codes of the items that an organisation ever answered, also what it took back, for who has a place there. */
export async function everAnswered(db: Db, reader: Reader, organisation: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("readiness_answer as answer")
    .select("answer.item")
    .where("answer.organisation", "=", organisation)
    .where(among("answer.organisation", placesIn(reader).organisations))
    .execute();
  return new Set(rows.map((it) => itemNow(it.item)));
}

export interface EvidenceLaid {
  version: number;
  kind: Exclude<EvidenceState, "none">;
  evidence: string;
  office: string;
  day: Day;
}

/** All that was said of the evidence for an answer, the last first, for who has a place on the side that keeps it. */
export const evidenceOf = (db: Db, reader: Reader, entry: string): Promise<EvidenceLaid[]> =>
  db
    .selectFrom("readiness_evidence")
    .select(["version", "kind", "evidence", "office", "day"])
    .where("entry", "=", entry)
    .where(sql<boolean>`organisation || ' ' || side = any(${placesIn(reader).sides}::text[])`)
    .orderBy("version", "desc")
    .execute();
