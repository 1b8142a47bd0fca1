import { sorting, type Steps } from "#kit/steps.ts";
import type { SearchDocument } from "./facts.ts";

/** Without digits the alphabet of the language is that of the letters themselves. */
const ONLY_LETTERS = /^[a-z ]*$/;

/**
 * The place of each document in the alphabet of the language.
 * @param titles the key of the title of each, see `nameKey`
 */
export function* alphabet(
  documents: readonly SearchDocument[],
  titles: readonly string[],
): Steps<Int32Array> {
  const collator = new Intl.Collator("nl", { numeric: true });
  const simple = titles.map((title) => ONLY_LETTERS.test(title));
  const compare = (a: number, b: number): number => {
    const [x, y] = [titles[a] as string, titles[b] as string];
    if (x === y) return 0;
    return simple[a] && simple[b] ? (x < y ? -1 : 1) : collator.compare(x, y);
  };
  const keyOf = (number: number): string => documents[number]?.key ?? "";
  const sorted = yield* sorting(
    Array.from(documents.keys()),
    (a, b) => compare(a, b) || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a - b),
  );
  const order = new Int32Array(documents.length);
  sorted.forEach((number, place) => (order[number] = place));
  return order;
}
