/** Reading what an organisation answered as its partners read it: what it said, when that was checked and by which function. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { isStale } from "#kit/entries/stale.ts";
import type { Reader } from "#kit/reader.ts";
import { placesIn } from "#kit/visibility.ts";
import { isPartnerOf, PARTNERS } from "#rooms/dossiers";
import type { AnswerState, GivenAnswer } from "../answers/facts.ts";
import { answersFor } from "../answers/queries.ts";
import type { Db } from "../db.ts";
import { itemNow } from "../sets/bio2.ts";
import { itemsOfAll } from "../published/of-organisation.ts";
import type { Item } from "../sets/question-set.ts";

/** The organisations of a reader that are in a dossier with another, or for which that one answers. */
export async function readersOf(db: Db, reader: Reader, organisation: string): Promise<string[]> {
  const own = placesIn(reader).organisations.filter((it) => it !== organisation);
  if (own.length === 0) return [];
  const { rows } = await sql<{ key: string }>`
    select organisation as key from ${sql.table(PARTNERS)}
      where partner = ${organisation} and ${among("organisation", own)}
    union
    select organisation from readiness_service
      where provider = ${organisation} and ${among("organisation", own)}
    order by key`.execute(db);
  return rows.map((it) => it.key);
}

/** Those of some organisations whose statements a reader may read: his own, and those that his own work together with. */
export async function readableOf(
  db: Db,
  reader: Reader,
  organisations: readonly string[],
): Promise<string[]> {
  const own = placesIn(reader).organisations;
  if (own.length === 0) return [];
  const { rows } = await sql<{ key: string }>`
    select asked.key from unnest(${[...organisations]}::text[]) as asked (key)
    where ${isPartnerOf(sql`${own}::text[]`, "asked.key")} or exists (select from readiness_service service
      where service.provider = asked.key and ${among("service.organisation", own)})`.execute(db);
  const readable = new Set([...own, ...rows.map((it) => it.key)]);
  return organisations.filter((it) => readable.has(it));
}

type Said = Pick<
  GivenAnswer,
  "verdict" | "statement" | "owner" | "verifiedOn" | "stale" | "evidence" | "via"
>;

/** What an organisation said to one item. */
export interface Statement {
  item: Item;
  answer: Said;
}

/**
 * In the order of the sets: all that it answered, for its own people and for who is in a dossier with it; what it answers for others, for
 * those others.
 */
export async function statementsOf(
  db: Db,
  reader: Reader,
  organisation: string,
  today: Day,
): Promise<Statement[]> {
  const items = await itemsOfAll(db, today);
  const codes = items.map((it) => it.code);
  const [given, served] = await Promise.all([
    answersFor(db, reader, [organisation], codes, today),
    servedBy(db, reader, organisation, today),
  ]);
  const by = new Map([...served, ...given.map((it): [string, Said] => [it.item, it])]);
  return items.flatMap((item) => {
    const answer = by.get(item.code);
    return answer ? [{ item, answer }] : [];
  });
}

/** What one answers for organisations of the reader, by the code of the item. */
async function servedBy(db: Db, reader: Reader, provider: string, today: Day): Promise<[string, Said][]> {
  const rows = await db
    .selectFrom("readiness_answer as answer")
    .select(["answer.item", "answer.facts", "answer.verified_on as verifiedOn", "answer.evidence"])
    .select(isStale("answer.verified_on", today).as("stale"))
    .where("answer.organisation", "=", provider)
    .where("answer.state", "=", "kept" satisfies AnswerState)
    .where(
      sql<boolean>`exists (select from readiness_service service where service.entry = answer.entry
        and ${among("service.organisation", placesIn(reader).organisations)})`,
    )
    .execute();
  return rows.map(({ item, facts, ...it }) => [itemNow(item), { ...facts, ...it, via: null }]);
}
