/** What two organisations say to each other here: a promise of one to the other, and asking to be introduced. */
import type { Day } from "#kit/day.ts";

/** A promise of one organisation to another. */
export interface Pledge {
  /** Key of who does it. */
  promiser: string;
  what: string;
  /** The last day on which it is in time; null where no day was agreed. */
  due: Day | null;
}

/** One function asks to meet another one. Functions, never names of people. */
export interface Introduction {
  askedFor: string;
  by: string;
  about: string | null;
}
