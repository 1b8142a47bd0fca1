/**
 * The steps that a thing goes through, as a table: what may follow on what, who takes a step and what it needs. Rules,
 * pages and the drawing in the documentation read the same table.
 */
import { Problem } from "./problem.ts";

export interface Machine<State extends string, Verb extends string> {
  /** What goes through it: "samenwerking buiten het register". */
  thing: string;
  begin: State;
  states: Readonly<
    Record<State, { word: string; means: string; next: Readonly<Partial<Record<Verb, State>>> }>
  >;
  verbs: Readonly<Record<Verb, { word: string; who: string; needs: string }>>;
}

/** Checks by its type that each step leads from a state to a state. */
export const states = <State extends string, Verb extends string>(
  machine: Machine<State, Verb>,
): Machine<State, Verb> => machine;

/** Whether a step can be taken now. */
export const canStep = <State extends string, Verb extends string>(
  { states }: Machine<State, Verb>,
  state: State,
  verb: Verb,
): boolean => states[state].next[verb] !== undefined;

/**
 * Where a step leads.
 * @throws Problem 409 when this step cannot be taken (any more)
 */
export function stepFrom<State extends string, Verb extends string>(
  { states, verbs, thing }: Machine<State, Verb>,
  state: State,
  verb: Verb,
): State {
  const next = states[state].next[verb];
  if (next === undefined)
    throw new Problem(
      409,
      `Dat kan niet (meer): deze ${thing} is nu “${states[state].word}”, en dan is er geen “${verbs[verb].word}”.`,
    );
  return next;
}

export interface Step<State extends string, Verb extends string> {
  from: State;
  verb: Verb;
  to: State;
}

/** All steps there are, in the order of the table. */
export const stepsOf = <State extends string, Verb extends string>({
  states,
}: Machine<State, Verb>): Step<State, Verb>[] =>
  (Object.keys(states) as State[]).flatMap((from) =>
    (Object.entries(states[from].next) as [Verb, State][]).map(([verb, to]) => ({ from, verb, to })),
  );

/** The drawing, in the words of Mermaid, which many readers of Markdown draw. */
export const drawingOf = <State extends string, Verb extends string>(machine: Machine<State, Verb>): string =>
  [
    "stateDiagram-v2",
    ...Object.entries<{ word: string }>(machine.states).map(([state, { word }]) => `  ${state}: ${word}`),
    `  [*] --> ${machine.begin}`,
    ...stepsOf(machine).map(({ from, verb, to }) => `  ${from} --> ${to}: ${machine.verbs[verb].word}`),
  ].join("\n");
