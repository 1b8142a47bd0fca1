/** Saying something before a decision; the same once more changes nothing, and nobody overwrites what he did not see. */
import { isDeepStrictEqual } from "node:util";
import { OVERTAKEN } from "#kit/entries/entries.ts";
import { amsterdamDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { newUlid } from "#kit/ulid.ts";
import type { Dossier } from "#rooms/dossiers";
import { itemsOf } from "./asked.ts";
import { tellGate } from "./telling.ts";
import type { Trx } from "../db.ts";
import type { Advice, Word } from "./facts.ts";
import { overridesOf, wordsOf, wordsOn } from "./queries.ts";
import { gateOn } from "./standing.ts";

/** @throws Problem 409 for a dossier that goes on no more */
function mustGoOn({ state }: Dossier): void {
  if (state === "closed" || state === "stopped")
    throw new Problem(409, "Dit dossier is voorbij. Er is niets meer te beantwoorden.");
}

/**
 * Says who answers a question, and what the answer is.
 * @param seen the number of the word that the page showed; empty where there was none
 * @throws Problem 409 when the dossier is over, or another said something else meanwhile
 */
export async function sayWord(
  trx: Trx,
  dossier: Dossier,
  item: string,
  word: Pick<Word, "owner" | "office" | "verdict" | "statement" | "restsOn">,
  seen: string,
  by: Doing,
): Promise<void> {
  mustGoOn(dossier);
  await lockOf(trx, dossier.id);
  const [last] = await wordsOn(trx, dossier.id, item);
  if (
    last &&
    last.owner === word.owner &&
    last.office === word.office &&
    last.verdict === word.verdict &&
    last.statement === word.statement &&
    isDeepStrictEqual(last.restsOn, word.restsOn)
  )
    return;
  if ((last?.id ?? "") !== seen) throw new Problem(409, OVERTAKEN);
  const { restsOn, ...told } = word;
  await trx
    .insertInto("readiness_word")
    .values({ ...said(dossier, by), item, ...told, rests_on: JSON.stringify(restsOn) })
    .execute();
  await tellGate(trx, dossier, word.verdict === null ? "assigned" : "answered", by);
}

/** Two that say something at once do it one after the other. */
const lockOf = (trx: Trx, dossier: string) =>
  trx.selectFrom("entry").select("id").where("id", "=", dossier).forUpdate().execute();

const said = ({ id: dossier }: Dossier, { organisation, actor, at }: Doing) => ({
  ...{ id: newUlid(at), dossier, organisation, actor, at },
});

/**
 * A privacy officer of a party advises; another advice of that party takes the place of its earlier one.
 * @throws Problem 409 when the dossier is over
 */
export async function advise(
  trx: Trx,
  dossier: Dossier,
  advice: Pick<Advice, "office" | "opinion" | "advice">,
  by: Doing,
): Promise<void> {
  mustGoOn(dossier);
  const last = await trx
    .selectFrom("readiness_advice")
    .select(["office", "opinion", "advice"])
    .where("dossier", "=", dossier.id)
    .where("organisation", "=", by.organisation)
    .orderBy("at", "desc")
    .orderBy("nth", "desc")
    .limit(1)
    .executeTakeFirst();
  if (
    last &&
    last.office === advice.office &&
    last.opinion === advice.opinion &&
    last.advice === advice.advice
  )
    return;
  await trx
    .insertInto("readiness_advice")
    .values({ ...said(dossier, by), ...advice })
    .execute();
  await tellGate(trx, dossier, "advised", by);
}

/**
 * Goes on although not all was answered: over the questions that are open now, and no others.
 * @throws Problem 409 when the dossier is over, or nothing is open
 */
export async function goOn(
  trx: Trx,
  dossier: Dossier,
  { reason, office }: { reason: string; office: string },
  by: Doing,
): Promise<void> {
  mustGoOn(dossier);
  await lockOf(trx, dossier.id);
  const [items, words, overrides] = await Promise.all([
    itemsOf(trx, dossier, amsterdamDay(by.at)),
    wordsOf(trx, dossier.id),
    overridesOf(trx, dossier.id),
  ]);
  const { holding } = gateOn({ items, words, overrides });
  const codes = holding.map((it) => it.item.code);
  if (codes.length === 0) {
    // The same button once more.
    if (overrides[0]?.reason === reason && overrides[0].office === office) return;
    throw new Problem(409, "Er staat niets open waar een besluit op wacht. U kunt gewoon verder.");
  }
  const row = said(dossier, by);
  await trx
    .insertInto("readiness_override")
    .values({ ...row, office })
    .execute();
  await trx
    .insertInto("readiness_override_reason")
    .values({ override: row.id, dossier: dossier.id, organisation: by.organisation, reason, items: codes })
    .execute();
  await tellGate(trx, dossier, "wentOn", by);
}
