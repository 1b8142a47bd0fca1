/** Days of a meeting of administrators: when its papers are due, and what councils do around it. Pure. */
import { addDays, type Day } from "#kit/day.ts";
import { isRestDay } from "#rooms/law";
import { type CouncilDays, firstMeeting } from "#rooms/oversight";
import type { MeetingFacts } from "./facts.ts";

/**
 * The last day for papers. A day on which nobody works moves to the working day before it: counted back, a term is not
 * made longer (Algemene termijnenwet, article 1, second paragraph, extends none of these).
 */
export function papersDay(day: Day, papersDays: number): Day {
  let last = addDays(day, -papersDays);
  while (papersDays > 0 && isRestDay(last)) last = addDays(last, -1);
  return last;
}

export interface MeetingDay {
  day: Day;
  papersBy: Day;
}

/** Its days from one on, each with the last day for papers. */
export const daysFrom = (
  { days, papersDays }: Pick<MeetingFacts, "days" | "papersDays">,
  from: Day,
): MeetingDay[] =>
  days.filter((it) => it >= from).map((day) => ({ day, papersBy: papersDay(day, papersDays) }));

/** The first day for which papers can still be in time; undefined when none is left. */
export const firstInTime = (
  meeting: Pick<MeetingFacts, "days" | "papersDays">,
  today: Day,
): Day | undefined => daysFrom(meeting, today).find((it) => it.papersBy >= today)?.day;

/** What the council of one participant does around a meeting, as its clerk keeps it. */
export interface CouncilAround {
  key: string;
  /** Its recess on the day of the meeting, and on the last day for papers. */
  recessThen: boolean;
  recessAtPapers: boolean;
  /** Its first meeting after it; null when the clerk knows none. */
  next: Day | null;
}

const isDuring = ({ recesses }: CouncilDays, day: Day): boolean =>
  recesses.some((it) => it.from <= day && day <= it.until);

/** Of participants whose clerks keep days. */
export const councilsAround = (
  { day, papersBy }: MeetingDay,
  councils: ReadonlyMap<string, CouncilDays>,
): CouncilAround[] =>
  [...councils].map(([key, council]) => ({
    key,
    recessThen: isDuring(council, day),
    recessAtPapers: isDuring(council, papersBy),
    next:
      firstMeeting(
        council.days.filter((it) => !isDuring(council, it)),
        addDays(day, 1),
      ) ?? null,
  }));
