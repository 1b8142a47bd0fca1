/** The page of one meeting of administrators: each day with its papers, the councils around it and what is on the agenda. */
import { formatDay } from "#kit/day.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, bullets, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { organisationLinks } from "#rooms/organisations";
import { ItemTable } from "../agenda/shown.tsx";
import { calledBy, nameIn, type Names } from "../called.ts";
import { type DayOfMeeting, meetingAgenda } from "./on-the-agenda.ts";
import type { Meeting } from "../meetings/facts.ts";
import { changeMeetingPath, meetingFile } from "../meetings/paths.ts";
import { meetingsTrail } from "../meetings/trail.ts";

export async function meetingPage(building: Building, meeting: Meeting, view: View): Promise<PageParts> {
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
            <p>
              Deze punten staan op een dag die geen overlegdag meer is. Wie het punt bijhoudt, kiest een
              andere dag.
            </p>
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
          U ziet alleen punten uit dossiers die u mag lezen. Vergaderdagen en reces van raden komen van hun
          griffies.
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
      ofOneDay
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
