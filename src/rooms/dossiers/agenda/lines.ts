/** Agenda items with all that lists, files and pages tell of them. */
import type { Day } from "#kit/day.ts";
import type { Building, View } from "#kit/room.ts";
import { calledBy, nameIn, type Names } from "../called.ts";
import { papersDay } from "../meetings/days.ts";
import type { Meeting } from "../meetings/facts.ts";
import { meetingsFor } from "../meetings/queries.ts";
import type { Dossier } from "../queries.ts";
import type { AgendaItem } from "./facts.ts";
import { type OutsideSeat, outsideSeatsOf } from "./outside-queries.ts";
import { agendaOf } from "./queries.ts";
import { type ItemStanding, standingOf } from "./standing.ts";

/** When and where an item is, as far as the reader may see the meeting that it is on. */
export interface When {
  /** The meeting of administrators; null for none, or for one that is not this reader's to see. */
  meeting: Meeting | null;
  place: string | null;
  papersBy: Day | null;
  /** The meeting is not on that day any more. */
  isMoved: boolean;
}

export interface AgendaLine {
  dossier: Dossier;
  standing: ItemStanding;
  /** Parties outside government of which somebody said whom they send. */
  outside: readonly OutsideSeat[];
  when: When;
  called: Names;
}

export function whenOf(item: AgendaItem, meetings: ReadonlyMap<string, Meeting>): When {
  const meeting = item.meeting === null ? null : (meetings.get(item.meeting) ?? null);
  if (meeting === null) return { meeting, place: item.place, papersBy: item.papersBy, isMoved: false };
  return {
    ...{ meeting, place: meeting.place, isMoved: !meeting.days.includes(item.day) },
    papersBy: papersDay(item.day, meeting.papersDays),
  };
}

/** What a reader may see of these items, in the order in which they came. */
export async function linesOf(
  building: Building,
  view: View,
  dossiers: readonly Dossier[],
  items: readonly AgendaItem[],
): Promise<AgendaLine[]> {
  const { primary } = building;
  const [agenda, outside, meetings, called] = await Promise.all([
    agendaOf(primary, view.reader, dossiers, items),
    outsideSeatsOf(
      primary,
      items.map((it) => it.id),
    ),
    meetingsFor(primary, view.reader),
    calledBy(building, new Set(dossiers.flatMap((it) => [it.organisation, ...it.participants])), view.today),
  ]);
  const known = new Map(meetings.map((it) => [it.id, it]));
  return agenda.items.flatMap((item) => {
    const dossier = dossiers.find((it) => it.id === item.dossier);
    if (!dossier) return [];
    const standing = standingOf(item, agenda, dossier, view.today);
    const seats = outside.filter((it) => it.item === item.id);
    return [{ dossier, standing, outside: seats, when: whenOf(item, known), called }];
  });
}

/** Those to come, and those that are over, the last first. */
export const parted = (lines: readonly AgendaLine[]) => ({
  coming: lines.filter((it) => !it.standing.isOver),
  over: lines.filter((it) => it.standing.isOver).toReversed(),
});

/** Papers that are asked for: not there, and still of use. */
export const papersLate = ({ standing: { item, isOver }, when }: AgendaLine, today: Day): boolean =>
  !isOver && item.papers === null && when.papersBy !== null && when.papersBy < today;

export const nameOf = ({ called }: Pick<AgendaLine, "called">, key: string): string => nameIn(called, key);
