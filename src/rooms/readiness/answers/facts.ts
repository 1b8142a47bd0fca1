/** What an organisation answers to an item. */
import type { Day } from "#kit/day.ts";
import type { Verdict } from "../sets/question-set.ts";

export interface AnswerFacts {
  verdict: Verdict;
  /** In its own words, for who may read it. */
  statement: string;
  /** The function that owns it, never a name. */
  owner: string;
}

/** Whether there is evidence for it; where that lies, the owner alone reads. */
export const EVIDENCE = {
  none: "geen bewijs",
  given: "bewijs bij de eigenaar",
  withdrawn: "het bewijs is ingetrokken",
} as const;
export type EvidenceState = keyof typeof EVIDENCE;

export type AnswerState = "kept" | "withdrawn";

/** What a version holds: all that a reader of the past needs, and nothing of the evidence. */
export interface AnswerKept {
  facts: AnswerFacts;
  evidence: EvidenceState;
  /** For which other organisations it counts by its owner, in a version that says so. */
  serves?: readonly string[];
}

/** An answer as a step waits for it or an account tells it. */
export interface GivenAnswer extends AnswerFacts {
  /** The answer itself, and the version in which it was read. */
  entry: string;
  version: number;
  organisation: string;
  /** The code under which the item is asked now. */
  item: string;
  verifiedOn: Day;
  /** Whether nobody said for a year that it is right. */
  stale: boolean;
  evidence: EvidenceState;
  evidenceWithdrawn: boolean;
  /** The shared service that answers for it; null where it answered itself. */
  via: string | null;
}
