/** Meeting days out of what a clerk has at hand: pasted text, a spreadsheet or a calendar file. */
import { parse } from "csv-parse/sync";
import { amsterdamDay, type Day, isDay } from "#kit/day.ts";
import { MOST_MEETINGS } from "./meetings.ts";
import {
  daysIn,
  isCancelled,
  type Order,
  orderIn,
  withoutCommasInDays,
  withoutDays,
} from "./written-days.ts";

/** What a form says that was sent without a day. */
export const NO_DAYS = "Geef ten minste één vergaderdag.";

/** The days that were read, or what could not be read, in sentences. */
export type Reading = { days: Day[]; errors: [] } | { days: null; errors: string[] };

/** Days of other years beside those of this one are for their own agenda; when all are, the reader took the wrong year. */
export function inYear(reading: Reading, year: number): Reading {
  const { days } = reading;
  if (days === null || days.some((day) => day.startsWith(`${year}-`))) return reading;
  const years = [...new Set(days.map((day) => day.slice(0, 4)))];
  return refused([
    `Geen van deze dagen is in ${year}. ${years.length === 1 ? "Het jaar" : "De jaren"} van uw dagen: ${years.join(", ")}. Kies eerst de agenda van dat jaar.`,
  ]);
}

/** Far more than a council's calendar has; what is longer is something else, and is not searched for days. */
const MOST_ROWS = 2_000;
const MOST_ROW_SIGNS = 10_000;
/** No export of a calendar has so many columns; a comma in a long text counts as one too. */
const MOST_CELLS = 200;
const MOST_EVENT_LINES = 1_000;
const MOST_ERRORS = 20;
/** What stands above a column of days; above that row there may be a title, or the sign between cells (`sep=;`). */
const HEADING = /^(?:(?:begin|start|vergader)?(?:datum|dag)|(?:start )?date)$/i;
const MOST_ROWS_ABOVE = 10;

/** Days pasted as text, with commas, semicolons or new lines between them. */
export const readText = (text: string, year: number): Reading =>
  readPieces(
    withoutCommasInDays(text)
      .split(/[\n\r,;]+/)
      .filter((piece) => piece.trim() !== "" && !isCancelled(piece)),
    year,
    orderIn(text),
  );

/** Days from a spreadsheet saved as CSV: the first day of each row. The first row may be a heading, or rows down to one. */
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
  const order = orderIn(text);
  const hasDay = (cell: string) => daysIn(cell, year, order).length > 0;
  // Of a row only the cell with the day counts: a spreadsheet has times and room numbers too.
  const heading = rows
    .slice(0, MOST_ROWS_ABOVE)
    .findIndex((row) => row.some((cell) => HEADING.test(cell.trim())) && !row.some(hasDay));
  const pieces = rows
    .slice(heading + 1)
    .filter((row) => row.some((cell) => cell.trim() !== "") && !row.some(isCancelled))
    .map((row) => row.find(hasDay) ?? row.join(" "));
  return readPieces(
    pieces.filter((piece, index) => heading >= 0 || index > 0 || hasDay(piece)),
    year,
    order,
  );
}

/** Days from a calendar file (.ics): the first day of each appointment that was not cancelled. */
export function readCalendar(text: string): Reading {
  // A long line goes on in the next one, which then begins with a space (RFC 5545, 3.1).
  const lines = text.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/);
  // What is sent round to call meetings off (RFC 5546, 3.2.5).
  if (lines.some((line) => /^METHOD:CANCEL$/i.test(line)))
    return refused(["Dit bestand zegt alleen vergaderingen af; er staan geen vergaderdagen in."]);
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
      if (name !== undefined) event[name as Property] ??= valueOf(line);
    }
  }
  return finish(days, errors, "In dit bestand staan geen afspraken.");
}

type Property = "STATUS" | "SUMMARY" | "RRULE" | "DTSTART";
/** What is read of an appointment, and how many lines it has in all. */
type CalendarEvent = Partial<Record<Property, string>> & { lines: number };

/** What stands behind the first colon outside quotes: a title may have colons of its own. */
const valueOf = (line: string): string => /^(?:"[^"]*"|[^":])*:(.*)$/.exec(line)?.[1]?.trim() ?? "";

function dayOfEvent(event: CalendarEvent): { day: Day | null } | { error: string } {
  // Outlook says it in the title alone.
  if (event.STATUS?.toUpperCase() === "CANCELLED" || isCancelled(event.SUMMARY ?? "")) return { day: null };
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

function readPieces(pieces: string[], year: number, order: Order): Reading {
  const days: Day[] = [];
  const errors: string[] = [];
  for (const piece of pieces) {
    // Nobody reads more than a few; the rest is not looked at.
    if (errors.length >= MOST_ERRORS) break;
    const found = daysIn(piece, year, order);
    const wrong = found.flatMap((it) => ("wrong" in it ? [it.wrong] : []));
    // "3 en 17 juni" would lose a day without a word.
    if (found.length === 0 || (wrong.length === 0 && /\d/.test(withoutDays(piece))))
      errors.push(`“${short(piece)}” is niet als dag te lezen. Schrijf bijvoorbeeld 3 juni ${year}.`);
    else if (wrong.includes("either"))
      errors.push(
        `Van “${short(piece)}” is niet te zien of de dag of de maand voorop staat. Schrijf bijvoorbeeld 3 juni ${year}.`,
      );
    else if (wrong.length > 0) errors.push(`“${short(piece)}” bestaat niet.`);
    else days.push(...found.flatMap((it) => ("day" in it ? [it.day] : [])));
  }
  return finish(days, errors, NO_DAYS);
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
