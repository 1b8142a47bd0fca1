/** A calendar day in Europe/Amsterdam, written `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** Whether the text is a day that exists: `2023-02-29` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The day that somebody typed: as programs write it (`2026-05-16`), or as people here do (`16-05-2026`, `6-5-2026`).
 * @returns null for what is no day, or none that exists
 */
export function dayTyped(text: string): Day | null {
  const [, date = "", month = "", year = ""] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text.trim()) ?? [];
  const day = year === "" ? text.trim() : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** As people read it: `16 mei 2026`. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

// Made once: to make one costs a hundred times what it costs to use it, and the past of a dossier has as many moments.
const IN_AMSTERDAM = { timeZone: "Europe/Amsterdam" } as const;
const DAY_FORMAT = new Intl.DateTimeFormat("sv-SE", IN_AMSTERDAM);
const TIME_FORMAT = new Intl.DateTimeFormat("nl-NL", { ...IN_AMSTERDAM, hour: "2-digit", minute: "2-digit" });

/** Today in Amsterdam. Only the clock handed to the app calls this; everything else takes a day. */
export const amsterdamDay = (moment: Date): Day => DAY_FORMAT.format(moment);

/** "29 november 2026 om 14:05", in Amsterdam. */
export const formatMoment = (moment: Date): string =>
  `${formatDay(amsterdamDay(moment))} om ${TIME_FORMAT.format(moment)}`;

/** Whole months between two days, the later one first; used to say that a fact is stale. */
export function monthsBetween(later: Day, earlier: Day): number {
  const [y1, m1, d1] = later.split("-").map(Number) as [number, number, number];
  const [y0, m0, d0] = earlier.split("-").map(Number) as [number, number, number];
  return (y1 - y0) * 12 + (m1 - m0) - (d1 < d0 ? 1 : 0);
}

/** The later of two days; null means "no bound", so it never wins over a day. */
export const laterOf = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null ? a : a > b ? a : b;

/** The earlier of two ends; null means "open", so any day wins over it. */
export const earlierOf = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
