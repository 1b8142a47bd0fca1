import type { Day } from "#kit/day.ts";
import type { Subject } from "#kit/room.ts";
import type { SearchDocument as Offered, SearchField } from "#kit/search-document.ts";

/** How much each place in a record weighs. */
export const FIELDS = {
  titel: 10,
  naam: 10,
  afkorting: 10,
  citeertitel: 9.5,
  uitvoerder: 9,
  voorganger: 7,
  soort: 3,
  taak: 4,
  thema: 3,
  plaats: 3,
  doel: 3,
  deelnemer: 2.5,
} as const satisfies Record<SearchField, number>;
export type Field = SearchField;
export const FIELD_LIST = Object.keys(FIELDS) as Field[];

/** What a thing is called; the other fields only say something about it. */
export const NAME_FIELDS: readonly Field[] = ["titel", "naam", "afkorting", "citeertitel", "uitvoerder"];

/** What can be searched in; each has words of its own on the page and in the API. */
const KINDS = ["organisation", "collaboration"] as const satisfies Subject[];
export type SubjectKind = (typeof KINDS)[number];

/** One record as the search sees it. */
export type SearchDocument = Offered<SubjectKind>;

export const isSearched = (document: Offered): document is SearchDocument =>
  KINDS.some((kind) => kind === document.kind);

/**
 * Why a word of the question counts as found: the word itself (also in another form), a part of a compound,
 * its beginning while typing, another spelling, what an abbreviation stands for, or a word of the same work.
 */
export type MatchKind = "woord" | "deel" | "begin" | "spelling" | "afkorting" | "verwant";

/** Half-open range of characters. */
export type Range = readonly [from: number, until: number];

/** One place in a record where the question was found. */
export interface SearchMatch {
  field: Field;
  kind: MatchKind;
  /** The words as they stand in the record: "afvalverwerking". */
  words: string[];
  /** The text around them, and where in that text they stand. */
  excerpt: string;
  ranges: Range[];
}

export interface SearchHit {
  document: SearchDocument;
  score: number;
  /** The whole question is the name of this record. */
  exact: boolean;
  /** False for an abolished organisation whose name was typed in full. */
  inForce: boolean;
  /** Best place first. */
  matches: SearchMatch[];
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** How many there are without the limit. */
  total: number;
  /** Words that occur nowhere, and how they were read: "u bedoelde misschien …". */
  corrections: { typed: string; read: string }[];
}

export interface SearchOptions {
  /** Only what was in force on that day; without it every version counts. */
  day?: Day;
  /** Hits to return; 20 unless told. */
  limit?: number;
  kinds?: readonly SubjectKind[];
  /** Every version by itself instead of the best one of each chain. */
  everyVersion?: boolean;
  /** Keys of what bears the number that was asked for: those come first, also what has ended. */
  bearers?: ReadonlySet<string>;
}
