/** What was decided, recorded beside the plan: by which organ, on which day, and where it can be read. */
import { type Day, formatDay } from "#kit/day.ts";
import { capital } from "./words.ts";
import { type DoneDays, planOf, type Step } from "./plan.ts";
import type { ProcedureQuestion } from "./question.ts";
import { waitsOn } from "./standing.ts";

export interface Decision {
  /** The id of the step. */
  step: string;
  day: Day;
  /** Where the decision stands; null when it is not public yet. */
  link: string | null;
}

export type Recording =
  | { kind: "nieuw"; decision: Decision }
  /** Somebody else recorded the same: nothing changes. */
  | { kind: "al-vastgelegd"; decision: Decision }
  | { kind: "kan-niet"; why: string };

/**
 * Whether a decision can be recorded. The same twice is recorded once; another day for the same step is a change, and
 * refused here with what is known.
 * @param known what was recorded before
 * @param today what lies ahead is planned, not decided
 */
export function recording(
  plan: readonly Step[],
  known: readonly Decision[],
  given: Decision,
  today: Day,
): Recording {
  const step = plan.find((it) => it.id === given.step);
  if (!step) return { kind: "kan-niet", why: "Deze stap hoort niet (meer) bij deze procedure." };
  const before = known.find((it) => it.step === given.step);
  if (before?.day === given.day && (given.link === null || before.link === given.link))
    return { kind: "al-vastgelegd", decision: before };
  if (before && before.day !== given.day)
    return {
      kind: "kan-niet",
      why: `Bij “${step.name}” van ${whoText(step)} staat al ${formatDay(before.day)}. Klopt dat niet, wijzig dan die dag.`,
    };
  if (before?.link != null)
    return {
      kind: "kan-niet",
      why: `Bij “${step.name}” van ${whoText(step)} staat al een andere vindplaats. Klopt die niet, wijzig haar dan.`,
    };
  const why = whyNotOn(step, plan, given.day, today);
  return why === null ? { kind: "nieuw", decision: given } : { kind: "kan-niet", why };
}

/** Why a step cannot have been done on a day; null when it can. */
export function whyNotOn(step: Step, plan: readonly Step[], day: Day, today: Day): string | null {
  if (day > today)
    return `${capital(formatDay(day))} is nog niet geweest. Leg een besluit vast als het er is.`;
  const [first] = waitsOn(step, plan, day);
  if (first) {
    const until = first.until === null ? "" : ` Die tijd loopt tot en met ${formatDay(first.until)}.`;
    return `“${step.name}” kan pas na “${first.name}” van ${whoText(first)}.${until}`;
  }
  return day < step.from
    ? `“${step.name}” van ${whoText(step)} kan op zijn vroegst op ${formatDay(step.from)} (${step.rule.article}).`
    : null;
}

/**
 * Why a decision that was recorded cannot be said anew; null when it can. What was recorded of other steps must stay possible.
 * @param day null where it was not done after all
 */
export function whyNotAnew(
  question: ProcedureQuestion,
  known: readonly Decision[],
  { step, day }: { step: string; day: Day | null },
  today: Day,
): string | null {
  const others = known.filter((it) => it.step !== step);
  const said = day === null ? others : [...others, { step, day, link: null }];
  const [before, after] = [planOf(question, doneDays(known)), planOf(question, doneDays(said))];
  const own = after.find((it) => it.id === step);
  if (!own) return "Deze stap hoort niet (meer) bij deze procedure.";
  const why = day === null ? null : whyNotOn(own, after, day, today);
  if (why !== null) return why;
  const couldBe = (it: Decision, plan: readonly Step[]) => {
    const found = plan.find((one) => one.id === it.step);
    return found === undefined || whyNotOn(found, plan, it.day, today) === null;
  };
  const broken = others.find((it) => couldBe(it, before) && !couldBe(it, after));
  const later = after.find((it) => it.id === broken?.step);
  return broken && later
    ? `Dan klopt niet meer wat erna is vastgelegd: “${later.name}” van ${whoText(later)} op ${formatDay(broken.day)}. Wijzig dat eerst.`
    : null;
}

const whoText = ({ party, organ }: Step): string => (party ? `${organ} (${party.name})` : organ);

/** What was recorded, as the plan takes it. */
export const doneDays = (known: readonly Decision[]): DoneDays =>
  new Map(known.map((it) => [it.step, it.day]));
