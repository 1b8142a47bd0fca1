import SearchableMap from "minisearch/SearchableMap";
import { oncePer } from "#kit/once-per.ts";
import type { Steps } from "#kit/steps.ts";
import { type Compounds, learnCompounds } from "./compounds.ts";
import type { SearchDocument } from "./facts.ts";
import { isAbbreviation, MEANINGS, type Meaning, REGION_NAMES } from "./meanings.ts";
import { isFunctionWord } from "./soft-words.ts";
import { stem } from "./stem.ts";
import { wordsOf } from "./words.ts";

/** Everything the engine knows about words: their stems, their parts, their meanings and their neighbours. */
export interface Lexicon {
  /** The key under which a word is kept; names of places keep their own form. */
  stemOf: (form: string) => string;
  /** The parts of a compound, or nothing. */
  partsOf: Compounds["split"];
  /** Written forms in the texts, with in how many records they stand. */
  forms: SearchableMap<number>;
  /** Meanings by the phrase typed, words separated by one space. */
  meanings: ReadonlyMap<string, readonly Meaning[]>;
}

/** Learns the words of all records together. */
export function* learningLexicon(documents: readonly SearchDocument[]): Steps<Lexicon> {
  const names = new Set(REGION_NAMES);
  const counts = new Map<string, number>();
  // A participant's name stands in every version it takes part in.
  const formsIn = oncePer((text: string) => wordsOf(text).map((word) => word.form));
  for (const document of documents) {
    yield;
    const forms = new Set<string>();
    for (const text of textsOf(document)) for (const form of formsIn(text)) forms.add(form);
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
    if (document.place) {
      const words = [document.title, ...(document.texts.naam ?? [])].flatMap(wordsOf);
      for (const { form } of words) if (form.length > 3 && !COMMON.has(form)) names.add(form);
    }
  }
  const compounds = learnCompounds(counts, names);
  const forms = new SearchableMap<number>();
  for (const [form, count] of counts) {
    yield;
    forms.set(form, count);
    for (const part of compounds.split(form)) if (!forms.has(part)) forms.set(part, 0);
  }
  const meanings = Map.groupBy(MEANINGS, (meaning) => meaning.typed);
  for (const typed of meanings.keys()) if (!typed.includes(" ") && !forms.has(typed)) forms.set(typed, 0);
  const stems = new Map<string, string>();
  const stemOf = (form: string): string => {
    const known = stems.get(form);
    if (known !== undefined) return known;
    const found = stem(form);
    // "Beste" is no form of the place Best, nor the town of Rees one of the abbreviation RES; "seed" is not SED.
    const taken =
      names.has(form) ||
      isFunctionWord(form) ||
      (found !== form &&
        (names.has(found) ||
          isAbbreviation(found) ||
          (found.length <= 3 && form.length <= 4 && counts.has(found))));
    if (counts.has(form)) stems.set(form, taken ? form : found);
    return taken ? form : found;
  };
  return {
    stemOf,
    partsOf: compounds.split,
    forms,
    meanings,
  };
}

export const textsOf = (document: SearchDocument): string[] => [
  document.title,
  ...Object.values(document.texts).flat(),
];

/** Ordinary words that also stand in names of places and governments. */
const COMMON = new Set(
  "gemeente provincie waterschap hoogheemraadschap wetterskip openbaar lichaam noord oost zuid west midden".split(
    " ",
  ),
);
