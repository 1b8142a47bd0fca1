/** What follows on a perspective: agreements, each a promise of one party, and projects that fulfil them. */
import type { Day } from "#kit/day.ts";
import type { Scale } from "#rooms/tasks";

/** How an agreement ended. */
export const OUTCOMES = { kept: "nagekomen", broken: "niet nagekomen" } as const;
export type AgreementOutcome = keyof typeof OUTCOMES;

/** What one party promises, on a part of the perspective. */
export interface Agreement {
  id: string;
  organisation: string;
  text: string;
  agreedOn: Day;
  /** By when; null for what goes on. */
  dueOn: Day | null;
  /** Where it can be read: the address of the decision. */
  decision: string | null;
  /** Parts of the perspective that it stands on (`groundsOf`). */
  grounds: readonly string[];
  outcome: AgreementOutcome | null;
  settledOn: Day | null;
  /** From what it shows that it was kept, or why it was not. */
  account: string | null;
}

export const STEPS = {
  planned: "voorbereid",
  running: "loopt",
  delivered: "opgeleverd",
  stopped: "gestopt",
} as const;
export type ProjectStep = keyof typeof STEPS;

/** What is done together, owned by one party. */
export interface Project {
  id: string;
  organisation: string;
  title: string;
  step: ProjectStep;
  begunOn: Day;
  /** By when it is to be there. */
  dueOn: Day | null;
  /** What it brings, or brought. */
  result: string;
  /** Agreements that it fulfils. */
  agreements: readonly string[];
  standards: string | null;
  facilities: string | null;
  processes: string | null;
  scale: Scale | null;
}

/** A part of the perspective that an agreement can stand on. */
export interface Ground {
  key: string;
  label: string;
  text: string;
}
