/** How far the steps of a dossier are on their way to a decision. */
import type { Day } from "#kit/day.ts";
import type { Step } from "../procedure/plan.ts";
import { readySteps } from "../procedure/standing.ts";
import { type StepName, STEPS } from "../procedure/steps.ts";
import type { Deciding } from "./reckoning.ts";

/** In which a council speaks or an organ decides: by then one has to know what it costs. */
const DECIDING: ReadonlySet<string> = new Set<StepName>([
  "zienswijze",
  "wensen",
  "toestemming",
  "raadsbesluit",
  "besluit",
]);

/** Those that were done, or can be done on a day; in the order of the procedure. */
export function reachedBy(plan: readonly Step[], today: Day): Deciding[] {
  const near = plan.filter((it) => DECIDING.has(it.step) && (it.done !== null || it.from <= today));
  if (near.length === 0) return [];
  const ready = new Set(readySteps(plan, today));
  return near.filter((it) => it.done !== null || ready.has(it)).map(({ name, done }) => ({ name, done }));
}

/** Those that were done, of what was recorded: for that no days need to be counted. */
export const doneOf = (decisions: readonly { step: string; day: Day }[]): Deciding[] =>
  decisions.flatMap(({ step: id, day }) => {
    const [step = ""] = id.split(":");
    return DECIDING.has(step) ? [{ name: STEPS[step as StepName], done: day }] : [];
  });
