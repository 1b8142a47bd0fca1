/** Reading what was said before a decision. Rows that one may not read are not there. */
import type { Reader } from "#kit/reader.ts";
import type { Dossier } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { isAmongParties } from "./acting.ts";
import type { Advice, Override, Word } from "./facts.ts";

export interface Kept {
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
export async function keptOf(db: Db, reader: Reader, dossier: Dossier): Promise<Kept> {
  const among = isAmongParties(reader, dossier);
  const [words, advices, overrides] = await Promise.all([
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
  return {
    words,
    advices,
    overrides: among ? overrides : overrides.map((it) => ({ ...it, reason: null, items: null })),
  };
}
