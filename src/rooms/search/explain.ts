import {
  type Field,
  FIELD_LIST,
  FIELDS,
  type MatchKind,
  NAME_FIELDS,
  type Range,
  type SearchDocument,
  type SearchMatch,
} from "./facts.ts";
import { TASK } from "./meanings.ts";
import type { SearchIndex } from "./make-index.ts";
import { analyse, textsIn } from "./postings.ts";
import type { Wish } from "./readings.ts";

/** Characters of prose on each side of the first word found. */
const AROUND = 70;
const NEAREST: readonly MatchKind[] = ["woord", "afkorting", "deel", "spelling", "begin", "verwant"];

/** Where in a record the question was found, with the words as they stand there. Best place first. */
export function explain(
  index: SearchIndex,
  document: SearchDocument,
  wishes: readonly Wish[],
): SearchMatch[] {
  const found: SearchMatch[] = [];
  for (const field of FIELD_LIST) {
    if (field === "taak") {
      const match = explainTask(document, wishes);
      if (match) found.push(match);
      continue;
    }
    for (const text of textsIn(document, field)) {
      const match = explainText(index, field, text, wishes);
      if (match) found.push(match);
    }
  }
  return found.sort((a, b) => FIELDS[b.field] * b.words.length - FIELDS[a.field] * a.words.length);
}

function explainTask(document: SearchDocument, wishes: readonly Wish[]): SearchMatch | null {
  const name = document.texts.taak?.[0];
  if (name === undefined || document.task === undefined) return null;
  const term = TASK + document.task;
  const asked = wishes.some(({ readings }) => readings.some(({ terms }) => terms.includes(term)));
  if (!asked) return null;
  return { field: "taak", kind: "verwant", words: [name], excerpt: name, ranges: [[0, name.length]] };
}

function explainText(
  index: SearchIndex,
  field: Field,
  text: string,
  wishes: readonly Wish[],
): SearchMatch | null {
  const words = analyse(index.lexicon, text, field === "doel");
  const present = new Set(words.flatMap(({ whole, parts }) => [whole, ...parts]));
  const isName = NAME_FIELDS.includes(field);
  const kinds = new Map<string, MatchKind>();
  let telling = false;
  for (const wish of wishes) {
    if (wish.namesOnly && !isName) continue;
    for (const { terms, kind } of wish.readings) {
      if (!terms.every((term) => present.has(term))) continue;
      telling ||= !wish.soft;
      for (const term of terms) kinds.set(term, nearest(kinds.get(term), kind));
    }
  }
  if (kinds.size === 0 || (!telling && wishes.some((wish) => !wish.soft))) return null;
  const hits = words.flatMap(({ word, whole, parts }) => {
    const kind = kindOf(kinds, whole, parts);
    return kind ? [{ word, kind }] : [];
  });
  const [first] = hits;
  if (!first) return null;
  const from = text.length > 3 * AROUND ? startOf(text, first.word.from - AROUND) : 0;
  const until =
    text.length > 3 * AROUND ? endOf(text, Math.max(first.word.until, from + 2 * AROUND)) : text.length;
  const inside = hits.filter(({ word }) => word.from >= from && word.until <= until);
  return {
    field,
    kind: hits.reduce<MatchKind>((best, hit) => nearest(best, hit.kind), first.kind),
    words: [...new Set(hits.map(({ word }) => text.slice(word.from, word.until)))],
    excerpt: `${from > 0 ? "… " : ""}${text.slice(from, until)}${until < text.length ? " …" : ""}`,
    ranges: apart(
      inside.map(({ word }) => [word.from - from, word.until - from]),
      from > 0 ? 2 : 0,
    ),
  };
}

/** The whole word, or a part of it that was asked for; what is only related stays only related. */
function kindOf(
  kinds: ReadonlyMap<string, MatchKind>,
  whole: string,
  parts: readonly string[],
): MatchKind | undefined {
  const own = kinds.get(whole);
  if (own !== undefined && own !== "begin") return own;
  const part = parts.map((term) => kinds.get(term)).filter((kind) => kind !== undefined);
  if (part.length === 0) return own;
  return part.every((kind) => kind === "verwant") ? "verwant" : part.includes("woord") ? "deel" : part[0];
}

const nearest = (a: MatchKind | undefined, b: MatchKind): MatchKind =>
  a === undefined || NEAREST.indexOf(b) < NEAREST.indexOf(a) ? b : a;

/** Ranges in order, overlapping ones made one, moved along with the dots before the excerpt. */
function apart(ranges: [number, number][], shift: number): Range[] {
  const result: [number, number][] = [];
  for (const [from, until] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from + shift <= last[1]) last[1] = Math.max(last[1], until + shift);
    else result.push([from + shift, until + shift]);
  }
  return result;
}

const startOf = (text: string, near: number): number => {
  if (near <= 0) return 0;
  const space = text.indexOf(" ", near);
  return space === -1 ? 0 : space + 1;
};
const endOf = (text: string, near: number): number => {
  if (near >= text.length) return text.length;
  const space = text.lastIndexOf(" ", near);
  return space === -1 ? text.length : space;
};
