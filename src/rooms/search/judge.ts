/**
 * Judges search results by the committed questions: what must be found, what may be found too, and what
 * must stay away. The expectations were decided by reading the register, not by reading the results.
 */
export interface JudgedQuery {
  query: string;
  /** What the question tries: a place, an abbreviation, a typing error … (Dutch). */
  about: string;
  /** Keys that answer it. With more than three of them, any three in front are a full answer. */
  expected: readonly string[];
  /** Keys that are right as well: they do not count as found, nor as noise. */
  alsoRight: readonly string[];
  /** Keys of which none may stand in the first ten. */
  wrong: readonly string[];
}

export interface Judgement {
  query: string;
  /** Share of the first three hits that are right; where fewer are right or shown, of that many. */
  precisionAt3: number;
  /** Share of the expected ones found in the first three, and in the first ten, of those that fit there. */
  recallAt3: number;
  recallAt10: number;
  wrong: string[];
}

/** Judges one list of keys, best first. */
export function judge(asked: JudgedQuery, found: readonly string[]): Judgement {
  const expected = new Set(asked.expected);
  const right = new Set([...asked.expected, ...asked.alsoRight]);
  const wrong = new Set(asked.wrong);
  const hits = (keys: ReadonlySet<string>, count: number) =>
    new Set(found.slice(0, count).filter((key) => keys.has(key))).size;
  return {
    query: asked.query,
    precisionAt3: found.length === 0 ? 0 : hits(right, 3) / Math.min(3, right.size, found.length),
    recallAt3: hits(expected, 3) / Math.min(3, expected.size),
    recallAt10: hits(expected, 10) / Math.min(10, expected.size),
    wrong: found.slice(0, 10).filter((key) => wrong.has(key)),
  };
}

export interface Verdict {
  precisionAt3: number;
  recallAt3: number;
  recallAt10: number;
  /** Wrong hits in the first ten, over all questions. */
  wrongHits: number;
  judgements: Judgement[];
}

/** The mean over all questions for one way of searching. */
export function judgeAll(
  questions: readonly JudgedQuery[],
  searching: (query: string) => readonly string[],
): Verdict {
  const judgements = questions.map((asked) => judge(asked, searching(asked.query)));
  const mean = (value: (judgement: Judgement) => number) =>
    judgements.reduce((sum, judgement) => sum + value(judgement), 0) / judgements.length;
  return {
    precisionAt3: mean((judgement) => judgement.precisionAt3),
    recallAt3: mean((judgement) => judgement.recallAt3),
    recallAt10: mean((judgement) => judgement.recallAt10),
    wrongHits: judgements.reduce((sum, judgement) => sum + judgement.wrong.length, 0),
    judgements,
  };
}
