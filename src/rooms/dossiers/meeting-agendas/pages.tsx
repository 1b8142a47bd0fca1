/** `/dossiers/overleggen`: the meetings of administrators in which one's organisations sit, and the agenda of each. */
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { calendarAnswer } from "#kit/http/calendar-answer.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { DayText } from "#kit/look/parts.tsx";
import { listingCsv, Table } from "#kit/look/table.tsx";
import { hasRole } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { agendaCalendar } from "../agenda/files.ts";
import { calledBy, nameIn } from "../called.ts";
import { trailTo } from "../trail.ts";
import { meetingFor, readsMeeting } from "../meetings/acting.ts";
import { meetingAgenda } from "./on-the-agenda.ts";
import { daysFrom } from "../meetings/days.ts";
import type { Meeting } from "../meetings/facts.ts";
import { linesOfDays, meetingColumns, meetingEvents } from "./files.ts";
import { meetingPath, MEETINGS_PATH, NEW_MEETING_PATH } from "../meetings/paths.ts";
import { meetingPage } from "./meeting-page.tsx";
import { meetingsFor } from "../meetings/queries.ts";

const PAGE = `${MEETINGS_PATH}/:id`;

export const meetingPages = (building: Building): Hono => {
  const load = (words: Record<string, string>, view: View) => meetingFor(building, words, view);
  return new Hono()
    .get(
      MEETINGS_PATH,
      guardedPage(building, MEETINGS_PATH, {
        may: { action: "eigen.lezen", of: () => null, object: () => "overleggen" },
        load: () => Promise.resolve(null),
        answer: ({ view }) => listPage(building, view),
      }),
    )
    .get(
      PAGE,
      guardedPage(building, PAGE, {
        may: readsMeeting,
        load,
        answer: ({ thing, view }) => meetingPage(building, thing, view),
      }),
    )
    .get(
      `${PAGE}/agenda.csv`,
      guardedPage(building, `${PAGE}/agenda.csv`, {
        may: readsMeeting,
        load,
        answer: async ({ thing, view }) => {
          return listingCsv(`overleg-${thing.id}-${view.today}`, {
            columns: meetingColumns,
            rows: linesOfDays(await meetingAgenda(building, thing, view)),
          });
        },
      }),
    )
    .get(
      `${PAGE}/agenda.ics`,
      guardedPage(building, `${PAGE}/agenda.ics`, {
        may: readsMeeting,
        load,
        answer: async ({ thing, view }) => {
          const events = meetingEvents(thing, await meetingAgenda(building, thing, view), building);
          // Items come and go without a version of the meeting: a later moment is a later file.
          const revision = Math.floor(building.clock().getTime() / 60_000) - FIRST_MINUTE;
          return calendarAnswer(
            `overleg-${thing.id}`,
            agendaCalendar(thing.name, events, { view, revision }),
          );
        },
      }),
    );
};

/** The first of January 2026, in minutes: a number in a calendar file is no moment, and stays small. */
const FIRST_MINUTE = Date.UTC(2026, 0, 1) / 60_000;

async function listPage(building: Building, view: View) {
  const meetings = await meetingsFor(building.primary, view.reader);
  const called = await calledBy(building, new Set(meetings.map((it) => it.organisation)), view.today);
  const { reader } = view;
  const begins = reader.kind === "person" && reader.acting !== null && hasRole(reader.acting.role, "editor");
  return {
    title: "Overleggen van bestuurders",
    lead: "De overleggen waaraan uw organisaties meedoen, met wat er op de agenda staat en wanneer stukken binnen moeten zijn.",
    trail: trailTo(view),
    timeless: true,
    body: (
      <>
        <Table
          caption="Op naam"
          empty="Uw organisatie doet nog aan geen overleg mee. Wie redacteur is, zet er een op; daarna kunnen punten uit dossiers op de agenda."
          rows={meetings}
          view={view}
          columns={[
            { label: "Overleg", cell: (it) => <a href={meetingPath(it.id)}>{it.name}</a> },
            { label: "Eerstvolgende dag", cell: (it) => nextDay(it, view) },
            { label: "Deelnemers", numeric: true, csv: (it) => it.participants.length },
            { label: "Bijgehouden door", cell: (it) => nameIn(called, it.organisation) },
          ]}
        />
        {begins && (
          <p class="no-print">
            <a href={NEW_MEETING_PATH}>Zet een overleg van bestuurders op</a>
          </p>
        )}
      </>
    ),
  };
}

const nextDay = (meeting: Meeting, view: View): Child => {
  const [next] = daysFrom(meeting, view.today);
  return next === undefined ? (
    "nog geen dag bekend"
  ) : (
    <>
      <DayText day={next.day} /> (stukken uiterlijk <DayText day={next.papersBy} />)
    </>
  );
};
