/** The council's own meeting days: a list or a pattern, as short as an address can hold it. */
import { addDays, type Day, isDay } from "#kit/day.ts";

/** "Every first Thursday", with or without a recess in July and August. */
export interface Pattern {
  /** Which one of the month: 1 to 4, or the last. */
  week: "1" | "2" | "3" | "4" | "laatste";
  weekday: Weekday;
  summerRecess: boolean;
}

export const WEEKDAYS = ["ma", "di", "wo", "do", "vr", "za", "zo"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const WEEKDAY_NAMES: Record<Weekday, string> = {
  ma: "maandag",
  di: "dinsdag",
  wo: "woensdag",
  do: "donderdag",
  vr: "vrijdag",
  za: "zaterdag",
  zo: "zondag",
};

export const WEEK_NAMES: Record<Pattern["week"], string> = {
  "1": "eerste",
  "2": "tweede",
  "3": "derde",
  "4": "vierde",
  laatste: "laatste",
};

/** More days than any council has in some years; keeps addresses short. */
export const MOST_MEETINGS = 100;

/** Which day of the week it is, Monday first. */
export const weekdayOf = (day: Day): Weekday =>
  WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "ma";

/** The days of a pattern in a year, in order. */
export function daysOfPattern(pattern: Pattern, year: number): Day[] {
  const days: Day[] = [];
  for (let month = 1; month <= 12; month += 1) {
    if (pattern.summerRecess && (month === 7 || month === 8)) continue;
    const inMonth = daysOfMonth(year, month).filter((day) => weekdayOf(day) === pattern.weekday);
    const day = pattern.week === "laatste" ? inMonth.at(-1) : inMonth[Number(pattern.week) - 1];
    if (day !== undefined) days.push(day);
  }
  return days;
}

/** Every day of a month, in order. */
export function daysOfMonth(year: number, month: number): Day[] {
  const prefix = `${year}-${String(month).padStart(2, "0")}`;
  const days: Day[] = [];
  for (let day = `${prefix}-01`; day.startsWith(prefix); day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days as they stand in an address: `20270603.20270701`, each once, in order. */
export const packDays = (days: readonly Day[]): string =>
  [...new Set(days)]
    .sort()
    .map((day) => day.replaceAll("-", ""))
    .join(".");

/** The days of an address; null when it does not hold days. */
export function unpackDays(text: string): Day[] | null {
  const days = text.split(".").map((it) => it.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
  return days.length <= MOST_MEETINGS && days.every(isDay) ? [...new Set(days)].sort() : null;
}

/** The last meeting on or before a day and not before another; undefined when there is none in time. */
export const lastMeeting = (meetings: readonly Day[], until: Day, from: Day): Day | undefined =>
  meetings.findLast((day) => from <= day && day <= until);

/** The first meeting on or after a day. */
export const firstMeeting = (meetings: readonly Day[], from: Day): Day | undefined =>
  meetings.find((day) => day >= from);
