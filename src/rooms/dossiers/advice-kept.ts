/** The advice that a dossier began with, kept as it was that day: the register it rests on goes on changing. */
import type { Day } from "#kit/day.ts";

export interface KeptReason {
  text: string;
  /** Keys of the records that it rests on. */
  records: readonly string[];
}

export interface AdviceKept {
  /** The day that the advice is about, and the one on which it was asked. */
  day: Day;
  askedOn: Day;
  /** Where the same question is asked again. */
  address: string;
  parts: readonly { label: string; sentence: string; reasons: readonly KeptReason[] }[];
}

/** More reasons than this of one part nobody reads back; the address asks for all of them. */
export const MOST_REASONS = 12;
