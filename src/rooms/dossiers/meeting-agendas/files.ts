/** The agenda of a meeting of administrators as files: each day with its papers, and what stands on it. */
import { formatDay } from "#kit/day.ts";
import type { CalendarEvent } from "#kit/icalendar.ts";
import type { Column } from "#kit/look/table.tsx";
import type { Building } from "#kit/room.ts";
import { fullAddress, itemColumns } from "../agenda/files.ts";
import type { AgendaLine } from "../agenda/lines.ts";
import type { DayOfMeeting, MeetingAgenda } from "./on-the-agenda.ts";
import type { Meeting } from "../meetings/facts.ts";
import { meetingPath } from "../meetings/paths.ts";

/** A day of the meeting with one item that is on it; a day without items is a line too. */
export interface MeetingLine {
  day: DayOfMeeting;
  line: AgendaLine | null;
}

export const linesOfDays = ({ coming, past }: MeetingAgenda): MeetingLine[] =>
  [...past.toReversed(), ...coming].flatMap((day): MeetingLine[] =>
    day.lines.length === 0 ? [{ day, line: null }] : day.lines.map((line) => ({ day, line })),
  );

/** Of the columns of an item those that its meeting does not say already. */
const SAID = ["Dag", "Overleg", "Plaats", "Stukken uiterlijk"];

export const meetingColumns: readonly Column<MeetingLine>[] = [
  { label: "Dag", day: true, csv: ({ day }) => day.day },
  { label: "Stukken uiterlijk", day: true, csv: ({ day }) => day.papersBy },
  ...itemColumns
    .filter((it) => !SAID.includes(it.label))
    .map(({ label, csv }): Column<MeetingLine> => ({
      label,
      csv: ({ line }) => (line === null ? null : (csv?.(line) ?? null)),
    })),
];

/** What a calendar shows: each day with what is on it, and the last day for its papers. */
export function meetingEvents(
  meeting: Meeting,
  { coming, past }: MeetingAgenda,
  building: Building,
): CalendarEvent[] {
  const url = fullAddress(building, meetingPath(meeting.id));
  return [...past, ...coming].flatMap(({ day, papersBy, lines }): CalendarEvent[] => {
    const description = [
      ...(meeting.place === null ? [] : [`Waar en hoe laat: ${meeting.place}`]),
      `Stukken uiterlijk ${formatDay(papersBy)}.`,
      ...(lines.length === 0 ? ["Er staat nog niets op de agenda."] : []),
      ...lines.map(({ standing: { item }, dossier }) => `- ${item.title} (${dossier.facts.title})`),
    ].join("\n");
    const uid = (what: string) => `${what}-${meeting.id}-${day}@vliegwiel`;
    return [
      { uid: uid("overleg"), day, summary: meeting.name, description, url },
      ...(papersBy === day
        ? []
        : [
            {
              uid: uid("stukken"),
              day: papersBy,
              summary: `Laatste dag voor stukken: ${meeting.name}`,
              description,
              url,
            },
          ]),
    ];
  });
}
