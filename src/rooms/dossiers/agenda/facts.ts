/** What stands on the agenda of a dossier: items, who sits at the table for each, who came and what came of it. */
import type { Day } from "#kit/day.ts";
import type { Role, Touch } from "./roles.ts";

/** What came of an item. */
export const OUTCOMES = {
  decided: "besloten",
  discussed: "besproken",
  postponed: "aangehouden",
  dropped: "vervallen",
} as const;
export type ItemOutcome = keyof typeof OUTCOMES;
/** What can be said of an item before its day. */
export const BEFOREHAND: readonly ItemOutcome[] = ["postponed", "dropped"];

export interface Result {
  outcome: ItemOutcome;
  /** What was decided or said, or why not. */
  account: string;
  /** The office of who says so. */
  office: string;
  /** When that was said. */
  day: Day;
}

export interface NewItem {
  title: string;
  touches: readonly Touch[];
  day: Day;
  /** The meeting of administrators that it is on, by its number; null for a meeting of its own. */
  meeting: string | null;
  /** Where and at what time; of a meeting of administrators that stands there. */
  place: string | null;
  /** The last day for papers of a meeting of its own. */
  papersBy: Day | null;
  /** Where the papers can be read; null while they are not there. */
  papers: string | null;
  /** The step of the procedure that it is about. */
  step: string | null;
}

export interface AgendaItem extends NewItem {
  id: string;
  dossier: string;
  /** The party that put it on the agenda. */
  organisation: string;
  result: Result | null;
  /** The version of the dossier in which it was last written down. */
  version: number;
}

/** By role the function of who sits there, never a name. */
export type Seats = Readonly<Partial<Record<Role, string>>>;

/** Whom one organisation sends for an item. */
export interface Seating {
  item: string;
  organisation: string;
  seats: Seats;
  version: number;
}

/** Who came for one organisation. */
export interface Attendance {
  item: string;
  /** Of whom it is said. */
  party: string;
  /** Empty when nobody came. */
  came: readonly Role[];
  /** Who says so: the party itself, or who put the item on the agenda. */
  organisation: string;
  office: string;
  day: Day;
  version: number;
}
