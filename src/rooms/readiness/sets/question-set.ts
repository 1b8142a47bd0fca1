/**
 * Question sets: what must be on the table before a signature, as data with a publisher, a version and the days on which it holds. An
 * item keeps its code in all of them, so that what was answered once stays answered.
 */
import type { Day } from "#kit/day.ts";

export const SUBJECTS = {
  ict: "ICT en werkprocessen",
  security: "Informatiebeveiliging",
  privacy: "Privacy",
  archive: "Archief en openbaarheid",
  accessibility: "Toegankelijkheid",
  algorithms: "Algoritmen",
} as const;
export type ItemSubject = keyof typeof SUBJECTS;

/** When an answer must be there. */
export const PHASES = {
  talks: "bij de eerste gesprekken",
  decision: "voor het besluit",
  start: "voor de start",
  yearly: "elk jaar",
} as const;
export type Phase = keyof typeof PHASES;

/** Who answers within an organisation, or advises on it. */
export const ANSWERERS = {
  information: "informatiemanager",
  ciso: "CISO of adviseur informatiebeveiliging",
  privacy: "functionaris of adviseur gegevensbescherming",
  archive: "archivaris of adviseur informatiebeheer",
  service: "adviseur dienstverlening",
  algorithms: "beheerder van het algoritmeregister",
} as const;
export type Answerer = keyof typeof ANSWERERS;

export const VERDICTS = {
  yes: "ja",
  partly: "deels",
  no: "nee",
  inapplicable: "niet van toepassing",
} as const;
export type Verdict = keyof typeof VERDICTS;

export interface Item {
  /** `privacy-dpia`, `bio2-5.14.04`: the same in every version. */
  code: string;
  subject: ItemSubject;
  question: string;
  /** Why it is asked, as a sentence. */
  why: string;
  /** Whether a step waits for it. */
  must: boolean;
  phase: Phase;
  answerer: Answerer;
  /** Of an organisation it is answered once, for all it takes part in; of a dossier by who keeps that. */
  about: "organisation" | "dossier";
  /** Where it is written. */
  source: string;
  /** The number of a BIO2 measure, for accounts to council and ministry. */
  measure: string | null;
  /** Asked only where another item of the set, or of one below it, has one of these answers. */
  when: { item: string; verdicts: readonly Verdict[] } | null;
}

export interface QuestionSet {
  code: string;
  name: string;
  /** Who says so: an organisation by its key, or null for what comes with the product. */
  publisher: string | null;
  /** Whose words it follows, where it follows somebody's. */
  follows: string;
  version: string;
  /** From the first day to the first day on which it holds no longer. */
  from: Day;
  until: Day | null;
  items: readonly Item[];
}

/** Whether a decision waits for an item: what may come later does not hold it up. */
export const isNeededBefore = ({ must, phase }: Pick<Item, "must" | "phase">): boolean =>
  must && (phase === "talks" || phase === "decision");
