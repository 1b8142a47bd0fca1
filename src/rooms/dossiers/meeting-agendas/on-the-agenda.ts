/** What stands on the agenda of a meeting of administrators, as far as the reader may read the dossiers that it is of. */
import type { Building, View } from "#kit/room.ts";
import { type CouncilDays, keptDaysOf } from "#rooms/oversight";
import { type AgendaLine, linesOf } from "../agenda/lines.ts";
import { itemsOnMeeting } from "../agenda/queries.ts";
import { findDossiers } from "../queries.ts";
import { type CouncilAround, councilsAround, daysFrom, type MeetingDay } from "../meetings/days.ts";
import type { Meeting } from "../meetings/facts.ts";

export interface DayOfMeeting extends MeetingDay {
  lines: readonly AgendaLine[];
  councils: readonly CouncilAround[];
}

export interface MeetingAgenda {
  coming: readonly DayOfMeeting[];
  past: readonly DayOfMeeting[];
  /** On days that are no days of this meeting any more. */
  adrift: readonly AgendaLine[];
}

export async function meetingAgenda(
  building: Building,
  meeting: Meeting,
  view: View,
): Promise<MeetingAgenda> {
  const { primary } = building;
  const items = await itemsOnMeeting(primary, meeting.id);
  const [dossiers, councils] = await Promise.all([
    findDossiers(primary, view.reader, [...new Set(items.map((it) => it.dossier))]),
    keptDaysOf(primary as never, meeting.participants),
  ]);
  const lines = await linesOf(building, view, dossiers, items);
  const all = daysFrom(meeting, "").map((it) => dayOf(it, lines, councils));
  return {
    coming: all.filter((it) => it.day >= view.today),
    // A day on which nothing was, tells nothing.
    past: all.filter((it) => it.day < view.today && it.lines.length > 0).toReversed(),
    adrift: lines.filter((it) => it.when.isMoved && it.standing.item.result === null),
  };
}

const dayOf = (
  day: MeetingDay,
  lines: readonly AgendaLine[],
  councils: ReadonlyMap<string, CouncilDays>,
): DayOfMeeting => ({
  ...day,
  lines: lines.filter((it) => it.standing.item.day === day.day),
  councils: councilsAround(day, councils),
});
