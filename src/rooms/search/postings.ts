import { oncePer } from "#kit/once-per.ts";
import { atOnce, sorting, type Steps } from "#kit/steps.ts";
import { type Field, FIELDS, NAME_FIELDS, type SearchDocument } from "./facts.ts";
import { learningLexicon, type Lexicon } from "./lexicon.ts";
import { TASK } from "./meanings.ts";
import { isFunctionWord, isSoft } from "./soft-words.ts";
import { type Word, wordsOf } from "./words.ts";

export const FIELD_LIST = Object.keys(FIELDS) as Field[];

/** Where a term stands: document, field and whether as a word or as part of one, in one number. */
export type Posting = number;
const SPAN = 32;
export const posting = (document: number, field: number, part: boolean): Posting =>
  document * SPAN + field * 2 + (part ? 1 : 0);
export const documentOf = (at: Posting): number => Math.floor(at / SPAN);
export const fieldOf = (at: Posting): number => (at % SPAN) >> 1;
export const isPart = (at: Posting): boolean => at % 2 === 1;

/** All that is known about the records, ready to be asked. Rebuilt whole for each edition. */
export interface SearchIndex {
  documents: readonly SearchDocument[];
  lexicon: Lexicon;
  postings: ReadonlyMap<string, readonly Posting[]>;
  /** Documents by a name they carry, see `nameKey`. */
  names: ReadonlyMap<string, readonly number[]>;
  /** Words of weight in the shortest name of each document. */
  nameLengths: readonly number[];
  /** The names of each document as runs of terms, see `phraseOf`. */
  phrases: readonly string[];
  /** Place of each document in the alphabet, to settle ties. */
  order: readonly number[];
}

/** A word as found in a text, with the terms it is kept under. */
export interface Analysed {
  word: Word;
  whole: string;
  parts: readonly string[];
}

/** The words of a text with the terms that lead to them; words without meaning only count in names. */
export function analyse(lexicon: Lexicon, text: string, prose: boolean): Analysed[] {
  const found: Analysed[] = [];
  for (const word of wordsOf(text)) {
    if (prose && isFunctionWord(word.form)) continue;
    found.push({
      word,
      whole: lexicon.stemOf(word.form),
      parts: lexicon.partsOf(word.form).length > 1 ? partTerms(lexicon, word.form) : [],
    });
  }
  return found;
}

/** `bedrijfsafvalstoffen`: bedrijf, afval, stoffen, and afvalstoffen as it is a word by itself. */
function partTerms(lexicon: Lexicon, form: string): string[] {
  const parts = lexicon.partsOf(form);
  const terms = parts.map(lexicon.stemOf);
  for (let at = 1; at < parts.length - 1; at++) {
    for (const piece of [
      form.slice(form.indexOf(parts[at] as string)),
      form.slice(0, form.lastIndexOf(parts[at + 1] as string)),
    ]) {
      if ((lexicon.forms.get(piece) ?? 0) > 0) terms.push(lexicon.stemOf(piece));
    }
  }
  return [...new Set(terms)];
}

/** A name reduced to what tells it apart: without accents, "gemeenschappelijke regeling" and years. */
export function nameKey(text: string): string {
  const forms = wordsOf(text)
    .filter((word) => !word.joined)
    .map((word) => word.form);
  const telling = forms.filter((form) => !isSoft(form));
  return (telling.length > 0 ? telling : forms).join(" ");
}

/** A text as its terms in a row, so that words next to each other can be seen: ` social dienst `. */
export const phraseOf = (lexicon: Lexicon, text: string): string =>
  ` ${wordsOf(text)
    .filter((word) => !word.joined)
    .map((word) => lexicon.stemOf(word.form))
    .join(" ")} `;

/** Builds the index over all records. Pure: the same records give the same index. */
export const buildIndex = (documents: readonly SearchDocument[]): SearchIndex => atOnce(indexing(documents));

/** The same in steps, for a thread that has to answer meanwhile. */
export function* indexing(documents: readonly SearchDocument[]): Steps<SearchIndex> {
  const lexicon = yield* learningLexicon(documents);
  const postings = new Map<string, Posting[]>();
  const names = new Map<string, number[]>();
  const nameLengths: number[] = [];
  const phrasesOf: string[] = [];
  // Names of participants, kinds and themes come by in hundreds of records; what a record is for is its own.
  const analysed = oncePer((text: string) =>
    analyse(lexicon, text, false).map(({ whole, parts }) => ({ whole, parts })),
  );
  for (const [number, document] of documents.entries()) {
    yield;
    const add = (term: string, field: number, part: boolean) => {
      const list = postings.get(term);
      const at = posting(number, field, part);
      if (!list) postings.set(term, [at]);
      else if (list.at(-1) !== at) list.push(at);
    };
    let shortest = Infinity;
    const phrases: string[] = [];
    FIELD_LIST.forEach((field, fieldNumber) => {
      if (field === "taak") {
        if (document.task !== undefined) add(TASK + document.task, fieldNumber, false);
        return;
      }
      for (const text of textsIn(document, field)) {
        const terms = field === "doel" ? analyse(lexicon, text, true) : analysed(text);
        for (const { whole, parts } of terms) {
          add(whole, fieldNumber, false);
          for (const part of parts) if (part !== whole) add(part, fieldNumber, true);
        }
        if (!NAME_FIELDS.includes(field)) continue;
        phrases.push(phraseOf(lexicon, text));
        const key = nameKey(text);
        shortest = Math.min(shortest, key.split(" ").length);
        const bearers = names.get(key);
        if (!bearers) names.set(key, [number]);
        else if (bearers.at(-1) !== number) bearers.push(number);
      }
    });
    nameLengths.push(shortest);
    phrasesOf.push(`|${phrases.join("|")}|`);
  }
  const order = yield* alphabet(documents);
  return { documents, lexicon, postings, names, nameLengths, phrases: phrasesOf, order };
}

/** The texts of one field; the title is one of them. */
export const textsIn = (document: SearchDocument, field: Field): readonly string[] =>
  field === "titel" ? [document.title] : (document.texts[field] ?? []);

function* alphabet(documents: readonly SearchDocument[]): Steps<number[]> {
  const collator = new Intl.Collator("nl", { numeric: true });
  const named: { name: string; key: string; number: number }[] = [];
  for (const [number, { title, key }] of documents.entries()) {
    yield;
    named.push({ name: nameKey(title), key, number });
  }
  const sorted = yield* sorting(
    named,
    (a, b) =>
      collator.compare(a.name, b.name) || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.number - b.number),
  );
  const order: number[] = [];
  sorted.forEach(({ number }, place) => (order[number] = place));
  return order;
}
