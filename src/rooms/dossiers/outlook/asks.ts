/** What a plan will ask of the council of one organisation, and on which day. Pure. */
import type { Day } from "#kit/day.ts";
import type { Step } from "../procedure/plan.ts";
import type { StepName } from "../procedure/steps.ts";
import { stepSays } from "../procedure/words.ts";

/** In which a council speaks: a view, wishes, consent, or its own decision. */
const BY_COUNCIL: ReadonlySet<StepName> = new Set(["zienswijze", "wensen", "toestemming", "raadsbesluit"]);

export interface Ask {
  /** The id of the step, with who takes it. */
  step: string;
  /** "Zienswijze" */
  name: string;
  says: string;
  article: string;
  from: Day;
  until: Day | null;
  meeting: Day | null;
  papersBy: Day | null;
  /** Whether its meetings are known and none of them is in time. */
  noMeeting: boolean;
}

/** What is still asked of it, in the order of the procedure. */
export const asksIn = (plan: readonly Step[], organisation: string): Ask[] =>
  plan
    .filter((it) => BY_COUNCIL.has(it.step) && it.party?.key === organisation && it.done === null)
    .map((it) => ({
      ...{ step: it.id, name: it.name, says: stepSays(it), article: it.rule.article },
      ...{ from: it.from, until: it.until, meeting: it.meeting, papersBy: it.papersBy },
      noMeeting: it.noMeeting,
    }));

/** The day on which it comes: the meeting, else the end of its term, else the first day on which it can be. */
export const dayOf = ({ meeting, until, from }: Ask): Day => meeting ?? until ?? from;

/** Whether its term is over: who said nothing has had his say. */
export const isPast = ({ until }: Ask, today: Day): boolean => until !== null && until < today;
