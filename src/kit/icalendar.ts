/** Days as a file that calendar programs open and follow (iCalendar, RFC 5545). */
import { addDays, type Day } from "./day.ts";

/** Summer time as the European Union has had it since 1996. */
const TIME_ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Amsterdam",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZNAME:CEST",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZNAME:CET",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A whole day in the calendar. */
export interface CalendarEvent {
  /** The same for the same event when its day or title changes, so that a program that follows the file moves it. */
  uid: string;
  day: Day;
  summary: string;
  /** Lines are kept. */
  description: string;
  /** Full address of the page, when this installation knows its own. */
  url?: string | null;
  /** When it last changed, where that is not with an edition of the facts. */
  changedAt?: Date;
}

const FIRST_MOMENT = Date.UTC(2020, 0, 1);
/**
 * The number of a version by the moment it came to be, in seconds: it grows with each change, is above any count of editions, and
 * stays below what programs can read (31 bits) until 2088.
 */
const versionAt = (moment: Date): number => Math.floor((moment.getTime() - FIRST_MOMENT) / 1_000);

/**
 * @param options.product what makes the file: "Agenda voor de raad"
 * @param options.stamp a day of the facts, so that the same facts give the same file
 * @param options.revision grows with each edition of the facts; a program takes over only what has a higher number
 */
export function calendarText(
  name: string,
  events: readonly CalendarEvent[],
  options: { product: string; stamp: Day; revision: number },
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Vliegwiel//${options.product}//NL`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    text("X-WR-CALNAME", name),
    "X-WR-TIMEZONE:Europe/Amsterdam",
    // The second is what Outlook knows.
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...TIME_ZONE,
    ...events.flatMap((it) => linesOf(it, options)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const linesOf = (
  { uid, day, summary, description, url = null, changedAt }: CalendarEvent,
  { stamp, revision }: { stamp: Day; revision: number },
): string[] => [
  "BEGIN:VEVENT",
  text("UID", uid),
  ...["DTSTAMP", "LAST-MODIFIED"].map((it) => `${it}:${inUtc(changedAt ?? new Date(stamp))}`),
  // A program that knows the event takes over only what has a higher number (RFC 5545, 3.8.7.4).
  `SEQUENCE:${changedAt ? versionAt(changedAt) : revision}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  // The end is the first day that is no longer part of it.
  `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
  text("SUMMARY", summary),
  text("DESCRIPTION", description),
  ...(url === null ? [] : [`URL:${url}`]),
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** "20260601T100000Z" */
const inUtc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

const compact = (day: Day): string => day.replaceAll("-", "");

/** A property with text: four signs mean something else in a calendar file. */
const text = (name: string, value: string): string =>
  `${name}:${value
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r?\n|\r/g, "\\n")}`;

const MOST_BYTES = 75;

/** A line of at most 75 bytes; what is left goes on in lines that begin with a space. No sign is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > MOST_BYTES) {
      lines.push(current);
      current = " ";
      bytes = 1;
    }
    current += sign;
    bytes += size;
  }
  return [...lines, current].join("\r\n");
}
