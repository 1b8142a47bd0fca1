/** What the heir of several organisations does with what they answered. Pure of the database, but for the taking itself. */
import { isDeepStrictEqual } from "node:util";
import type { Doing } from "#kit/entries/entries.ts";
import type { AnswerFacts } from "../answers/facts.ts";
import { changeAnswer, giveAnswer } from "../answers/keeping.ts";
import type { Answer } from "../answers/queries.ts";
import type { Trx } from "../db.ts";
import type { Item } from "../sets/question-set.ts";
import type { Inherited } from "../answers/inherited.ts";

/** One question, with what each predecessor answered and what the heir did. */
export interface Choice {
  item: Item;
  answers: readonly Inherited[];
  /** Whether predecessors said different things. */
  differs: boolean;
  /** What the heir says itself; null while it did not choose. */
  own: AnswerFacts | null;
}

const said = ({ facts: { verdict, statement } }: Inherited) => ({ verdict, statement });

/**
 * @param own what the heir answered itself, by the code of the item
 * @param items those items, by that code
 */
export const choicesOf = (
  inherited: readonly Inherited[],
  own: ReadonlyMap<string, AnswerFacts>,
  items: ReadonlyMap<string, { item: Item }>,
): Choice[] =>
  [...Map.groupBy(inherited, (it) => it.item)].flatMap(([code, answers]) => {
    const item = items.get(code)?.item;
    const [first] = answers;
    if (!item || !first) return [];
    const differs = answers.some((it) => !isDeepStrictEqual(said(it), said(first)));
    return [{ item, answers, differs, own: own.get(code) ?? null }];
  });

/**
 * Takes the answer of a predecessor over: from now on the heir says it, and whoever takes it says by that that it is right.
 * @param name what that predecessor was called
 */
export async function takeOver(
  trx: Trx,
  { organisation, item, answer }: { organisation: string; item: string; answer: Answer | null },
  { facts, name }: { facts: AnswerFacts; name: string },
  by: Doing,
): Promise<void> {
  const source = `overgenomen van ${name}`;
  if (answer) await changeAnswer(trx, answer, facts, by, source);
  else await giveAnswer(trx, { organisation, item, source }, facts, by);
}
