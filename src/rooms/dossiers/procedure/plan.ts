/** The steps of one procedure with their days: who does what, from when until when, on what ground, and after what. */
import type { Day } from "#kit/day.ts";
import { type Rule, stepRule } from "#rooms/law";
import { type Actor, ACTORS, groundTogether } from "./actors.ts";
import { daysOf, freeAfter, type StepDays } from "./days.ts";
import { familyOf, kindsOf, type Party, type ProcedureQuestion } from "./question.ts";
import { type After, ROUTES, type StepName, type StepRow, STEPS } from "./steps.ts";

export interface Step extends StepDays {
  /** `toestemming:gm0106:council`: the same for the same step, whatever its days. */
  id: string;
  step: StepName;
  name: string;
  /** Null when it is of all of them. */
  party: Party | null;
  /** "gemeenteraad", "de deelnemers samen". */
  organ: string;
  rule: Rule<"stap">;
  /** The ids it waits on. */
  after: readonly string[];
  /** So many of the parties in `after` are enough, and why; null when all are needed. */
  enough: { needed: number; of: number | null; article: string } | null;
  /** The day it was done; null while it is open. */
  done: Day | null;
}

/** What was done, by the id of the step. */
export type DoneDays = ReadonlyMap<string, Day>;
const NOTHING: DoneDays = new Map();

/**
 * The steps in an order in which none comes before one it waits on.
 * @param done what was recorded: days after it are counted from there
 */
export function planOf(question: ProcedureQuestion, done: DoneDays = NOTHING): Step[] {
  const steps: Step[] = [];
  for (const row of ROUTES[familyOf(question)][question.change])
    for (const actor of ACTORS[row.actors](question)) steps.push(stepOf(row, actor, question, steps, done));
  return steps;
}

function stepOf(
  row: StepRow,
  actor: Actor,
  question: ProcedureQuestion,
  before: readonly Step[],
  doneDays: DoneDays,
): Step {
  const { party, organ, role } = actor;
  const id = [row.step, ...(party ? [party.key, role] : [])].join(":");
  const waited = row.after.flatMap((it) => waitedBy(it, party, before));
  const enough = row.counts ? enoughFor(question) : null;
  const from = startOf(waited, enough?.needed ?? null, question.start);
  const ground =
    actor.rule ?? (party === null && row.step === "ontwerp" ? groundTogether(question) : undefined);
  return {
    ...daysOf(from, row, actor.inCouncil ? (party?.calendar ?? null) : null, question.papersDays),
    id,
    step: row.step,
    name: STEPS[row.step],
    party,
    organ,
    rule: stepRule(ground ?? row.rule, kindsOf(question)),
    after: waited.map((it) => it.id),
    enough,
    done: doneDays.get(id) ?? null,
  };
}

/** The steps that one waits on; where a party has several organs that do it, on all of them. */
function waitedBy(after: After, party: Party | null, before: readonly Step[]): Step[] {
  if (typeof after !== "string") {
    const [first, second] = after;
    const found = waitedBy(first, party, before);
    return found.length > 0 ? found : waitedBy(second, party, before);
  }
  const own = after.startsWith("=");
  const name = own ? after.slice(1) : after;
  return before.filter((it) => it.step === name && (!own || it.party?.key === party?.key));
}

/** How many of who was in it already have to decide; null for all. */
function enoughFor({ deciding, parties }: ProcedureQuestion): Step["enough"] {
  if (deciding.by !== "meerderheid") return null;
  // One that stands for many: of how many, nobody told.
  const of = parties.some((it) => it.many) ? null : parties.filter((it) => !it.moves).length;
  return of !== null && deciding.needed >= of
    ? null
    : { needed: deciding.needed, of, article: deciding.article };
}

const freeOf = (step: Step): Day => freeAfter(step, step.done);
const latest = (days: readonly Day[], start: Day): Day => days.reduce((a, b) => (a > b ? a : b), start);

/** From when a step can be: after all it waits on, or after so many of the parties that were in it already. */
function startOf(waited: readonly Step[], needed: number | null, start: Day): Day {
  if (needed === null) return latest(waited.map(freeOf), start);
  const sitting = Map.groupBy(
    waited.filter((it) => it.party && !it.party.moves),
    (it) => it.party?.key ?? "",
  );
  // A party has decided when all its organs that take part have.
  const decided = [...sitting.values()].map((steps) => latest(steps.map(freeOf), start)).sort();
  const others = waited.filter((it) => !it.party || it.party.moves).map(freeOf);
  return latest([...decided.slice(0, needed), ...others], start);
}
