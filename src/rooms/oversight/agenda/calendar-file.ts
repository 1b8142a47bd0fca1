/** The calendar as a file that calendar programs open and follow (iCalendar, RFC 5545). */
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { type Agenda, councilMoment, type Entry } from "./agenda.ts";
import { entryTitle, meetingSentence, shortTitle } from "./words.ts";

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

/**
 * The deadlines of some years as whole-day events. The same deadline keeps its UID when its day changes, so that a
 * calendar that follows the feed moves it. The stamp is the register's day: the same facts give the same file.
 * @param options.revision grows with each edition of the register, also when two have the same day
 * @param options.pageUrl full address of the page, when this installation knows its own
 */
export function calendarFile(
  agendas: readonly Agenda[],
  options: {
    stamp: Day;
    revision: number;
    meetings: (year: number) => readonly Day[];
    pageUrl: string | null;
  },
): string {
  const [first] = agendas;
  const name = `Termijnen van gemeenschappelijke regelingen: ${first?.organisation.name ?? ""}`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vliegwiel//Agenda voor de raad//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    text("X-WR-CALNAME", name),
    "X-WR-TIMEZONE:Europe/Amsterdam",
    // The second is what Outlook knows.
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...TIME_ZONE,
    ...agendas.flatMap((agenda) =>
      agenda.entries.flatMap((entry) => eventOf(entry, agenda, options.meetings(agenda.year), options)),
    ),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** What stays the same of a deadline, whatever its day, its title or the register says. */
export const uidOf = (entry: Entry, agenda: Agenda): string =>
  `${entry.rule.id}-${agenda.year}-${entry.arrangement.key}-${agenda.organisation.key}@vliegwiel`;

function eventOf(
  entry: Entry,
  agenda: Agenda,
  meetings: readonly Day[],
  { stamp, revision, pageUrl }: { stamp: Day; revision: number; pageUrl: string | null },
): string[] {
  const { rule, day, arrangement } = entry;
  const [decision] = arrangement.decisions;
  const description = [
    rule.says,
    ...(meetings.length > 0 ? [meetingSentence(councilMoment(entry, agenda, meetings), agenda)] : []),
    `${rule.article}.`,
    `${rule.value.ownText} Controleer in de regeling${decision === undefined ? "." : `: ${decision}`}`,
    `Deelnames volgens het register op ${formatDay(agenda.day)}.`,
  ].join("\n");
  return [
    "BEGIN:VEVENT",
    text("UID", uidOf(entry, agenda)),
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `LAST-MODIFIED:${compact(stamp)}T000000Z`,
    // A program that knows the event takes over only what has a higher number (RFC 5545, 3.8.7.4).
    `SEQUENCE:${revision}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    text("SUMMARY", `${entryTitle(entry)}: ${shortTitle(arrangement.title)}`),
    text("DESCRIPTION", description),
    ...(pageUrl === null ? [] : [`URL:${pageUrl}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

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
