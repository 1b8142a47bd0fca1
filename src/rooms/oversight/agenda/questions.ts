/** What the address of the calendar may ask, and the address for an answer. */
import { z } from "zod";
import type { Day } from "#kit/day.ts";
import type { View } from "#kit/room.ts";
import { agendaPath } from "../paths.ts";
import { FIRST_YEAR, LAST_YEAR } from "./agenda.ts";
import { daysOfPattern, packDays, type Pattern, unpackDays, WEEK_NAMES, WEEKDAYS } from "./meetings.ts";

const WEEKS = Object.keys(WEEK_NAMES) as [Pattern["week"], ...Pattern["week"][]];

export const yearField = z
  .string()
  .regex(/^\d{4}$/, "Geef een jaar, bijvoorbeeld 2027.")
  .transform(Number)
  .refine(
    (year) => year >= FIRST_YEAR && year <= LAST_YEAR,
    `Geef een jaar van ${FIRST_YEAR} tot en met ${LAST_YEAR}. De regels van vóór ${FIRST_YEAR} kennen wij niet.`,
  );

/** The meeting days of a council: a list of days, a pattern, or both. */
export const meetingFields = {
  raad: z
    .string()
    .refine((text) => unpackDays(text) !== null, "Geef dagen als 20270603.20270701.")
    .optional(),
  week: z.enum(WEEKS, { error: `Kies uit: ${WEEKS.join(", ")}.` }).optional(),
  weekdag: z.enum(WEEKDAYS, { error: `Kies uit: ${WEEKDAYS.join(", ")}.` }).optional(),
  reces: z.enum(["ja"], { error: "Dit kan alleen “ja” zijn." }).optional(),
};

export const agendaFields = {
  jaar: yearField.optional(),
  ...meetingFields,
  /** As pasted by people; leads to `raad`. */
  dagen: z.string().max(5_000, "Gebruik hoogstens 5.000 tekens.").optional(),
};

/** The fields as the schema reads them. */
export interface Meetings {
  raad?: string | undefined;
  week?: Pattern["week"] | undefined;
  weekdag?: Pattern["weekday"] | undefined;
  reces?: "ja" | undefined;
}

/** The pattern that was given; null when there is none or only half of one. */
export const patternOf = ({ week, weekdag, reces }: Meetings): Pattern | null =>
  week && weekdag ? { week, weekday: weekdag, summerRecess: reces === "ja" } : null;

/** The meeting days of a council in a year, in order. */
export function meetingsIn(given: Meetings, year: number): Day[] {
  const pattern = patternOf(given);
  const listed = (given.raad === undefined ? [] : (unpackDays(given.raad) ?? [])).filter((day) =>
    day.startsWith(`${year}-`),
  );
  return [...new Set([...listed, ...(pattern ? daysOfPattern(pattern, year) : [])])].sort();
}

/** The address of the calendar for a year, or for whichever year it is, with the meeting days that were given. */
export const agendaLink = (
  view: View,
  organisation: string,
  question: Meetings & { year: number | null },
  ending: "" | ".ics" | ".csv" | "/vergaderdagen" = "",
): string =>
  view.link(`${agendaPath(organisation)}${ending}`, {
    jaar: question.year,
    raad: question.raad,
    week: question.week,
    weekdag: question.weekdag,
    reces: question.reces,
  });

/** The same question with other days listed. */
export const withDays = <Question extends Meetings>(question: Question, days: readonly Day[]): Question => ({
  ...question,
  raad: packDays(days),
});
