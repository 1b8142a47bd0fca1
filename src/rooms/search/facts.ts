import type { Day } from "#kit/day.ts";

/** The places in a record where a word can be found, as the API names them, and how much each weighs. */
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
} as const;
export type Field = keyof typeof FIELDS;
export const FIELD_LIST = Object.keys(FIELDS) as Field[];

/** What a thing is called; the other fields only say something about it. */
export const NAME_FIELDS: readonly Field[] = ["titel", "naam", "afkorting", "citeertitel", "uitvoerder"];

export type SubjectKind = "organisation" | "collaboration";

/** One record as the search sees it: a version of an arrangement, or an organisation. */
export interface SearchDocument {
  kind: SubjectKind;
  /** Organisation key, or collaboration key (the chain, whatever the version). */
  key: string;
  /** ROO id of the version, so that a hit can open exactly what matched. */
  version?: string;
  title: string;
  /** Everything else that can be found, by where it stands. Absent prose is simply not given. */
  texts: Partial<Record<Field, readonly string[]>>;
  /**
   * Code of the task family it was sorted into; its name stands in `texts.taak`. A family is found by the plain
   * words that mean it ("vuilnis"), not by the words of its name: "Jeugd, Wmo en opvang" is not all about "Wmo".
   */
  task?: string;
  /** `[validFrom, validUntil)`; null is unknown at the start and open at the end. */
  validFrom: Day | null;
  validUntil: Day | null;
  /** Its name is a place: its words are never taken apart or shortened ("Landgraaf" is no "land"). */
  place?: boolean;
  /** Above 1 for what people mostly mean (a municipality by its plain name), below 1 for parts of others. */
  weight?: number;
}

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
}
