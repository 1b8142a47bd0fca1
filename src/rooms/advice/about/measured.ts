/**
 * What the advice was worth when last measured, on the shipped register of 16 May 2026. Made by `bin/bench advice`
 * and `bin/bench advice-exists`; docs/benchmarks.md tells how. Never fill in what was not measured.
 */
export interface MeasuredPartners {
  /** Collaborations that began after 1 January 2016, each asked for on what was known the day before. */
  starts: number;
  /** Those among them for which no like circle or title existed. */
  newCircles: number;
  /** Mean average precision, 0-1: how high the real partners stand in the list. */
  map: number;
  mapOfNew: number;
  /** Share of the questions with a real partner among the first ten, or on top. */
  inTen: number;
  onTop: number;
  /** The best other method we compared with. `certain`: the whole 95 % interval of the difference lies above zero. */
  bestOther: { name: string; map: number; certain: boolean; mapOfNew: number; certainOfNew: boolean };
  /** The weights it was measured with, in the order of the file; a test says when they have changed since. */
  weights: string;
}

export const MEASURED_PARTNERS: MeasuredPartners = {
  starts: 120,
  newCircles: 54,
  map: 0.745,
  mapOfNew: 0.606,
  inTen: 0.975,
  onTop: 0.718,
  bestOther: { name: "EASE", map: 0.709, certain: true, mapOfNew: 0.52, certainOfNew: true },
  weights: "1.258 0.202 0.21 0.373 2.864 2.634 0.883 1.135 1.31 1.393 0.472 2.478 3.742 0.604",
};

/**
 * Recognising what exists: drafts of arrangements in force that were not used to set the weights. They were seen
 * while the work went on, so this is no blind test.
 */
export const MEASURED_EXISTS = {
  of: 236,
  /** Share found first with half of the words of the title and all participants. */
  halfTitleAll: 0.97,
  /** The same with one participant. */
  halfTitleOne: 0.847,
  /** With only the task and all participants. */
  taskAll: 0.983,
  /** New collaborations since 2016 in which something else was wrongly called the same, with the whole title. */
  falseAlarms: 0,
  /** And with half of its words. */
  falseAlarmsHalf: 1,
  newStarts: 54,
};

/** Finding the arrangement that was really joined later, by its task and who joined; not used to set the weights. */
export const MEASURED_HOSTS = { of: 51, first: 0.627, inFive: 0.98 };

/**
 * What the rules and precedents were worth when last measured, on the shipped register of 16 May 2026; a test
 * measures again. Cooperations begun since 2016, with only earlier ones as precedents.
 */
export const MEASURED_FORMS = {
  of: 142,
  /** The form really chosen was admissible by the rules. */
  admissible: 141,
  /** It was the one chosen most often before. */
  first: 84,
  /** It was one of the two chosen most often before. */
  firstTwo: 117,
};
