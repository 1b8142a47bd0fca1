/** The calendar as a file that calendar programs open and follow. */
import { type Day, formatDay } from "#kit/day.ts";
import { type CalendarEvent, calendarText } from "#kit/icalendar.ts";
import { type Agenda, councilMoment, type Entry } from "./agenda.ts";
import { OWN_DAYS, type OwnDay, remarksOn } from "../own/own-days.ts";
import { entryTitle, meetingSentence, shortTitle } from "./words.ts";

/**
 * The deadlines of some years as whole-day events. The same deadline keeps its UID when its day changes, so that a
 * calendar that follows the feed moves it. The stamp is the register's day: the same facts give the same file.
 * @param options.own days that the organisation told itself
 * @param options.revision grows with each edition of the register, also when two have the same day
 * @param options.pageUrl full address of the page, when this installation knows its own
 */
export function calendarFile(
  agendas: readonly Agenda[],
  options: {
    stamp: Day;
    revision: number;
    meetings: (year: number) => readonly Day[];
    own: readonly OwnDay[];
    pageUrl: string | null;
  },
): string {
  const [first] = agendas;
  const ownName = first?.organisation.name ?? "";
  return calendarText(
    `Termijnen van gemeenschappelijke regelingen: ${first?.organisation.name ?? ""}`,
    [
      ...agendas.flatMap((agenda) =>
        agenda.entries.map((entry) => eventOf(entry, agenda, options.meetings(agenda.year), options.pageUrl)),
      ),
      ...options.own.map((it) => ownEvent(it, first?.organisation.key ?? "", ownName, options.pageUrl)),
    ],
    { product: "Agenda voor de raad", stamp: options.stamp, revision: options.revision },
  );
}

/** What stays the same of a deadline, whatever its day, its title or the register says. */
export const uidOf = (entry: Entry, agenda: Agenda): string =>
  `${entry.rule.id}-${agenda.year}-${entry.arrangement.key}-${agenda.organisation.key}@vliegwiel`;

const ownEvent = (it: OwnDay, organisation: string, name: string, url: string | null): CalendarEvent => ({
  uid: `eigen-${it.kind}-${it.key}-${organisation}@vliegwiel`,
  day: it.day,
  summary: `${OWN_DAYS[it.kind]}: ${shortTitle(it.title)}`,
  description: [
    `Een opgave van ${name}${it.source === null ? "" : `; bron: ${it.source}`}.`,
    ...remarksOn(it),
  ].join("\n"),
  url,
  // It moves when its organisation says so, and not with an edition of the register.
  changedAt: it.changedAt,
});

function eventOf(entry: Entry, agenda: Agenda, meetings: readonly Day[], url: string | null): CalendarEvent {
  const { rule, day, arrangement } = entry;
  const [decision] = arrangement.decisions;
  const description = [
    rule.says,
    ...(meetings.length > 0 ? [meetingSentence(councilMoment(entry, agenda, meetings), agenda)] : []),
    `${rule.article}.`,
    `${rule.value.ownText} Controleer in de regeling${decision === undefined ? "." : `: ${decision}`}`,
    `Deelnames volgens het register op ${formatDay(agenda.day)}.`,
  ].join("\n");
  return {
    uid: uidOf(entry, agenda),
    day,
    summary: `${entryTitle(entry)}: ${shortTitle(arrangement.title)}`,
    description,
    url,
  };
}
