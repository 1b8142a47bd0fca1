/** Where a procedure stands: what can be done now, and who waits for whom. */
import { addDays, type Day } from "#kit/day.ts";
import type { ProcedureQuestion } from "./question.ts";
import { planOf, type Step } from "./plan.ts";

/** Whether what waits on a step can go on: it was done, or the time for it is over. Who said nothing has had his say. */
const isOver = ({ done, until }: Step, day: Day): boolean =>
  done !== null ? done <= day : until !== null && until < day;

/** The steps that one still waits on, on a day: of a majority none once enough of them are there. */
export function waitsOn(step: Step, plan: readonly Step[], day: Day): Step[] {
  const open = plan.filter((it) => step.after.includes(it.id) && !isOver(it, day));
  if (step.enough === null) return open;
  const { needed } = step.enough;
  const sitting = plan.filter((it) => step.after.includes(it.id) && it.party && !it.party.moves);
  const undecided = new Set(sitting.filter((it) => !isOver(it, day)).map((it) => it.party?.key));
  const decided = new Set(sitting.map((it) => it.party?.key)).difference(undecided);
  return decided.size >= needed ? open.filter((it) => !it.party || it.party.moves) : open;
}

/** What can be recorded now: open, and waiting on nothing. What was done in its time can be told after it. */
export const recordableSteps = (plan: readonly Step[], day: Day): Step[] =>
  plan.filter((it) => it.done === null && waitsOn(it, plan, day).length === 0);

/** What can be done now: open, in its time, and waiting on nothing. */
export const readySteps = (plan: readonly Step[], day: Day): Step[] =>
  recordableSteps(plan, day).filter((it) => !isOver(it, day));

/** Whom others wait for now: who can act, and how many steps of how many others stand still until they did. */
export function waitedFor(plan: readonly Step[], day: Day): { step: Step; holdsUp: Step[] }[] {
  return readySteps(plan, day)
    .map((step) => ({ step, holdsUp: heldUpBy(step, plan, day) }))
    .sort((a, b) => b.holdsUp.length - a.holdsUp.length || (a.step.id < b.step.id ? -1 : 1));
}

/** All open steps that cannot be done before this one, near and far. */
function heldUpBy(step: Step, plan: readonly Step[], day: Day): Step[] {
  const held = new Set<Step>();
  let frontier: readonly Step[] = [step];
  while (frontier.length > 0) {
    const ids = new Set(frontier.map((it) => it.id));
    frontier = plan.filter(
      (it) => it.done === null && !held.has(it) && waitsOn(it, plan, day).some((other) => ids.has(other.id)),
    );
    for (const it of frontier) held.add(it);
  }
  return [...held];
}

/** The step with which it works: the last of its kind. */
const LAST = ["inwerking", "ingang", "inschrijven", "toelaten", "opzeggen", "ontbinden"];
export const lastStep = (plan: readonly Step[]): Step | undefined =>
  LAST.map((name) => plan.find((it) => it.step === name)).find((it) => it !== undefined);

/** The first day on which it can work; null when the procedure has no such step. */
export const worksFrom = (plan: readonly Step[]): Day | null =>
  plan
    .filter((it) => it.step === lastStep(plan)?.step)
    .reduce<Day | null>((day, it) => (day === null || it.from > day ? it.from : day), null);

/** Longer than any procedure takes with real meetings. */
const MOST_DAYS = 730;
/** How much earlier a draft is looked for with which every council has a meeting in its eight weeks. */
const MOST_EARLIER = 70;

/**
 * The last day on which the draft can be ready for it to work on the day that is meant, so that each council meets in
 * its eight weeks where that can be; null when it takes more than two years, or no day was meant.
 */
export function latestStart(question: ProcedureQuestion): Day | null {
  const { intended } = question;
  if (intended === null) return null;
  const planBack = (days: number) => planOf({ ...question, start: addDays(intended, -days) });
  const inTime = (plan: readonly Step[]): boolean => {
    const day = worksFrom(plan);
    // A council that has no meeting left decides nothing.
    return day !== null && day <= intended && !plan.some((it) => it.noMeeting && it.until === null);
  };
  // A later draft never works earlier: the border can be found by halving.
  let [late, early] = [-1, MOST_DAYS];
  if (!inTime(planBack(early))) return null;
  while (early - late > 1) {
    const middle = Math.floor((early + late) / 2);
    if (inTime(planBack(middle))) early = middle;
    else late = middle;
  }
  for (let back = early; back <= early + MOST_EARLIER; back += 1) {
    const plan = planBack(back);
    if (inTime(plan) && !plan.some((it) => it.noMeeting)) return addDays(intended, -back);
  }
  return addDays(intended, -early);
}

/** Why the day that is meant cannot be; null when it can, or when nobody said one. */
export const tooEarly = (question: ProcedureQuestion, plan: readonly Step[]): Day | null => {
  const day = worksFrom(plan);
  return question.intended !== null && day !== null && question.intended < day ? day : null;
};
