/** Reading what was said before a decision. Rows that one may not read are not there. */
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import type { Dossier } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { knownItems } from "../published/asked-items.ts";
import type { Item } from "../sets/question-set.ts";
import { isAmongParties } from "./acting.ts";
import { itemsOf } from "./asked.ts";
import type { Advice, Override, Word } from "./facts.ts";

export interface Kept {
  /** What is asked of it today. */
  items: readonly Item[];
  /** Questions that were answered and are asked no more, by code. */
  former: ReadonlyMap<string, string>;
  words: readonly Word[];
  /** Each party's last. */
  advices: readonly Advice[];
  /** The last first. */
  overrides: readonly Override[];
}

const WORD = [
  ...(["id", "item", "organisation", "at", "owner", "office", "verdict", "statement"] as const),
  "rests_on as restsOn",
] as const;

/** What was said last of each question. */
export const wordsOf = (db: Db, dossier: string): Promise<Word[]> =>
  db
    .selectFrom("readiness_word")
    .distinctOn("item")
    .select(WORD)
    .where("dossier", "=", dossier)
    .orderBy("item")
    .orderBy("at", "desc")
    .orderBy("nth", "desc")
    .execute();

/** All that was said of one question, the last first. */
export const wordsOn = (db: Db, dossier: string, item: string): Promise<Word[]> =>
  db
    .selectFrom("readiness_word")
    .select(WORD)
    .where("dossier", "=", dossier)
    .where("item", "=", item)
    .orderBy("at", "desc")
    .orderBy("nth", "desc")
    .execute();

/** Who went on although not all was answered; why is for the parties. */
export const overridesOf = (db: Db, dossier: string): Promise<Override[]> =>
  db
    .selectFrom("readiness_override as o")
    .leftJoin("readiness_override_reason as r", "r.override", "o.id")
    .select(["o.id", "o.organisation", "o.at", "o.office", "r.reason", "r.items"])
    .where("o.dossier", "=", dossier)
    .orderBy("o.at", "desc")
    .orderBy("o.nth", "desc")
    .execute();

/** As far as this reader may know: others than the parties read that somebody went on, and nothing else. */
export async function keptOf(db: Db, reader: Reader, dossier: Dossier, today: Day): Promise<Kept> {
  const among = isAmongParties(reader, dossier);
  const [items, words, advices, overrides] = await Promise.all([
    itemsOf(db, dossier, today),
    among ? wordsOf(db, dossier.id) : [],
    among
      ? db
          .selectFrom("readiness_advice")
          .distinctOn("organisation")
          .select(["id", "organisation", "at", "office", "opinion", "advice"])
          .where("dossier", "=", dossier.id)
          .orderBy("organisation")
          .orderBy("at", "desc")
          .orderBy("nth", "desc")
          .execute()
      : [],
    overridesOf(db, dossier.id),
  ]);
  const gone = words.map((it) => it.item).filter((code) => !items.some((it) => it.code === code));
  const former = await knownItems(db, gone, today);
  return {
    items,
    former: new Map([...former].map(([code, { item }]) => [code, item.question])),
    words,
    advices,
    overrides: among ? overrides : overrides.map((it) => ({ ...it, reason: null, items: null })),
  };
}
