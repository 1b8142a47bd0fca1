import { type Field, FIELD_LIST, type SearchDocument } from "./facts.ts";
import type { Lexicon } from "./lexicon.ts";
import { TASK } from "./meanings.ts";
import { type ListsByWord, ListsInTheMaking } from "./number-lists.ts";
import { isFunctionWord } from "./soft-words.ts";
import type { Steps } from "#kit/steps.ts";
import { formOf, type SplitTexts } from "./split-texts.ts";
import { type Word, wordsOf } from "./words.ts";

/** Where a term stands: document, field and whether as a word or as part of one, in one number. */
export type Posting = number;
const SPAN = 32;
export const posting = (document: number, field: number, part: boolean): Posting =>
  document * SPAN + field * 2 + (part ? 1 : 0);
export const documentOf = (at: Posting): number => Math.floor(at / SPAN);
export const fieldOf = (at: Posting): number => (at % SPAN) >> 1;
export const isPart = (at: Posting): boolean => at % 2 === 1;

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
    found.push({ word, whole: lexicon.stemOf(word.form), parts: partTerms(lexicon, word.form) });
  }
  return found;
}

/** `bedrijfsafvalstoffen`: bedrijf, afval, stoffen, and afvalstoffen as it is a word by itself. */
function partTerms(lexicon: Lexicon, form: string): readonly string[] {
  const parts = lexicon.partsOf(form);
  if (parts.length < 2) return NO_TERMS;
  const terms = parts.map(lexicon.stemOf);
  for (let at = 1; at < parts.length - 1; at++) {
    for (const piece of [
      form.slice(form.indexOf(parts[at] as string)),
      form.slice(0, form.lastIndexOf(parts[at + 1] as string)),
    ]) {
      if (lexicon.countOf(piece) > 0) terms.push(lexicon.stemOf(piece));
    }
  }
  return [...new Set(terms)];
}

const NO_TERMS: readonly string[] = [];
const PROSE = FIELD_LIST.indexOf("doel");
const TASK_FIELD = FIELD_LIST.indexOf("taak");

/** Where every term stands, in order of document and field; and the number of the term of each form. */
export function* posted(
  documents: readonly SearchDocument[],
  lexicon: Lexicon,
  { forms, words, wordStarts, texts, fields, textStarts }: SplitTexts,
): Steps<{ postings: ListsByWord; termOf: Int32Array }> {
  const making = new ListsInTheMaking();
  const termOf = new Int32Array(forms.length);
  const partsOf: (readonly number[])[] = [];
  const leftOut = new Uint8Array(forms.length);
  for (const [number, form] of forms.entries()) {
    yield;
    const whole = making.numberOf(lexicon.stemOf(form));
    termOf[number] = whole;
    const parts = partTerms(lexicon, form);
    partsOf.push(
      parts.length === 0 ? NO_NUMBERS : parts.map((it) => making.numberOf(it)).filter((it) => it !== whole),
    );
    if (isFunctionWord(form)) leftOut[number] = 1;
  }
  for (const [document, { task }] of documents.entries()) {
    yield;
    for (let at = textStarts[document] as number; at < (textStarts[document + 1] as number); at++) {
      const field = fields[at] as number;
      if (field === TASK_FIELD) continue;
      const text = texts[at] as number;
      for (let word = wordStarts[text] as number; word < (wordStarts[text + 1] as number); word++) {
        const form = formOf(words[word] as number);
        if (field === PROSE && leftOut[form] === 1) continue;
        making.add(termOf[form] as number, posting(document, field, false));
        for (const part of partsOf[form] as readonly number[])
          making.add(part, posting(document, field, true));
      }
    }
    if (task !== undefined) making.add(making.numberOf(TASK + task), posting(document, TASK_FIELD, false));
  }
  return { postings: making.finish(), termOf };
}

const NO_NUMBERS: readonly number[] = [];

/** The texts of one field; the title is one of them. */
export const textsIn = (document: SearchDocument, field: Field): readonly string[] =>
  field === "titel" ? [document.title] : (document.texts[field] ?? []);
