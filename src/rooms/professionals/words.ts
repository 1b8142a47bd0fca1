/**
 * How words of a profile and of a question are read: as search reads them (stems, compounds, what people mean), with a
 * lexicon of lists that everybody may know. It learns nothing from profiles, for what it learns it would keep.
 */
import { createHash } from "node:crypto";
import { buildWordIndex, isFunctionWord, isSoft, type Lexicon, type Word, wordsOf } from "#rooms/search";
import { families, products, taskName, THEMES } from "#rooms/tasks";
import { MEANINGS, PARTS_OF_FUNCTIONS } from "./meanings.ts";

/** Before a whole word, to tell it from one that is a part of another. */
const WHOLE = "=";
/** Before the code of a task family. */
const TASK = "taak/";
const MOST_WISHES = 8;
/** Longer questions are cut here. */
export const LONGEST_QUESTION = 200;

let known: Lexicon | undefined;

/** What is learned from: a word is a part of others once two texts have it. */
const texts = (): string[] => [
  ...families.flatMap((it) => [it.name, it.sentence]),
  ...THEMES.map((it) => it.label),
  ...products().map((it) => it.name),
  ...[PARTS_OF_FUNCTIONS, PARTS_OF_FUNCTIONS],
];

/** Learned at the first question, from the names of tasks, themes and the products that all of government lists. */
export function lexicon(): Lexicon {
  return (known ??= buildWordIndex(
    texts().map((title, at) => ({
      kind: "organisation",
      key: String(at),
      title,
      texts: {},
      validFrom: null,
      validUntil: null,
    })),
  ).lexicon);
}

/** By which edition of this reading the words of a field were kept; another one reads them anew. */
export const readingEdition = (): string => {
  edition ??= createHash("sha256")
    .update(JSON.stringify([RULES, texts()]))
    .digest("hex")
    .slice(0, 12);
  return edition;
};
let edition: string | undefined;
/** Grows when what stands below reads otherwise than before. */
const RULES = 2;

/** The parts of a compound, as they are kept. */
const partsOf = (form: string): string[] => {
  const parts = lexicon().partsOf(form);
  return parts.length < 2 ? [] : parts.map((it) => lexicon().stemOf(it));
};

/** Fewer letters begin or end too many words by chance. */
const LEAST_EDGE = 5;
const LEAST_REST = 3;

/** Of a word that is not known to be a compound: the longest known words it begins with and ends in, as `afval|coach`. */
function edgesOf(form: string): string[] {
  const isWord = (part: string) =>
    !isSoft(part) && (lexicon().meanings.has(part) || lexicon().countOf(part) > 1);
  const lengths = Array.from(
    { length: Math.max(0, form.length - LEAST_REST - LEAST_EDGE + 1) },
    (_, at) => form.length - LEAST_REST - at,
  );
  const begin = lengths.find((length) => isWord(form.slice(0, length)));
  const end = lengths.find((length) => isWord(form.slice(-length)));
  return [begin && form.slice(0, begin), end && form.slice(-end)].flatMap((it) =>
    it ? [lexicon().stemOf(it)] : [],
  );
}

/** What a word of a text is found by. */
const termsOf = ({ form }: Word): string[] => {
  const stem = lexicon().stemOf(form);
  const parts = partsOf(form);
  return [WHOLE + stem, stem, ...(parts.length > 0 ? parts : edgesOf(form))];
};

/** What the words of a text are found by, each once. */
export const termsIn = (text: string): string[] => [
  ...new Set(wordsOf(text).flatMap((it) => (isFunctionWord(it.form) ? [] : termsOf(it)))),
];

/** How a word of a question was understood. */
export type MatchKind = "woord" | "deel" | "betekenis";

/** One way in which it can be found: all of these terms in one field. */
export interface Reading {
  terms: string[];
  kind: MatchKind;
  weight: number;
}
export interface Wish {
  typed: string;
  readings: Reading[];
}

const phraseTerms = (phrase: string): string[] =>
  phrase.startsWith(TASK)
    ? [phrase]
    : phrase
        .split(" ")
        .filter((it) => !isFunctionWord(it))
        .map((it) => lexicon().stemOf(it));

/** What people mean by a phrase, in words of the trade. */
const meant = (typed: string): Reading[] => [
  ...(MEANINGS.get(typed) ?? []).map((it): Reading => ({
    terms: phraseTerms(it),
    kind: "betekenis",
    weight: 0.7,
  })),
  ...(lexicon().meanings.get(typed) ?? []).flatMap(({ means }) =>
    means.map((it): Reading => ({ terms: phraseTerms(it), kind: "betekenis", weight: 0.6 })),
  ),
];

const single = (form: string): Reading[] => {
  const stem = lexicon().stemOf(form);
  const parts = partsOf(form);
  return [
    { terms: [WHOLE + stem], kind: "woord", weight: 1 },
    { terms: [stem], kind: "deel", weight: 0.7 },
    ...(parts.length > 0 ? [{ terms: parts, kind: "deel", weight: 0.6 } as const] : []),
    ...meant(form),
  ];
};

/** Longest phrase that people mean something by. */
const MOST_WORDS = 4;

/**
 * Reads a question: each thing that was asked for with every way to find it. Words without meaning of their own are left
 * out, unless there is nothing else.
 */
export function wishesIn(question: string): Wish[] {
  const forms = wordsOf(question.slice(0, LONGEST_QUESTION))
    .filter((it) => !it.joined)
    .map((it) => it.form);
  const wishes: Wish[] = [];
  const soft: Wish[] = [];
  for (let at = 0; at < forms.length;) {
    let count = Math.min(MOST_WORDS, forms.length - at);
    for (; count > 1; count--) if (meant(forms.slice(at, at + count).join(" ")).length > 0) break;
    const typed = forms.slice(at, at + count).join(" ");
    const wish =
      count > 1
        ? {
            typed,
            readings: [{ terms: phraseTerms(typed), kind: "woord" as const, weight: 1 }, ...meant(typed)],
          }
        : { typed, readings: single(typed) };
    (count === 1 && isSoft(typed) ? soft : wishes).push(wish);
    at += count;
  }
  const telling = soft.filter((it) => !isFunctionWord(it.typed));
  return (wishes.length > 0 ? wishes : telling).slice(0, MOST_WISHES);
}

/** Why a text answers a wish: the words that stand there, as they stand there; nothing where it does not. */
export function wordsMet(text: string, wish: Wish): string[] {
  const there = wordsOf(text)
    .filter((it) => !isFunctionWord(it.form))
    .map((word) => ({ word, terms: new Set(termsOf(word)) }));
  for (const { terms } of wish.readings) {
    const [task = ""] = terms.flatMap((it) => (it.startsWith(TASK) ? [taskName(it.slice(TASK.length))] : []));
    // A family is named whole: the text of topics is a list of names.
    if (task !== "" && text.split("; ").includes(task)) return [task];
    const at = terms.map((term) => there.filter((it) => it.terms.has(term)));
    if (at.some((it) => it.length === 0)) continue;
    const words = new Map(at.flat().map(({ word }) => [word.from, text.slice(word.from, word.until)]));
    return [...words].sort(([a], [b]) => a - b).map(([, word]) => word);
  }
  return [];
}
