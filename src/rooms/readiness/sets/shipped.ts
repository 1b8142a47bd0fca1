/** The sets that come with the product, and what must be true of every set. */
import { BASIS } from "./basis.ts";
import { BIO2 } from "./bio2.ts";
import type { QuestionSet } from "./question-set.ts";

export const SHIPPED: readonly QuestionSet[] = [BASIS, BIO2];

/**
 * Why a set cannot be: a code twice, or conditions that go round or lead nowhere.
 * @param below codes of the sets that it adds to
 * @returns a sentence each; nothing for a sound one
 */
export function wrongIn({ items }: Pick<QuestionSet, "items">, below: readonly string[] = []): string[] {
  const wrong: string[] = [];
  const conditions = new Map(items.map((it) => [it.code, it.when?.item ?? null]));
  const seen = new Set<string>();
  for (const { code, when } of items) {
    if (seen.has(code)) wrong.push(`De code ${code} staat er twee keer in.`);
    seen.add(code);
    if (when && !conditions.has(when.item) && !below.includes(when.item))
      wrong.push(`De vraag ${code} hangt af van ${when.item}, en die is er niet.`);
    if (goesRound(code, conditions)) wrong.push(`De vraag ${code} hangt via andere vragen van zichzelf af.`);
  }
  return wrong;
}

function goesRound(code: string, conditions: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let now = conditions.get(code) ?? null; now !== null; now = conditions.get(now) ?? null) {
    if (now === code) return true;
    if (passed.has(now)) return false;
    passed.add(now);
  }
  return false;
}
