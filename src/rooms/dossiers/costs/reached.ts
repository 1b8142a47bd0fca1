/** How far the steps of a dossier are on their way to a decision. */
import type { Day } from "#kit/day.ts";
import type { Step } from "../procedure/plan.ts";
import { readySteps } from "../procedure/standing.ts";
import type { StepName } from "../procedure/steps.ts";
import type { Deciding } from "./reckoning.ts";

/** In which a council speaks or an organ decides: by then one has to know what it costs. */
const DECIDING: ReadonlySet<StepName> = new Set([
  "zienswijze",
  "wensen",
  "toestemming",
  "raadsbesluit",
  "besluit",
]);

/** Those that were done, or can be done on a day; in the order of the procedure. */
export function reachedBy(plan: readonly Step[], today: Day): Deciding[] {
  const ready = new Set(readySteps(plan, today).filter((it) => it.from <= today));
  return plan
    .filter((it) => DECIDING.has(it.step) && (it.done !== null || ready.has(it)))
    .map(({ name, done }) => ({ name, done }));
}
