import SearchableMap from "minisearch/SearchableMap";
import { atOnce, type Steps } from "#kit/steps.ts";
import { learnCompounds } from "./compounds.ts";
import { FIELD_LIST, type SearchDocument } from "./facts.ts";
import { isAbbreviation, MEANINGS, type Meaning, REGION_NAMES } from "./meanings.ts";
import { isFunctionWord } from "./soft-words.ts";
import { formOf, type SplitTexts } from "./split-texts.ts";
import { stem } from "./stem.ts";

/** Everything the engine knows about words: their stems, their parts, their meanings and their neighbours. */
export interface Lexicon {
  /** The key under which a word is kept; names of places keep their own form. */
  stemOf: (form: string) => string;
  /** The parts of a compound, or nothing. */
  partsOf: (form: string) => readonly string[];
  /** In how many records a written form stands. */
  countOf: (form: string) => number;
  /** Written forms, parts of compounds and what has a meaning, with their counts; made when first asked for. */
  neighbours: () => SearchableMap<number>;
  /** Makes them before they are asked for. */
  learnNeighbours: () => Steps<undefined>;
  /** Meanings by the phrase typed, words separated by one space. */
  meanings: ReadonlyMap<string, readonly Meaning[]>;
}

/** Meanings do not depend on the records. */
const meanings: Lexicon["meanings"] = Map.groupBy(MEANINGS, (meaning) => meaning.typed);

/** Learns the words of all records together. */
export function* learningLexicon(documents: readonly SearchDocument[], split: SplitTexts): Steps<Lexicon> {
  const { forms, counts, numberOf } = split;
  const names = placeNames(documents, split);
  const compounds = learnCompounds(
    forms.values().map((form, number) => [form, counts[number] as number] as const),
    names,
  );
  const parts: (readonly string[])[] = [];
  for (const form of forms) {
    yield;
    parts.push(compounds.split(form));
  }
  const stemFor = (form: string): string => {
    const found = stem(form);
    // "Beste" is no form of the place Best, nor the town of Rees one of the abbreviation RES; "seed" is not SED.
    const taken =
      names.has(form) ||
      isFunctionWord(form) ||
      (found !== form &&
        (names.has(found) ||
          isAbbreviation(found) ||
          (found.length <= 3 && form.length <= 4 && numberOf.has(found))));
    return taken ? form : found;
  };
  const stems: string[] = [];
  for (const form of forms) {
    yield;
    stems.push(stemFor(form));
  }
  let tree: SearchableMap<number> | null = null;
  function* learnNeighbours(): Steps<undefined> {
    tree ??= yield* treeOf(forms, counts, parts);
    return undefined;
  }
  // What people type has no end: only words of the texts are remembered.
  return {
    stemOf: (form) => stems[numberOf.get(form) ?? -1] ?? stemFor(form),
    partsOf: (form) => parts[numberOf.get(form) ?? -1] ?? compounds.split(form),
    countOf: (form) => counts[numberOf.get(form) ?? -1] ?? 0,
    neighbours: () => (tree ??= atOnce(treeOf(forms, counts, parts))),
    learnNeighbours,
    meanings,
  };
}

function* treeOf(
  forms: readonly string[],
  counts: readonly number[],
  parts: readonly (readonly string[])[],
): Steps<SearchableMap<number>> {
  const tree = new SearchableMap<number>();
  for (const [number, form] of forms.entries()) {
    yield;
    tree.set(form, counts[number] as number);
    for (const part of parts[number] ?? []) if (!tree.has(part)) tree.set(part, 0);
  }
  for (const typed of meanings.keys()) if (!typed.includes(" ") && !tree.has(typed)) tree.set(typed, 0);
  return tree;
}

const NAMES = ["titel", "naam"].map((field) => FIELD_LIST.indexOf(field as "titel"));

/** The words of names of places: regions, and every record that is one. */
function placeNames(
  documents: readonly SearchDocument[],
  { forms, words, wordStarts, texts, fields, textStarts }: SplitTexts,
): ReadonlySet<string> {
  const names = new Set(REGION_NAMES);
  for (const [number, { place }] of documents.entries()) {
    if (!place) continue;
    for (let at = textStarts[number] as number; at < (textStarts[number + 1] as number); at++) {
      if (!NAMES.includes(fields[at] as number)) continue;
      const text = texts[at] as number;
      for (const word of words.subarray(wordStarts[text], wordStarts[text + 1])) {
        const form = forms[formOf(word)] as string;
        if (form.length > 3 && !COMMON.has(form)) names.add(form);
      }
    }
  }
  return names;
}

/** Ordinary words that also stand in names of places and governments. */
const COMMON = new Set(
  "gemeente provincie waterschap hoogheemraadschap wetterskip openbaar lichaam noord oost zuid west midden".split(
    " ",
  ),
);
