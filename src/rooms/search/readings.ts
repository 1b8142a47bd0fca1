import type { MatchKind } from "./facts.ts";
import { TASK } from "./meanings.ts";
import type { WordIndex } from "./make-index.ts";
import { classify } from "#rooms/tasks";
import { isFunctionWord, isSoft } from "./soft-words.ts";
import { spellings } from "./spelling.ts";

/** One way in which a word of the question can be found: all terms together in one field. */
export interface Reading {
  terms: readonly string[];
  kind: MatchKind;
  /** 1 for the word itself, less for what is further from it. */
  weight: number;
}

/** One thing the reader asked for, with every way to find it. */
export interface Wish {
  typed: string;
  readings: Reading[];
  /** A record may miss it. */
  soft: boolean;
  /** Too little to look for in prose: only names are searched. */
  namesOnly: boolean;
}

const MOST_COMPLETIONS = 60;
/** One part of a compound, without the others. */
const ALONE = 0.5;
/** Fewer letters begin too many words by chance. */
const LEAST_PART = 5;
const REST = 3;
/** From here on a word that occurs nowhere may be the beginning of one: "ingenieurs" of "ingenieursbureau". */
const LONG_ENOUGH = 6;

/** A phrase with a meaning of its own: an abbreviation, its long form, a plain word for the work. */
export function phrase(index: WordIndex, forms: readonly string[]): { count: number; wish: Wish } | null {
  for (let count = Math.min(5, forms.length); count > 0; count--) {
    const typed = forms.slice(0, count).join(" ");
    const meanings = index.lexicon.meanings.get(typed);
    if (!meanings) continue;
    const readings: Reading[] =
      count > 1 ? [{ terms: terms(index, forms.slice(0, count)), kind: "woord", weight: 1 }] : [];
    for (const { means, kind } of meanings) {
      for (const meaning of means) {
        readings.push({ terms: terms(index, meaning.split(" ")), kind, weight: MEANING_WEIGHT[kind] });
      }
    }
    return { count, wish: { typed, readings, soft: false, namesOnly: false } };
  }
  return null;
}

const MEANING_WEIGHT = { woord: 0.95, afkorting: 0.9, verwant: 0.45 } as const;

/** Two words that the register writes as one: "jeugd hulp", "west friesland". */
export function joined(index: WordIndex, forms: readonly string[]): { count: number; wish: Wish } | null {
  const [first, second] = forms;
  if (first === undefined || second === undefined) return null;
  const links = first.length > 3 ? ["", "s"] : [""];
  const together = links
    .map((link) => first + link + second)
    .filter((form) => index.lexicon.countOf(form) > 0);
  if (together.length === 0 || isFunctionWord(first)) return null;
  const readings: Reading[] = [
    { terms: terms(index, [first, second]), kind: "woord", weight: 1 },
    ...together.map((form): Reading => ({
      terms: [index.lexicon.stemOf(form)],
      kind: "woord",
      weight: 0.98,
    })),
  ];
  return { count: 2, wish: { typed: `${first} ${second}`, readings, soft: false, namesOnly: false } };
}

/**
 * One word: itself, its parts, what it may become, and only when all that fails another spelling.
 * @param loosely when all that found nothing: what one part of it finds, and the task it is a word for
 */
export function single(
  index: WordIndex,
  form: string,
  unfinished: boolean,
  pieces: readonly string[] = [],
  loosely = false,
): { wish: Wish; read?: string } {
  const { lexicon, postings } = index;
  const soft = isSoft(form);
  const wish: Wish = { typed: form, readings: [], soft, namesOnly: isFunctionWord(form) };
  const letter = form.length === 1 && unfinished;
  const known = !letter && postings.has(lexicon.stemOf(form));
  if (known) wish.readings.push({ terms: [lexicon.stemOf(form)], kind: "woord", weight: 1 });
  if (pieces.length > 1) wish.readings.push({ terms: terms(index, pieces), kind: "woord", weight: 0.95 });
  const parts = lexicon.partsOf(form);
  if (parts.length > 1)
    wish.readings.push({ terms: terms(index, parts), kind: "deel", weight: known ? 0.6 : 0.8 });
  if (unfinished && (letter || !isFunctionWord(form)) && !(known && form.length <= 3)) {
    wish.readings.push(...completions(index, form, known));
    if (form.length < 3 && !known) wish.namesOnly = true;
  }
  if (loosely && !soft) {
    const known = parts.length > 1 ? parts : endsOf(index, form);
    wish.readings.push(...known.flatMap((part) => byPart(index, part)), ...byTask(index, form));
    return known.length > 0 ? { wish, read: known.join("” of “") } : { wish };
  }
  if (wish.readings.some((reading) => reading.terms.every((term) => postings.has(term)))) return { wish };
  if (lexicon.meanings.has(form) || soft) return { wish };
  if (form.length >= LONG_ENOUGH) wish.readings.push(...completions(index, form, false));
  if (wish.readings.some(({ kind }) => kind === "begin")) return { wish };
  const [best, ...others] = spellings(lexicon.neighbours(), form);
  if (best === undefined) return { wish };
  for (const read of [best, ...others]) {
    const meant = lexicon.meanings.get(read) ? (phrase(index, [read])?.wish.readings ?? []) : [];
    const readings = [{ terms: [lexicon.stemOf(read)], kind: "spelling" as const, weight: 0.8 }, ...meant];
    wish.readings.push(...readings.map((reading) => ({ ...reading, kind: "spelling" as const })));
  }
  return { wish, read: best };
}

/** What a part of a compound finds by itself, and what it means. */
const byPart = (index: WordIndex, part: string): Reading[] => [
  { terms: [index.lexicon.stemOf(part)], kind: "deel", weight: ALONE },
  ...(phrase(index, [part])?.wish.readings ?? []),
];

/** The longest word that a compound begins with, else ends in, when the rest is not known: `afval|brengstation`. */
function endsOf({ lexicon }: WordIndex, form: string): string[] {
  const isWord = (part: string) => !isSoft(part) && (lexicon.meanings.has(part) || lexicon.countOf(part) > 1);
  for (let length = form.length - REST; length >= LEAST_PART; length--)
    for (const part of [form.slice(0, length), form.slice(-length)]) if (isWord(part)) return [part];
  return [];
}

/** A word for the work that no record has: the task family that it belongs to by our own lists ("woonwagens"). */
function byTask(index: WordIndex, form: string): Reading[] {
  const { code, basis } = classify({ title: form, citationTitle: null, themes: [] });
  const term = TASK + code;
  return basis === "geen" || !index.postings.has(term)
    ? []
    : [{ terms: [term], kind: "verwant", weight: MEANING_WEIGHT.verwant }];
}

/** What a word still being typed may become; nearer to complete weighs more. */
function completions(index: WordIndex, form: string, known: boolean): Reading[] {
  const found = new Map<string, number>();
  let seen = 0;
  for (const [longer] of index.lexicon.neighbours().atPrefix(form)) {
    if (longer === form || isFunctionWord(longer)) continue;
    if (seen++ > 400) break;
    const term = index.lexicon.stemOf(longer);
    const near = (0.3 + 0.4 * (form.length / longer.length)) * (known ? 0.5 : 1);
    if (index.postings.has(term)) found.set(term, Math.max(near, found.get(term) ?? 0));
  }
  found.delete(index.lexicon.stemOf(form));
  return [...found]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
    .map(([term, weight]) => ({ terms: [term], kind: "begin", weight }));
}

const terms = (index: WordIndex, forms: readonly string[]): string[] => {
  const telling = forms.filter((form) => !isFunctionWord(form));
  return (telling.length > 0 ? telling : forms).map((form) =>
    form.startsWith(TASK) ? form : index.lexicon.stemOf(form),
  );
};
