/** A question set that an organisation publishes: it adds to what comes with the product, and takes nothing of that away. */
import type { Day } from "#kit/day.ts";
import type { Item } from "../sets/question-set.ts";

export interface SetFacts {
  /** Of its publisher, with its key before it: the same in every edition. */
  code: string;
  name: string;
  /** Where it rests on: a decision, a law, a standard. */
  follows: string;
  from: Day;
  until: Day | null;
  /** Their codes have the key of the publisher before them too: none of another set is ever meant. */
  items: readonly Item[];
}

/** More than anybody answers. */
export const MOST_ITEMS = 300;

/** What is for everyone, is free to use: as all that this site gives away. */
export const LICENCE = "CC0-1.0";
