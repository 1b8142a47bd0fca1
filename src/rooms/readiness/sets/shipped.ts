/** The sets that come with the product, and what must be true of every set. */
import { BASIS } from "./basis.ts";
import { BIO2 } from "./bio2.ts";
import type { QuestionSet } from "./question-set.ts";

export const SHIPPED: readonly QuestionSet[] = [BASIS, BIO2];

/** What is wrong with one item of a set. */
export interface WrongItem {
  code: string;
  sentence: string;
}

/**
 * Why a set cannot be: a code twice, or conditions that go round or lead nowhere.
 * @param below codes of the sets that it adds to
 * @returns a row each; nothing for a sound one
 */
export function wrongItems(
  { items }: Pick<QuestionSet, "items">,
  below: readonly string[] = [],
): WrongItem[] {
  const wrong: WrongItem[] = [];
  const conditions = new Map(items.map((it) => [it.code, it.when?.item ?? null]));
  const seen = new Set<string>();
  for (const { code, when } of items) {
    if (seen.has(code)) wrong.push({ code, sentence: `De code ${code} staat er twee keer in.` });
    seen.add(code);
    if (when && !conditions.has(when.item) && !below.includes(when.item))
      wrong.push({ code, sentence: `De vraag ${code} hangt af van ${when.item}, en die is er niet.` });
    if (goesRound(code, conditions))
      wrong.push({ code, sentence: `De vraag ${code} hangt via andere vragen van zichzelf af.` });
  }
  return wrong;
}

/** The same as sentences. */
export const wrongIn = (set: Pick<QuestionSet, "items">, below: readonly string[] = []): string[] =>
  wrongItems(set, below).map((it) => it.sentence);

function goesRound(code: string, conditions: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let now = conditions.get(code) ?? null; now !== null; now = conditions.get(now) ?? null) {
    if (now === code) return true;
    if (passed.has(now)) return false;
    passed.add(now);
  }
  return false;
}
