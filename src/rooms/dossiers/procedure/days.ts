/** Days of one step: from when it can be, until when it is in time, and in which meeting of a council. */
import { addDays, type Day } from "#kit/day.ts";
import { endOfTerm, viewUntil } from "#rooms/law";
import { firstMeeting, lastMeeting } from "#rooms/oversight";
import type { CouncilCalendar } from "./question.ts";
import type { StepRow } from "./steps.ts";

export interface StepDays {
  /** The first day on which it can be. */
  from: Day;
  /** The last day that is in time; null where no act says so. */
  until: Day | null;
  /** The meeting of the council for it; null where none is known. */
  meeting: Day | null;
  /** The last day for the papers of that meeting. */
  papersBy: Day | null;
  /** Whether the council's meetings are known and none of them fits. */
  noMeeting: boolean;
}

/** The meetings outside a recess. */
export const meetingsOutside = ({ meetings, recesses }: CouncilCalendar): Day[] =>
  meetings.filter((day) => !recesses.some((it) => it.from <= day && day <= it.until));

/**
 * The days of a step that can begin on `from`. A recess moves a meeting, and never a term.
 * @param calendar of the council that does it; null when it is no step of a council, or nobody told when it meets
 */
export function daysOf(
  from: Day,
  row: Pick<StepRow, "view" | "term">,
  calendar: CouncilCalendar | null,
  papersDays: number,
): StepDays {
  const until = row.view ? viewUntil(from) : row.term ? endOfTerm(from, row.term) : null;
  const papersFit = addDays(from, papersDays);
  const meetings = calendar && calendar.meetings.length > 0 ? meetingsOutside(calendar) : null;
  // In its term the last meeting leaves a council most time; without one the first is soonest done.
  const meeting =
    meetings === null
      ? undefined
      : until === null
        ? firstMeeting(meetings, papersFit)
        : lastMeeting(meetings, until, papersFit);
  return {
    from,
    until,
    meeting: meeting ?? null,
    papersBy: meeting === undefined ? null : addDays(meeting, -papersDays),
    noMeeting: meetings !== null && meeting === undefined,
  };
}

/** When what waits for it can go on: after what was done, else after its term, else after its meeting. */
export const freeAfter = ({ until, meeting, from }: StepDays, done: Day | null): Day =>
  done ?? (until === null ? (meeting ?? from) : addDays(until, 1));
