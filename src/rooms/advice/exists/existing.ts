import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import { classify, OTHER } from "#rooms/tasks";
import { concerning, type Statement } from "../level/index.ts";
import { plainTitle } from "../level/places.ts";
import { type TextLikeness, textLikeness } from "./likeness.ts";
import { differencesOf, reasonsOf } from "./words.ts";

export interface ExistsQuestion {
  /** Codes of bodies as they are in the fabric. */
  participants: readonly string[];
  /** Code of a task family; null when the text must tell. */
  task: string | null;
  /** The task in the reader's own words. */
  text: string | null;
}

/** An arrangement in force that could be what someone is about to make. */
export interface Existing {
  /** `zelfde`: this task for this circle, as far as the register tells; `lijkt-op`: with differences to look at. */
  kind: "zelfde" | "lijkt-op";
  arrangement: Arrangement;
  title: string;
  reasons: Statement[];
  differs: Statement[];
}

/** What an arrangement and a question have in common. */
export interface Match {
  arrangement: Arrangement;
  /** Who asks and takes part. */
  shared: BodyIndex[];
  /** Codes that ask and do not take part. */
  missing: string[];
  /** Who takes part and does not ask. */
  others: BodyIndex[];
  sameTask: boolean;
  /** Null when no text was given, or nothing of it is found. */
  text: TextLikeness | null;
}

/** From here on two sets of participants are one circle (Jaccard), as in the measurements of the advice. */
const SAME_CIRCLE = 0.8;
/** From this share of the description on the words alone say that it is the same task, when they tell enough. */
const SAME_TEXT = 0.85;
/** And from here on they say that it is like it. */
const LIKE_TEXT = 0.5;
/** What each agreement is worth in the order; set on half of the register, see bench/advice-exists.ts. */
const WORTH = { inside: 0.35, circle: 0.25, text: 0.6, task: 0.25 };

/** Some of what was found, best first, and how much there is. */
export interface Found<Row> {
  total: number;
  first: Row[];
}

/**
 * Arrangements in force that are this task for this circle first, then those that look like it.
 * With no participants only the words count and nothing is called the same.
 * @param count how many at most are put into words
 */
export function findExisting(fabric: Fabric, question: ExistsQuestion, count: number): Found<Existing> {
  const task = taskOf(question);
  const matches = matchesFor(fabric, question, task);
  return {
    total: matches.length,
    first: matches.slice(0, count).map((match): Existing => ({
      kind: isSame(match) ? "zelfde" : "lijkt-op",
      arrangement: match.arrangement,
      title: plainTitle(match.arrangement),
      reasons: reasonsOf(fabric, match),
      differs: differencesOf(fabric, match, task),
    })),
  };
}

/** Everything that has something in common with the question, best first. */
function matchesFor(fabric: Fabric, question: ExistsQuestion, task: string | null): Match[] {
  const text = question.text?.trim() ?? "";
  const texts = text === "" ? new Map<number, TextLikeness>() : textLikeness(fabric, text);
  const codes = [...new Set(question.participants)];
  const asking = new Set(codes.flatMap((code) => fabric.indexOf.get(code) ?? []));
  const isLike = (it: Arrangement) =>
    (task !== null && it.task === task) || (texts.get(it.index)?.share ?? 0) >= LIKE_TEXT;
  // With participants only what one of them is in counts: a handful, however large the register.
  const considered =
    codes.length > 0
      ? new Set([...asking].flatMap((body) => fabric.arrangementsOf[body] ?? []))
      : new Set([
          ...(task === null ? [] : concerning(fabric, { task }).map((it) => it.index)),
          ...texts.keys(),
        ]);
  return [...considered]
    .flatMap((place) => fabric.arrangements[place] ?? [])
    .filter(isLike)
    .map((arrangement): Match => {
      const members = new Set(arrangement.members);
      return {
        arrangement,
        shared: arrangement.members.filter((it) => asking.has(it)),
        missing: codes.filter((code) => !members.has(fabric.indexOf.get(code) ?? -1)),
        others: arrangement.members.filter((it) => !asking.has(it)),
        sameTask: task !== null && arrangement.task === task,
        text: texts.get(arrangement.index) ?? null,
      };
    })
    .map((match) => ({ match, same: isSame(match), score: scoreOf(match) }))
    .sort(
      (a, b) =>
        Number(b.same) - Number(a.same) ||
        b.score - a.score ||
        (a.match.arrangement.key < b.match.arrangement.key ? -1 : 1),
    )
    .map(({ match }) => match);
}

/** Everyone who asks takes part, and it is the same work: by circle and task, or by the words. */
function isSame(match: Match): boolean {
  if (match.shared.length === 0 || match.missing.length > 0) return false;
  const words = match.text?.share ?? 0;
  if (circleOf(match) >= SAME_CIRCLE && (match.sameTask || words >= LIKE_TEXT)) return true;
  return words >= SAME_TEXT && match.text?.telling === true;
}

const circleOf = ({ shared, missing, others }: Match): number =>
  shared.length / (shared.length + missing.length + others.length);

function scoreOf(match: Match): number {
  const asked = match.shared.length + match.missing.length;
  return (
    (asked === 0 ? 0 : WORTH.inside * (match.shared.length / asked) + WORTH.circle * circleOf(match)) +
    WORTH.text * (match.text?.share ?? 0) +
    (match.sameTask ? WORTH.task : 0)
  );
}

/** The family asked for, or the one that the words name; null when neither tells. */
export function taskOf({ task, text }: ExistsQuestion): string | null {
  const code =
    task ??
    (text === null || text.trim() === ""
      ? null
      : classify({ title: text, citationTitle: null, themes: [] }).code);
  return code === OTHER ? null : code;
}
