import { atOnce, type Steps } from "#kit/steps.ts";
import type { SearchDocument } from "./facts.ts";
import { learningLexicon, type Lexicon } from "./lexicon.ts";
import { alphabet } from "./alphabet.ts";
import { type Names, naming } from "./names.ts";
import type { ListsByWord } from "./number-lists.ts";
import { posted } from "./postings.ts";
import { splitting } from "./split-texts.ts";

/** What a question is read with, and where its terms stand. */
export interface WordIndex extends Pick<Names, "names"> {
  documents: readonly SearchDocument[];
  lexicon: Lexicon;
  /** Postings by term, in order of document and field. */
  postings: ListsByWord;
}

/** All that is known about the records, ready to be asked. Rebuilt whole for each edition. */
export interface SearchIndex extends WordIndex, Omit<Names, "titleKeys"> {
  /** Place of each document in the alphabet, to settle ties. */
  order: Int32Array;
  /** Of each document a number for what it is a version of. */
  subjects: Int32Array;
  scratch: Scratch;
}

/** One sheet of paper for all questions, a place for each document; a question wipes what it wrote. */
export interface Scratch {
  total: Float64Array;
  /** How much of the question it answers. */
  met: Float64Array;
  /** For the wish that is looked at. */
  best: Float64Array;
  inName: Uint8Array;
  /** How many wishes stand in a name. */
  named: Uint8Array;
  /** 0 when not looked at yet, else one of `WANTED` and `NOT_WANTED`. */
  looked: Uint8Array;
}

/** Builds the index over all records. Pure: the same records give the same index. */
export const buildIndex = (documents: readonly SearchDocument[]): SearchIndex => atOnce(indexing(documents));

/** Only what finds words, for who ranks what is found himself. */
export const buildWordIndex = (documents: readonly SearchDocument[]): WordIndex =>
  atOnce(indexingWords(documents));

/** The same as `buildIndex` in steps, for a thread that has to answer meanwhile. */
export function* indexing(documents: readonly SearchDocument[]): Steps<SearchIndex> {
  const { titleKeys, ...words } = yield* indexingWords(documents);
  // Nearly every question asks for them: its last word may be unfinished.
  yield* words.lexicon.learnNeighbours();
  return {
    ...words,
    order: yield* alphabet(documents, titleKeys),
    subjects: subjectsOf(documents),
    scratch: sheetFor(documents.length),
  };
}

function* indexingWords(documents: readonly SearchDocument[]): Steps<WordIndex & Names> {
  const split = yield* splitting(documents);
  const lexicon = yield* learningLexicon(documents, split);
  const { postings, termOf } = yield* posted(documents, lexicon, split);
  return { documents, lexicon, postings, ...(yield* naming(documents, split, termOf)) };
}

function subjectsOf(documents: readonly SearchDocument[]): Int32Array {
  const numbers = { organisation: new Map<string, number>(), collaboration: new Map<string, number>() };
  let next = 0;
  return Int32Array.from(documents, ({ kind, key }) => {
    const known = numbers[kind].get(key);
    if (known !== undefined) return known;
    numbers[kind].set(key, next);
    return next++;
  });
}

const sheetFor = (size: number): Scratch => ({
  total: new Float64Array(size),
  met: new Float64Array(size),
  best: new Float64Array(size),
  inName: new Uint8Array(size),
  named: new Uint8Array(size),
  looked: new Uint8Array(size),
});
