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

// Made once: to make one costs a hundred times what it costs to use it.
const IN_AMSTERDAM = new Intl.DateTimeFormat("sv-SE", {
  ...{ timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
});
const HOUR_MS = 3_600_000;
/** Since then clocks here differ whole hours from the world's, and go forward or back on the hour. */
const WHOLE_HOURS_SINCE = Date.UTC(1950, 0, 1);
/** More than a year of hours; pages tell of fewer. */
const MOST_HOURS = 10_000;
/** How far the clock here is ahead, by the hour: the past of a dossier has seventy moments. */
const ahead = new Map<number, number>();

/** As the clock here has it: "2026-11-29 14:05:00". */
function clockTime(moment: Date): string {
  const ms = moment.getTime();
  if (!(ms >= WHOLE_HOURS_SINCE)) return IN_AMSTERDAM.format(moment);
  const hour = Math.floor(ms / HOUR_MS);
  let offset = ahead.get(hour);
  if (offset === undefined) {
    const here = IN_AMSTERDAM.format(hour * HOUR_MS).replace(" ", "T");
    offset = Date.parse(`${here}Z`) - hour * HOUR_MS;
    if (ahead.size >= MOST_HOURS) ahead.clear();
    ahead.set(hour, offset);
  }
  return new Date(ms + offset).toISOString().replace("T", " ");
}

/** Today in Amsterdam. Only the clock handed to the app calls this; everything else takes a day. */
export const amsterdamDay = (moment: Date): Day => clockTime(moment).slice(0, 10);

/** "29 november 2026 om 14:05", in Amsterdam. */
export function formatMoment(moment: Date): string {
  const here = clockTime(moment);
  return `${formatDay(here.slice(0, 10))} om ${here.slice(11, 16)}`;
}

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
