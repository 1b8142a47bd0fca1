import { FIELDS, NAME_FIELDS } from "./facts.ts";
import { documentOf, FIELD_LIST, fieldOf, isPart, type Posting, type SearchIndex } from "./postings.ts";
import type { Question } from "./question.ts";
import type { Reading } from "./readings.ts";

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

export interface Scored {
  document: number;
  score: number;
}

/**
 * The documents that answer most of the question, with their scores. A document must carry nearly as much of
 * it as any other does: who asks for "jeugdhulp landgraaf" wants both.
 */
export function rank(
  index: SearchIndex,
  { wishes, phrase }: Question,
  allowed: (document: number) => boolean,
): Scored[] {
  const size = index.documents.length;
  const total = new Float64Array(size);
  const met = new Float64Array(size);
  const named = new Uint8Array(size);
  const onlySoft = wishes.every((wish) => wish.soft);
  for (const wish of wishes) {
    const best = new Float64Array(size);
    const inName = new Uint8Array(size);
    const touched: number[] = [];
    for (const reading of wish.readings) {
      for (const [at, weight] of places(index, reading)) {
        const document = documentOf(at);
        const field = fieldOf(at);
        if (!allowed(document) || (wish.namesOnly && !IS_NAME[field])) continue;
        const worth = weight * (WEIGHTS[field] as number) * (isPart(at) ? PART : 1);
        if (best[document] === 0) touched.push(document);
        if (worth > (best[document] as number)) best[document] = worth;
        if (IS_NAME[field]) inName[document] = 1;
      }
    }
    const rarity = (wish.soft ? 0.3 : 1) * Math.log(1 + size / (1 + touched.length));
    for (const document of touched) {
      total[document] = (total[document] as number) + (best[document] as number) * rarity;
      if (!wish.soft || onlySoft) {
        met[document] = (met[document] as number) + rarity;
        named[document] = (named[document] as number) + (inName[document] as number);
      }
    }
  }
  return collect(index, phrase, total, met, named);
}

function collect(
  index: SearchIndex,
  phrase: string,
  total: Float64Array,
  met: Float64Array,
  named: Uint8Array,
): Scored[] {
  let most = 0;
  for (const part of met) if (part > most) most = part;
  const found: Scored[] = [];
  for (let document = 0; document < total.length; document++) {
    const share = (met[document] as number) / most;
    if (!(share >= ENOUGH)) continue;
    const fill = Math.min(1, (named[document] as number) / (index.nameLengths[document] as number));
    const weight = index.documents[document]?.weight ?? 1;
    const asTyped = phrase !== "" && index.phrases[document]?.includes(phrase) ? AS_TYPED : 1;
    found.push({
      document,
      score: (total[document] as number) * share * (1 + FULL_NAME * fill) * asTyped * weight,
    });
  }
  return found;
}

/** Where a reading is found; a reading of several terms needs all of them in one field. */
function* places(index: SearchIndex, { terms, weight }: Reading): Generator<[Posting, number]> {
  const lists = terms.map((term) => index.postings.get(term) ?? []);
  const [first, ...others] = lists.sort((a, b) => a.length - b.length);
  if (!first) return;
  if (others.length === 0) {
    for (const at of first) yield [at, weight];
    return;
  }
  const sets = others.map((list) => new Set(list.map((at) => at >> 1)));
  for (const at of first) if (sets.every((set) => set.has(at >> 1))) yield [at, weight];
}
