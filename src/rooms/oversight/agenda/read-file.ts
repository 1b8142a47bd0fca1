/** Meeting days out of a file, by what is in it: a calendar, JSON or a spreadsheet. */
import { refusePacked } from "#kit/packed-source.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { decoded } from "#kit/spreadsheet.ts";
import { readJson } from "./read-json.ts";
import { inYear, readCalendar, readCsv, type Reading } from "./read-meetings.ts";

export function readFile(bytes: Uint8Array, year: number): Reading {
  try {
    refusePacked(bytes);
  } catch (error) {
    if (error instanceof SourceRefused) return { days: null, errors: [error.message] };
    throw error;
  }
  const text = decoded(bytes);
  if (/^\s*[[{]/.test(text)) return inYear(readJson(text), year);
  return text.trimStart().toUpperCase().startsWith("BEGIN:VCALENDAR")
    ? inYear(readCalendar(text), year)
    : inYear(readCsv(text, year), year);
}
