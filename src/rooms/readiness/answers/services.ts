/** Reading what a shared service answers for others, and what those say to that. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { isStale } from "#kit/entries/stale.ts";
import type { Reader } from "#kit/reader.ts";
import { placesIn } from "#kit/visibility.ts";
import { isPartnerOf } from "#rooms/dossiers";
import { organisationsOf } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { itemNow } from "../sets/bio2.ts";
import { type Wanted, wantedRows } from "./wanted.ts";
import type { AnswerFacts, AnswerState, GivenAnswer } from "./facts.ts";

/** Those of some organisations that are no more on a day: what they answered for others counts no more. */
async function goneOf(db: Db, keys: readonly string[], today: Day): Promise<Set<string>> {
  const found = await organisationsOf(db as never, keys, ["valid_until"]);
  return new Set(
    [...found].flatMap(([key, { valid_until: until }]) => (until !== null && until <= today ? [key] : [])),
  );
}

/**
 * What organisations go by that another answered for them: both said so, and the answer holds. It grew old too when the provider said
 * something else since.
 */
export async function answersThrough(
  db: Db,
  reader: Reader,
  wanted: readonly Wanted[],
  today: Day,
): Promise<GivenAnswer[]> {
  if (wanted.length === 0) return [];
  const own = placesIn(reader).organisations;
  const rows = await db
    .selectFrom(wantedRows(wanted).as("wanted"))
    .innerJoin("readiness_use as used", (it) =>
      it.onRef("used.organisation", "=", "wanted.organisation").onRef("used.item", "=", "wanted.item"),
    )
    .innerJoin("readiness_service as service", (it) =>
      it.onRef("service.entry", "=", "used.entry").onRef("service.organisation", "=", "used.organisation"),
    )
    .innerJoin("readiness_answer as answer", "answer.entry", "used.entry")
    .select(["answer.entry", "answer.version", "used.organisation", "answer.item", "answer.facts"])
    .select(["answer.verified_on", "answer.evidence", "used.provider as via"])
    .select(
      sql<boolean>`(${isStale("answer.verified_on", today)} or used.accepted <> answer.facts)`.as("stale"),
    )
    .where("used.uses", "=", true)
    .where("answer.state", "=", "kept" satisfies AnswerState)
    .where(
      sql<boolean>`(${among("used.organisation", own)} or ${isPartnerOf(sql`${own}::text[]`, "used.organisation")})`,
    )
    .orderBy("wanted.nth")
    .orderBy("used.provider")
    .execute();
  const gone = await goneOf(
    db,
    rows.map((it) => it.via),
    today,
  );
  return rows
    .filter((it) => !gone.has(it.via))
    .map(({ facts, verified_on: verifiedOn, item, ...row }) => ({
      ...{ ...row, ...facts, verifiedOn, item: itemNow(item) },
      evidenceWithdrawn: row.evidence === "withdrawn",
    }));
}

/** What another answers, or answered, for an organisation. */
export interface Offer {
  entry: string;
  provider: string;
  /** The code under which the item is asked now. */
  item: string;
  /** What it says now; null once it stopped. */
  facts: AnswerFacts | null;
  version: number | null;
  /** Whether the organisation uses it; null while it did not say. */
  uses: boolean | null;
  /** Whether the provider said something else since the organisation began to use it. */
  changed: boolean;
  /** Since when there is something to look at: the offer, another text, or what it used and is gone. */
  since: Day;
}

/** All that others answer for an organisation, and what it used and they stopped; for who has a place there. */
export async function offersTo(db: Db, reader: Reader, organisation: string, today: Day): Promise<Offer[]> {
  if (!placesIn(reader).organisations.includes(organisation)) return [];
  const [offered, used] = await Promise.all([
    db
      .selectFrom("readiness_service as service")
      .innerJoin("readiness_answer as answer", "answer.entry", "service.entry")
      .select(["service.entry", "service.provider", "service.item", "answer.facts", "answer.version"])
      .select(["service.day", "answer.verified_on"])
      .where("service.organisation", "=", organisation)
      .where("answer.state", "=", "kept" satisfies AnswerState)
      .execute(),
    db
      .selectFrom("readiness_use as used")
      .leftJoin("readiness_answer as answer", "answer.entry", "used.entry")
      .select(["used.entry", "used.provider", "used.item", "used.uses", "used.day"])
      .select(sql<boolean>`coalesce(used.accepted <> answer.facts, false)`.as("changed"))
      .where("used.organisation", "=", organisation)
      .execute(),
  ]);
  const gone = await goneOf(
    db,
    [...offered, ...used].map((it) => it.provider),
    today,
  );
  const there = new Map(offered.filter((it) => !gone.has(it.provider)).map((it) => [it.entry, it]));
  const said = new Map(used.map((it) => [it.entry, it]));
  const stopped = used.filter((it) => it.uses && !there.has(it.entry));
  return [
    ...[...there.values()].map(({ day, verified_on: verifiedOn, ...it }): Offer => {
      const { uses = null, changed = false } = said.get(it.entry) ?? {};
      return { ...it, item: itemNow(it.item), uses, changed, since: changed ? verifiedOn : day };
    }),
    ...stopped.map(({ entry, provider, item, day: since }): Offer => {
      const nothing = { facts: null, version: null, uses: true, changed: false, since };
      return { ...{ entry, provider, item: itemNow(item) }, ...nothing };
    }),
  ].toSorted((a, b) => a.provider.localeCompare(b.provider) || a.item.localeCompare(b.item));
}

/** Those of some organisations for which others answer, or answered: for all others there is nothing to ask. */
export async function served(db: Db, organisations: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ organisation: string }>`
    select organisation from readiness_service where ${among("organisation", organisations)}
    union select organisation from readiness_use where ${among("organisation", organisations)}
    order by organisation`.execute(db);
  return rows.map((it) => it.organisation);
}

/** For whom an answer counts by its owner, and whether those use it; for who keeps the answer. */
export const servedBy = (
  db: Db,
  { id }: { id: string },
): Promise<{ organisation: string; uses: boolean | null }[]> =>
  db
    .selectFrom("readiness_service as service")
    .leftJoin("readiness_use as used", (it) =>
      it.onRef("used.entry", "=", "service.entry").onRef("used.organisation", "=", "service.organisation"),
    )
    .select(["service.organisation", "used.uses"])
    .where("service.entry", "=", id)
    .orderBy("service.organisation")
    .execute();
