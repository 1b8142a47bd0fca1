/** `/dossiers/overleggen`: the meetings of administrators in which one's organisations sit, and the agenda of each. */
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { Badge, bullets, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { listingCsv, Table } from "#kit/look/table.tsx";
import { hasRole, seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { organisationLinks } from "#rooms/organisations";
import { agendaCalendar, calendarAnswer } from "../agenda/files.ts";
import { ItemTable } from "../agenda/shown.tsx";
import { calledBy, nameIn, type Names } from "../called.ts";
import { trailTo } from "../dossier-page.tsx";
import { meetingFor, readsMeeting } from "./acting.ts";
import { type DayOfMeeting, meetingAgenda } from "./agenda.ts";
import { daysFrom } from "./days.ts";
import type { Meeting } from "./facts.ts";
import { linesOfDays, meetingColumns, meetingEvents } from "./files.ts";
import { changeMeetingPath, meetingFile, meetingPath, MEETINGS_PATH, NEW_MEETING_PATH } from "./paths.ts";
import { meetingsFor } from "./queries.ts";

const PAGE = `${MEETINGS_PATH}/:id`;

/** Back to the list of meetings. */
export const meetingsTrail = (view: View) => [
  ...trailTo(view),
  { label: "Overleggen van bestuurders", href: MEETINGS_PATH },
];

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
        answer: async ({ c, thing, view }) => {
          c.header("Cache-Control", "no-store");
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
          return calendarAnswer(`overleg-${thing.id}`, agendaCalendar(thing.name, events, { view, revision }));
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

async function meetingPage(building: Building, meeting: Meeting, view: View) {
  const [agenda, called] = await Promise.all([
    meetingAgenda(building, meeting, view),
    calledBy(building, meeting.participants, view.today),
  ]);
  const parties = meeting.participants.map((key) => ({ key, name: called.get(key)?.name ?? key }));
  const keeps = seatIn(view.reader, meeting.organisation, "editor", meeting.side) !== undefined;
  const [next] = agenda.coming;
  return {
    title: meeting.name,
    lead:
      next === undefined
        ? "Er is nog geen dag bekend waarop dit overleg is."
        : `Het eerstvolgende overleg is op ${formatDay(next.day)}; stukken moeten uiterlijk ${formatDay(next.papersBy)} binnen zijn.`,
    trail: meetingsTrail(view),
    timeless: true,
    body: (
      <WithRail
        stops={[]}
        beside={
          <>
            <RailGroup title="Wie meedoet">
              <p>{organisationLinks(parties, view)}</p>
              {meeting.place !== null && <p>{meeting.place}</p>}
              {keeps && (
                <p class="no-print">
                  <a href={changeMeetingPath(meeting.id)}>Wijzig dagen of deelnemers</a>
                </p>
              )}
            </RailGroup>
            <RailGroup title="Neem deze agenda mee" class="no-print">
              {bullets([
                <a href={meetingFile(meeting.id, "ics")}>Voor uw agendaprogramma (iCalendar)</a>,
                <a href={meetingFile(meeting.id, "csv")}>Als spreadsheet (CSV)</a>,
              ])}
            </RailGroup>
          </>
        }
      >
        {agenda.adrift.length > 0 && (
          <Note tone="warning">
            <p>Deze punten staan op een dag die geen overlegdag meer is. Wie het punt bijhoudt, kiest een andere dag.</p>
          </Note>
        )}
        {agenda.adrift.length > 0 && (
          <ItemTable caption="Zonder overlegdag" lines={agenda.adrift} empty="" view={view} withDossier />
        )}
        {agenda.coming.length === 0 && (
          <p class="empty">Geen dag bekend. Wie het overleg bijhoudt, vult dagen in.</p>
        )}
        {agenda.coming.map((it) => (
          <DayShown it={it} called={called} view={view} />
        ))}
        {agenda.past.length > 0 && (
          <details>
            <summary>Wat is geweest</summary>
            {agenda.past.map((it) => (
              <DayShown it={it} called={called} view={view} />
            ))}
          </details>
        )}
        <p class="limits">
          U ziet alleen punten uit dossiers die u mag lezen. Vergaderdagen en reces van raden komen van hun griffies.
        </p>
      </WithRail>
    ),
  };
}

const DayShown = ({ it, called, view }: { it: DayOfMeeting; called: Names; view: View }) => (
  <Chapter id={`dag-${it.day}`} title={formatDay(it.day)}>
    <p>
      Stukken uiterlijk <DayText day={it.papersBy} />
      {it.papersBy < view.today && it.day >= view.today && (
        <>
          {" "}
          <Badge tone="warning">die dag is geweest</Badge>
        </>
      )}
      .
    </p>
    <Councils it={it} called={called} />
    <ItemTable
      caption={`Op de agenda van ${formatDay(it.day)}`}
      lines={it.lines}
      empty="Er staat nog niets op de agenda dat u mag lezen."
      view={view}
      withDossier
    />
  </Chapter>
);

/** What councils of participants do around it: their recess, and their first meeting afterwards. */
const Councils = ({ it: { councils }, called }: { it: DayOfMeeting; called: Names }) => {
  const named = (some: DayOfMeeting["councils"]) => enumerate(some.map((it) => nameIn(called, it.key)));
  const recess = councils.filter((it) => it.recessThen);
  const atPapers = councils.filter((it) => it.recessAtPapers);
  const next = councils.filter((it) => it.next !== null);
  if (recess.length + atPapers.length + next.length === 0) return null;
  return bullets([
    ...(recess.length > 0 ? [`Reces op deze dag bij de raad van: ${named(recess)}.`] : []),
    ...(atPapers.length > 0
      ? [`Reces op de laatste dag voor stukken bij de raad van: ${named(atPapers)}. Lever ze daarvoor aan.`]
      : []),
    ...(next.length > 0
      ? [
          `Eerste raadsvergadering daarna: ${enumerate(next.map((it) => `${nameIn(called, it.key)} ${formatDay(it.next ?? "")}`))}.`,
        ]
      : []),
  ]);
};
