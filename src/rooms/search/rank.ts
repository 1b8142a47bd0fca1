import { FIELD_LIST, FIELDS, NAME_FIELDS } from "./facts.ts";
import type { SearchIndex } from "./make-index.ts";
import { isSaidIn } from "./names.ts";
import { documentOf, fieldOf, isPart, type Posting } from "./postings.ts";
import type { Question } from "./question.ts";
import type { Reading, Wish } from "./readings.ts";

const WEIGHTS = FIELD_LIST.map((field) => FIELDS[field]);
const IS_NAME = FIELD_LIST.map((field) => NAME_FIELDS.includes(field));
/** A part of a compound says less than the word itself. */
const PART = 0.7;
/** How much a match fills the name: "Avri" answers "avri" better than "Avri en partners" does. */
const FULL_NAME = 0.5;

/** How much of the question a document must answer, by how telling its words are, beside the one that answers most. */
const ENOUGH = 0.75;
/** The words stand in a name next to each other, as they were typed. */
const AS_TYPED = 1.4;

const WANTED = 1;
const NOT_WANTED = 2;

export interface Scored {
  document: number;
  score: number;
}

/**
 * The documents that answer most of the question, with their scores. A document must carry nearly as much of
 * it as any other does: who asks for "jeugdhulp landgraaf" wants both.
 * @param wanted whether a document may be found at all; asked once of each
 */
export function rank(
  index: SearchIndex,
  { wishes, run }: Question,
  wanted: (document: number) => boolean,
): Scored[] {
  const { total, met, named, looked } = index.scratch;
  const onlySoft = wishes.every((wish) => wish.soft);
  const seen: number[] = [];
  const isWanted = (document: number): boolean => {
    if (looked[document] === 0) {
      looked[document] = wanted(document) ? WANTED : NOT_WANTED;
      seen.push(document);
    }
    return looked[document] === WANTED;
  };
  for (const wish of wishes) addWish(index, wish, !wish.soft || onlySoft, isWanted);
  const found = collect(index, run, seen);
  for (const document of seen) {
    total[document] = 0;
    met[document] = 0;
    named[document] = 0;
    looked[document] = 0;
  }
  return found;
}

/** @param counts whether a document must answer it */
function addWish(
  index: SearchIndex,
  wish: Wish,
  counts: boolean,
  isWanted: (document: number) => boolean,
): void {
  const { total, met, named, best, inName } = index.scratch;
  const touched: number[] = [];
  for (const reading of wish.readings)
    visitPlaces(index, reading, (at) => {
      const document = documentOf(at);
      const field = fieldOf(at);
      if (!isWanted(document) || (wish.namesOnly && !IS_NAME[field])) return;
      const worth = reading.weight * (WEIGHTS[field] as number) * (isPart(at) ? PART : 1);
      if (best[document] === 0) touched.push(document);
      if (worth > (best[document] as number)) best[document] = worth;
      if (IS_NAME[field]) inName[document] = 1;
    });
  const rarity = (wish.soft ? 0.3 : 1) * Math.log(1 + index.documents.length / (1 + touched.length));
  for (const document of touched) {
    total[document] = (total[document] as number) + (best[document] as number) * rarity;
    if (counts) {
      met[document] = (met[document] as number) + rarity;
      named[document] = (named[document] as number) + (inName[document] as number);
    }
    best[document] = 0;
    inName[document] = 0;
  }
}

function collect(index: SearchIndex, run: readonly number[], seen: readonly number[]): Scored[] {
  const { total, met, named } = index.scratch;
  let most = 0;
  for (const document of seen) most = Math.max(most, met[document] as number);
  const found: Scored[] = [];
  for (const document of seen) {
    const share = (met[document] as number) / most;
    if (!(share >= ENOUGH)) continue;
    const fill = Math.min(1, (named[document] as number) / (index.nameLengths[document] as number));
    const weight = index.documents[document]?.weight ?? 1;
    const asTyped = run.length > 1 && isSaidIn(index.runs, document, run) ? AS_TYPED : 1;
    found.push({
      document,
      score: (total[document] as number) * share * (1 + FULL_NAME * fill) * asTyped * weight,
    });
  }
  return found;
}

/** Where a reading is found; a reading of several terms needs all of them in one field. */
function visitPlaces({ postings }: SearchIndex, { terms }: Reading, visit: (at: Posting) => void): void {
  const lists = terms.map((term) => postings.get(term));
  const [first, ...others] = lists.sort((a, b) => a.length - b.length);
  if (!first) return;
  for (const at of first) if (others.every((list) => standsIn(list, at >> 1))) visit(at);
}

/** Whether a list, in order of document and field, has this document and field. */
function standsIn(list: Int32Array, place: number): boolean {
  let from = 0;
  let until = list.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((list[middle] as number) >> 1 < place) from = middle + 1;
    else until = middle;
  }
  return from < list.length && (list[from] as number) >> 1 === place;
}
