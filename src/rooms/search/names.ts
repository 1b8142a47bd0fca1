import type { Steps } from "#kit/steps.ts";
import { FIELD_LIST, NAME_FIELDS, type SearchDocument } from "./facts.ts";
import { type ListsByWord, ListsInTheMaking, Numbers } from "./number-lists.ts";
import { isSoft } from "./soft-words.ts";
import type { SplitTexts } from "./split-texts.ts";
import { wordsOf } from "./words.ts";

/** Names as runs of terms, so that words next to each other can be seen. */
export interface Runs {
  /** Where the runs of each document begin. */
  starts: Int32Array;
  /** Numbers of terms, and -1 after each name. */
  terms: Int32Array;
}

/** What the records are called. */
export interface Names {
  /** Documents by a name they carry, see `nameKey`. */
  names: ListsByWord;
  /** Words of weight in the shortest name of each document. */
  nameLengths: Int32Array;
  runs: Runs;
  /** The key of the title of each document. */
  titleKeys: readonly string[];
}

/** A name reduced to what tells it apart: without accents, "gemeenschappelijke regeling" and years. */
export const nameKey = (text: string): string =>
  keyOf(
    wordsOf(text)
      .filter((word) => !word.joined)
      .map((word) => word.form),
  );

function keyOf(forms: readonly string[]): string {
  const telling = forms.filter((form) => !isSoft(form));
  return (telling.length > 0 ? telling : forms).join(" ");
}

const IS_NAME = FIELD_LIST.map((field) => NAME_FIELDS.includes(field));
const TITLE = FIELD_LIST.indexOf("titel");

/** @param termOf number of the term of each form */
export function* naming(
  documents: readonly SearchDocument[],
  { forms, words, wordStarts, texts, fields, textStarts }: SplitTexts,
  termOf: Int32Array,
): Steps<Names> {
  const making = new ListsInTheMaking();
  const nameLengths = new Int32Array(documents.length);
  const starts = new Int32Array(documents.length + 1);
  const terms = new Numbers();
  /** Of each text that is a name: the number of its key, and how many words that has. */
  const keys = new Int32Array(wordStarts.length).fill(-1);
  const lengths = new Int32Array(wordStarts.length);
  const keyList: string[] = [];
  const learnKey = (text: number): void => {
    const own: string[] = [];
    for (let at = wordStarts[text] as number; at < (wordStarts[text + 1] as number); at++)
      if ((words[at] as number) >= 0) own.push(forms[words[at] as number] as string);
    const key = keyOf(own);
    const number = making.numberOf(key);
    keyList[number] = key;
    keys[text] = number;
    lengths[text] = key.split(" ").length;
  };
  const titleKeys: string[] = [];
  for (let document = 0; document < documents.length; document++) {
    yield;
    starts[document] = terms.length;
    let shortest = Infinity;
    for (let at = textStarts[document] as number; at < (textStarts[document + 1] as number); at++) {
      const field = fields[at] as number;
      if (!IS_NAME[field]) continue;
      const text = texts[at] as number;
      if (keys[text] === -1) learnKey(text);
      for (let word = wordStarts[text] as number; word < (wordStarts[text + 1] as number); word++) {
        const form = words[word] as number;
        if (form >= 0) terms.push(termOf[form] as number);
      }
      terms.push(-1);
      const key = keys[text] as number;
      making.add(key, document);
      shortest = Math.min(shortest, lengths[text] as number);
      if (field === TITLE) titleKeys.push(keyList[key] as string);
    }
    nameLengths[document] = shortest;
  }
  starts[documents.length] = terms.length;
  return { names: making.finish(), nameLengths, runs: { starts, terms: terms.whole() }, titleKeys };
}

/** Whether one of the names of a document has these terms next to each other. */
export function isSaidIn({ starts, terms }: Runs, document: number, run: readonly number[]): boolean {
  const last = (starts[document + 1] as number) - run.length;
  for (let from = starts[document] as number; from < last; from++) {
    let same = 0;
    while (same < run.length && terms[from + same] === run[same]) same++;
    if (same === run.length) return true;
  }
  return false;
}
