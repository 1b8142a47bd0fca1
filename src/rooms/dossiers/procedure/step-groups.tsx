/** Steps in a table: what the act says of a kind of step stands once above all who take it, however many these are. */
import type { Child } from "hono/jsx";
import type { Step } from "./plan.ts";
import { actorText, stepSays } from "./words.ts";

/** The heading above steps of one kind, as `Table` takes it. */
export const groupOf = ({ step }: { step: Step }): { id: string; label: Child } => ({
  id: `${step.step} ${stepSays(step)}`,
  label: (
    <>
      {step.name}
      <p class="under">
        {stepSays(step)} ({step.rule.article})
      </p>
    </>
  ),
});

/** So many of a kind are named one by one; more are counted. */
const NAMED = 2;

/** "Zienswijze (nog 8); Ontwerp maken (De deelnemers samen)": the steps that one still waits on. */
export const stillText = (waits: readonly Step[]): string =>
  [...Map.groupBy(waits, (it) => it.name)]
    .map(([name, steps]) =>
      steps.length > NAMED
        ? `${name} (nog ${steps.length})`
        : [...new Set(steps.map((it) => `${name} (${actorText(it)})`))].join("; "),
    )
    .join("; ");
