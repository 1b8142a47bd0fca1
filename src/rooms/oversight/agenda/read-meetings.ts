/** Meeting days out of what a clerk has at hand: pasted text, a spreadsheet or a calendar file. */
import { parse } from "csv-parse/sync";
import { amsterdamDay, type Day, isDay } from "#kit/day.ts";
import { MOST_MEETINGS } from "./meetings.ts";

/** The days that were read, or what could not be read, in sentences. */
export type Reading = { days: Day[]; errors: [] } | { days: null; errors: string[] };

/** Far more than a council's calendar has; what is longer is something else, and is not searched for days. */
const MOST_ROWS = 2_000;
const MOST_ROW_SIGNS = 10_000;
/** No export of a calendar has so many columns; a comma in a long text counts as one too. */
const MOST_CELLS = 200;
const MOST_EVENT_LINES = 1_000;
const MOST_ERRORS = 20;
/** A longer cell or piece of text is no day, whatever stands in it. */
const MOST_DAY_SIGNS = 200;

const MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH_WORD =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec";

/**
 * A written day: 2027-06-03 (and the start of 2027-06-03T20:00); 3-6-2027, 03/06/2027 and 3.6.2027, day first as
 * Dutch dates go; donderdag 3 juni 2027, 3 jun. 2027, and 3 juni for the year at hand.
 */
const DAY = new RegExp(
  [
    String.raw`(?<![\d-])(?<y1>\d{4})-(?<m1>\d{1,2})-(?<d1>\d{1,2})(?!\d)`,
    String.raw`(?<!\d)(?<d2>\d{1,2})[-/.](?<m2>\d{1,2})[-/.](?<y2>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<d3>\d{1,2})\s+(?<m3>${MONTH_WORD})\b\.?(?:\s+(?<y3>\d{4}))?(?!\d)`,
  ].join("|"),
  "gi",
);
const TIME = /\b\d{1,2}[:.]\d{2}\b/g;

/** The days a piece of text holds; null for one that does not exist, such as 30 February. */
const daysIn = (text: string, year: number): (Day | null)[] =>
  [...(text.length > MOST_DAY_SIGNS ? "" : text).matchAll(DAY)].map(({ groups = {} }) => {
    const { y1, m1, d1, y2, m2, d2, m3, y3, d3 } = groups;
    const month = m3 === undefined ? (m1 ?? m2) : String(monthOf(m3));
    const day = [y1 ?? y2 ?? y3 ?? String(year), month, d1 ?? d2 ?? d3]
      .map((part) => (part ?? "").padStart(2, "0"))
      .join("-");
    return isDay(day) ? day : null;
  });

const monthOf = (word: string): number =>
  1 + MONTHS.indexOf(word.toLowerCase() === "maart" ? "mrt" : word.toLowerCase().slice(0, 3));

/** Days pasted as text, with commas, semicolons or new lines between them. */
export const readText = (text: string, year: number): Reading =>
  readPieces(
    text.split(/[\n\r,;]+/).filter((piece) => piece.trim() !== ""),
    year,
  );

/** Days from a spreadsheet saved as CSV: the first day of each row. The first row may be a heading. */
export function readCsv(text: string, year: number): Reading {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > MOST_ROWS)
    return refused([
      `Dit bestand heeft meer dan ${MOST_ROWS} regels. Bewaar alleen de rijen met vergaderdagen.`,
    ]);
  const wide = lines.findIndex((line) => line.split(/[;,\t]/, MOST_CELLS + 1).length > MOST_CELLS);
  if (wide >= 0)
    return refused([
      `Regel ${wide + 1} heeft meer dan ${MOST_CELLS} cellen. Bewaar alleen de kolom met de dagen.`,
    ]);
  const long = lines.findIndex((line) => line.length > MOST_ROW_SIGNS);
  if (long >= 0)
    return refused([
      `Regel ${long + 1} heeft meer dan ${MOST_ROW_SIGNS} tekens. Bewaar alleen de kolom met de dagen.`,
    ]);
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [";", ",", "\t"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return refused(["Dit bestand is niet te lezen als CSV."]);
  }
  // Of a row only the cell with the day counts: a spreadsheet has times and room numbers too.
  const pieces = rows
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => row.find((cell) => daysIn(cell, year).length > 0) ?? row.join(" "));
  return readPieces(
    pieces.filter((piece, index) => index > 0 || daysIn(piece, year).length > 0),
    year,
  );
}

/** Days from a calendar file (.ics): the first day of each appointment that was not cancelled. */
export function readCalendar(text: string): Reading {
  // A long line goes on in the next one, which then begins with a space (RFC 5545, 3.1).
  const lines = text.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const days: Day[] = [];
  const errors: string[] = [];
  let event: CalendarEvent | null = null;
  for (const line of lines) {
    if (/^BEGIN:VEVENT$/i.test(line)) event = { lines: 0 };
    else if (/^END:VEVENT$/i.test(line) && event) {
      const found = dayOfEvent(event);
      if ("error" in found) errors.push(found.error);
      else if (found.day !== null) days.push(found.day);
      event = null;
    } else if (event) {
      event.lines += 1;
      const name = /^(?:STATUS|SUMMARY|RRULE|DTSTART)(?=[;:])/i.exec(line)?.[0].toUpperCase();
      // Of a property that is there twice the first one counts.
      if (name !== undefined) event[name as Property] ??= line.slice(line.lastIndexOf(":") + 1).trim();
    }
  }
  return finish(days, errors, "In dit bestand staan geen afspraken.");
}

type Property = "STATUS" | "SUMMARY" | "RRULE" | "DTSTART";
/** What is read of an appointment, and how many lines it has in all. */
type CalendarEvent = Partial<Record<Property, string>> & { lines: number };

function dayOfEvent(event: CalendarEvent): { day: Day | null } | { error: string } {
  if (event.STATUS?.toUpperCase() === "CANCELLED") return { day: null };
  const summary = short(event.SUMMARY ?? "zonder naam");
  if (event.lines > MOST_EVENT_LINES)
    return {
      error: `De afspraak “${summary}” heeft meer dan ${MOST_EVENT_LINES} regels. Dat is geen vergadering.`,
    };
  if (event.RRULE !== undefined)
    return {
      error: `De afspraak “${summary}” herhaalt zich. Vliegwiel leest losse afspraken; vul een vast patroon hieronder in.`,
    };
  const [, year, month, date, time] = /^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/.exec(event.DTSTART ?? "") ?? [];
  const day = `${year ?? ""}-${month ?? ""}-${date ?? ""}`;
  if (!isDay(day)) return { error: `De afspraak “${summary}” heeft geen dag die te lezen is.` };
  if (!time?.endsWith("Z")) return { day };
  const moment = new Date(`${day}T${time.slice(1, 3)}:${time.slice(3, 5)}:${time.slice(5, 7)}Z`);
  return Number.isNaN(moment.getTime())
    ? { error: `De afspraak “${summary}” heeft geen tijd die te lezen is.` }
    : { day: amsterdamDay(moment) };
}

function readPieces(pieces: string[], year: number): Reading {
  const days: Day[] = [];
  const errors: string[] = [];
  for (const piece of pieces) {
    // Nobody reads more than a few; the rest is not looked at.
    if (errors.length >= MOST_ERRORS) break;
    const found = daysIn(piece, year);
    // "3 en 17 juni" would lose a day without a word.
    const rest = piece.replaceAll(DAY, " ").replaceAll(TIME, " ");
    if (found.includes(null)) errors.push(`“${short(piece)}” bestaat niet.`);
    else if (found.length === 0 || /\d/.test(rest))
      errors.push(`“${short(piece)}” is niet als dag te lezen. Schrijf bijvoorbeeld 3 juni ${year}.`);
    else days.push(...found.filter((day) => day !== null));
  }
  return finish(days, errors, "Geef ten minste één vergaderdag.");
}

function finish(days: Day[], errors: string[], none: string): Reading {
  const unique = [...new Set(days)].sort();
  if (errors.length > 0) return refused(errors.slice(0, MOST_ERRORS));
  if (unique.length === 0) return refused([none]);
  if (unique.length > MOST_MEETINGS) return refused([`Geef hoogstens ${MOST_MEETINGS} vergaderdagen.`]);
  return { days: unique, errors: [] };
}

const refused = (errors: string[]): Reading => ({ days: null, errors });
const short = (text: string): string => text.trim().slice(0, 60);
