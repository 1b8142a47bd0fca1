import type { Steps } from "#kit/steps.ts";
import { type Field, FIELD_LIST, type SearchDocument } from "./facts.ts";
import { Numbers } from "./number-lists.ts";
import { wordsOf } from "./words.ts";

/**
 * All texts of the records as words, every word and every text a number. A name stands in every version its bearer takes
 * part in: it is split once, and from there on work is done on numbers.
 */
export interface SplitTexts {
  /** Written forms by number, in the order in which they first came. */
  forms: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  /** In how many records each form stands. */
  counts: readonly number[];
  /** Words of text `t`: from `wordStarts[t]` to `wordStarts[t + 1]`; a joined word as `~form`. */
  words: Int32Array;
  wordStarts: Int32Array;
  /** Texts of document `d`, with their fields: from `textStarts[d]` to `textStarts[d + 1]`, in order of field. */
  texts: Int32Array;
  fields: Int32Array;
  textStarts: Int32Array;
}

/** The number of a form, of a word as it stands in `SplitTexts.words`. */
export const formOf = (word: number): number => (word < 0 ? ~word : word);

const TITLE = FIELD_LIST.indexOf("titel");

/** Splits the texts of all records into words. */
export function* splitting(documents: readonly SearchDocument[]): Steps<SplitTexts> {
  const forms: string[] = [];
  const counts: number[] = [];
  const numberOf = new Map<string, number>();
  const textNumbers = new Map<string, number>();
  const words = new Numbers();
  const wordStarts = new Numbers();
  const numberOfForm = (form: string): number => {
    const known = numberOf.get(form);
    if (known !== undefined) return known;
    numberOf.set(form, forms.length);
    counts.push(0);
    return forms.push(form) - 1;
  };
  const numberOfText = (text: string): number => {
    const known = textNumbers.get(text);
    if (known !== undefined) return known;
    wordStarts.push(words.length);
    for (const { form, joined } of wordsOf(text)) {
      const number = numberOfForm(form);
      words.push(joined ? ~number : number);
    }
    textNumbers.set(text, textNumbers.size);
    return textNumbers.size - 1;
  };

  const texts = new Numbers();
  const fields = new Numbers();
  const textStarts = new Numbers();
  for (const document of documents) {
    yield;
    textStarts.push(texts.length);
    // In this order forms get their numbers; which completions of a single letter are seen depends on it.
    const own = [numberOfText(document.title)];
    const ownFields = [TITLE];
    for (const field of Object.keys(document.texts) as Field[])
      for (const text of document.texts[field] ?? []) {
        own.push(numberOfText(text));
        ownFields.push(FIELD_LIST.indexOf(field));
      }
    for (let field = 0; field < FIELD_LIST.length; field++)
      for (let at = 0; at < own.length; at++)
        if (ownFields[at] === field) {
          texts.push(own[at] as number);
          fields.push(field);
        }
  }
  textStarts.push(texts.length);
  wordStarts.push(words.length);
  const split = {
    forms,
    numberOf,
    counts,
    words: words.whole(),
    wordStarts: wordStarts.whole(),
    texts: texts.whole(),
    fields: fields.whole(),
    textStarts: textStarts.whole(),
  };
  yield* counting(split, counts);
  return split;
}

/** Counts in how many documents each form stands. */
function* counting(
  { forms, words, wordStarts, texts, textStarts }: SplitTexts,
  counts: number[],
): Steps<undefined> {
  const seenIn = new Int32Array(forms.length).fill(-1);
  for (let document = 0; document + 1 < textStarts.length; document++) {
    yield;
    for (let at = textStarts[document] as number; at < (textStarts[document + 1] as number); at++) {
      const text = texts[at] as number;
      for (let word = wordStarts[text] as number; word < (wordStarts[text + 1] as number); word++) {
        const form = formOf(words[word] as number);
        if (seenIn[form] === document) continue;
        seenIn[form] = document;
        counts[form] = (counts[form] as number) + 1;
      }
    }
  }
  return undefined;
}
