/** What the address of the calendar may ask, and the address for an answer. */
import { z } from "@hono/zod-openapi";
import type { Day } from "#kit/day.ts";
import { Problem } from "#kit/problem.ts";
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
  )
  .openapi({
    type: "integer",
    minimum: FIRST_YEAR,
    maximum: LAST_YEAR,
    description: "Het jaar van de agenda; zonder is het dit jaar.",
    example: 2027,
  });

/** Whether there is a calendar of the year of a day: whether its rules are known. */
export const hasAgenda = (day: Day): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

/**
 * The year of the calendar: as asked, else that of the day the reader chose, else this one.
 * @throws Problem 400 when the rules of that year are not known
 */
export function yearAsked(jaar: number | undefined, chosen: Day | undefined, today: Day): number {
  if (jaar !== undefined) return jaar;
  if (chosen !== undefined && !hasAgenda(chosen))
    throw new Problem(400, "De vraag klopt niet.", [
      {
        field: "geldigOp",
        message: `De agenda is er voor de jaren ${FIRST_YEAR} tot en met ${LAST_YEAR}. De regels van andere jaren kennen wij niet.`,
      },
    ]);
  return Number((chosen ?? today).slice(0, 4));
}

/** The calendar of the day at hand; where that has none, of now. */
export const agendaOfDay = (view: View, organisation: string): string =>
  view.link(agendaPath(organisation), hasAgenda(view.day) ? {} : { geldigOp: null });

/** The meeting days of a council: a list of days, a pattern, or both. */
export const meetingFields = {
  raad: z
    .string()
    .refine((text) => unpackDays(text) !== null, {
      message: "Geef dagen als 20270603.20270701.",
      abort: true,
    })
    .refine(
      (text) => unpackDays(text)?.every(hasAgenda),
      `Geef dagen van ${FIRST_YEAR} tot en met ${LAST_YEAR}.`,
    )
    .openapi({
      description: "Vergaderdagen, met punten ertussen: 20270603.20270701.",
      example: "20270603.20270701",
    })
    .optional(),
  week: z
    .enum(WEEKS, { error: `Kies uit: ${WEEKS.join(", ")}.` })
    .openapi({ description: "Bij een vast patroon: de hoeveelste van de maand." })
    .optional(),
  weekdag: z
    .enum(WEEKDAYS, { error: `Kies uit: ${WEEKDAYS.join(", ")}.` })
    .openapi({ description: "Bij een vast patroon: de dag van de week." })
    .optional(),
  reces: z
    .enum(["ja"], { error: "Dit kan alleen “ja” zijn." })
    .openapi({ description: "`ja` als er in juli en augustus niet wordt vergaderd." })
    .optional(),
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
