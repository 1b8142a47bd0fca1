import file from "./weights.json" with { type: "json" };

/**
 * What speaks for a partner. The score is their weighted sum, and every weight is zero or more: nothing is held against
 * anyone. All are between 0 and 1.
 */
export const TERMS = [
  /** Votes of the collaborations that hold who asks, for their other members; 1 for whoever has most. */
  "vote",
  /** Share of the askers' collaborations in which it also sits. */
  "share",
  /** The same, counting only collaborations for the task asked for. */
  "shareInTask",
  /** Nearness: e to the power of minus the mean distance in units of 15 km. */
  "near",
  /** Nearness where the task is mostly done in small circles. */
  "nearSmall",
  /** Nearness of a municipality that does not do the task with others yet. */
  "nearFree",
  /** Nearness of a municipality of about the same size. */
  "nearAlike",
  /** Share of the askers in the same province. */
  "province",
  /** The same, where the task is mostly done in large circles. */
  "provinceLarge",
  /** Share of the askers in the same region, over all kinds of regions that were known on the day. */
  "region",
  /** Share of the askers it borders on. */
  "neighbour",
  /** Share of the askers of its own kind, for water authorities and provinces: they work with each other far apart. */
  "sameKind",
  /** How usual its kind (province, water authority, …) is in collaborations for this task, here. */
  "kindInTask",
  /** Share of all collaborations for this task in which it sits itself; not for municipalities. */
  "selfInTask",
] as const;
export type Term = (typeof TERMS)[number];

/** A weight for every term, zero or more. */
export type Weights = Record<Term, number>;

/** Place of each term in a row of values. */
export const TERM_PLACE = Object.fromEntries(TERMS.map((term, place) => [term, place])) as Record<
  Term,
  number
>;

/** The weights in use; `weights.json` says on which starts they were learned and how. */
export const LEARNED: Weights = file.weights;
