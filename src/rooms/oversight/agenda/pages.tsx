import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { form } from "#kit/form.tsx";
import { fileField } from "#kit/form-fields.tsx";
import { sharedText } from "#kit/http/shared-file.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { Chapter, KeyFigures, Note, separated, SourceLine } from "#kit/look/parts.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import { counted, formatCount } from "#kit/words.ts";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { wasSent } from "#kit/sent.ts";
import { LAW_PATH } from "#rooms/law";
import type { Organisation } from "#rooms/organisations";
import { pageAbout, readOrganisation } from "../council.ts";
import { agendaPath, councilTrail } from "../paths.ts";
import { agendaStops, TakeAlong } from "./beside.tsx";
import { type Agenda, FIRST_YEAR, LAST_YEAR, lookUpDay, oldestCheck, readAgenda } from "./agenda.ts";
import { Arrangements } from "./arrangements.tsx";
import { agendaCsv } from "./csv.ts";
import { calendarFile } from "./calendar-file.ts";
import { keptDays, meetingsWith } from "./kept-days.ts";
import { DeadlineList } from "./list.tsx";
import { ACCEPTED, MeetingDays } from "./meetings-form.tsx";
import { MonthView } from "./month-view.tsx";
import {
  agendaFields,
  agendaLink,
  meetingFields,
  type Meetings,
  withDays,
  yearAsked,
  yearField,
} from "./questions.ts";
import { readFile } from "./read-file.ts";
import { inYear, NO_DAYS, readText } from "./read-meetings.ts";
import { type OwnDay, ownDaysIn, ownDaysOf } from "../own/own-days.ts";
import { OwnDays } from "./own-days-shown.tsx";
import { RulesTable } from "./rules-table.tsx";

const HALF_A_PATTERN = "Kies bij een vast patroon beide: de hoeveelste week en de dag.";
/** A year of meetings of a council's system, with its documents. */
const MOST_FILE_BYTES = 1024 * 1024;

interface Question extends Meetings {
  year: number;
}
/** What was given as meeting days and could not be read. */
interface Refusal {
  typed?: string | undefined;
  errors: FieldError[];
}

/** The calendar of a council: as a page, as a file for calendar programs and as a spreadsheet. */
export const agendaPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/agenda",
      pageAbout(building, agendaFields, "/agenda", readOrganisation, ({ c, query, view, organisation }) => {
        const question = questionOf(query, yearOf(query, view));
        const to = (refusal: Refusal) => agendaParts(building, organisation, question, view, refusal);
        if (query.dagen === undefined) {
          const pattern = wasSent(c, "week") || wasSent(c, "weekdag");
          if (wasSent(c, "dagen")) return to({ errors: [{ field: "dagen", message: NO_DAYS }] });
          if (pattern && query.week === undefined)
            return to({ errors: [{ field: "week", message: HALF_A_PATTERN }] });
          return to({
            errors:
              pattern && query.weekdag === undefined ? [{ field: "weekdag", message: HALF_A_PATTERN }] : [],
          });
        }
        const reading = inYear(readText(query.dagen, question.year), question.year);
        return reading.days === null
          ? to({
              typed: query.dagen,
              errors: reading.errors.map((message) => ({ field: "dagen", message })),
            })
          : c.redirect(agendaLink(view, organisation.key, withDays(question, reading.days)), 303);
      }),
    )
    .get(
      "/voor-de-raad/:code/agenda.ics",
      pageAbout(
        building,
        fileFields,
        "/agenda.ics",
        readOrganisation,
        async ({ c, query, view, organisation }) => {
          // Without a year this is a feed to follow: this year and the next.
          const now = Number(view.today.slice(0, 4));
          const years = query.jaar === undefined ? [now, now + 1] : [query.jaar];
          const agendas: Agenda[] = [];
          for (const year of years) agendas.push(await agendaOf(building, organisation, year, view));
          const meetings = meetingsWith(await keptDays(building.db, organisation.key), query);
          const { publicUrl } = building.host;
          const own = await ownDays(building, agendas[0], view);
          const { key } = organisation;
          const body = calendarFile(agendas, {
            stamp: view.edition.day,
            revision: view.edition.version,
            meetings,
            own: years.flatMap((year) => ownDaysIn(own, year)),
            pageUrl: publicUrl === null ? null : `${publicUrl.replace(/\/$/, "")}${agendaPath(key)}`,
          });
          return sharedText(c, body, {
            type: "text/calendar; charset=utf-8",
            fileName: `agenda-${key}.ics`,
          });
        },
      ),
    )
    .get(
      "/voor-de-raad/:code/agenda.csv",
      pageAbout(
        building,
        fileFields,
        "/agenda.csv",
        readOrganisation,
        async ({ query, view, organisation }) => {
          const year = yearOf(query, view);
          const meetings = meetingsWith(await keptDays(building.db, organisation.key), query);
          const agenda = await agendaOf(building, organisation, year, view);
          return agendaCsv(agenda, meetings(year), ownDaysIn(await ownDays(building, agenda, view), year));
        },
      ),
    );

const fileFields = { jaar: yearField.optional(), ...meetingFields };

const questionOf = ({ raad, week, weekdag, reces }: Meetings, year: number): Question => ({
  year,
  raad,
  week,
  weekdag,
  reces,
});

const agendaOf = (
  building: Building,
  organisation: Organisation,
  year: number,
  view: View,
): Promise<Agenda> =>
  readAgenda(
    building.db,
    organisation,
    year,
    lookUpDay(year, view.edition.day, view.dayChosen ? view.day : undefined),
  );

/** Days that the organisation told itself, of what it is in. */
const ownDays = async (building: Building, agenda: Agenda | undefined, view: View): Promise<OwnDay[]> =>
  agenda ? ownDaysOf(building, agenda.organisation.key, agenda.arrangements, view) : [];

/** Meeting days from a file: reads it, keeps nothing of it, and leads to the address that holds its days. */
export const meetingDaysForm = form({
  may: "anyone",
  path: "/voor-de-raad/:code/agenda/vergaderdagen",
  elsewhere: true,
  query: { jaar: yearField.optional() },
  mostBytes: MOST_FILE_BYTES,
  fields: {
    bestand: fileField("Een bestand uit uw agenda (.ics), een spreadsheet (CSV) of JSON", {
      accept: ACCEPTED,
    }),
  },
  load: async ({ db }, { code = "" }) => (await readOrganisation(db, code)).organisation,
  page: ({ building, thing, query, view, errors }) =>
    agendaParts(building, thing, questionOf({}, yearOf(query, view)), onAgenda(view, thing.key), {
      errors,
    }),
  submit: async ({ input, query, view }) => {
    const { days, errors } = readFile(await input.bestand.bytes(), yearOf(query, view));
    if (days !== null) return days;
    const refused = errors.map((message) => ({ field: "bestand", message }));
    throw new Problem(422, "Dit bestand is niet te lezen.", refused);
  },
  next: ({ thing: { key }, query, view, done }) =>
    agendaLink(view, key, withDays(questionOf({}, yearOf(query, view)), done)),
});

const yearOf = ({ jaar }: { jaar?: number | undefined }, view: View): number =>
  yearAsked(jaar, view.dayChosen ? view.day : undefined, view.today);

/** The view of the agenda itself, on which the form stands. */
const onAgenda = (view: View, key: string): View => {
  const { jaar: _, ...query } = view.query;
  return { ...view, path: agendaPath(key), query };
};

async function agendaParts(
  building: Building,
  organisation: Organisation,
  question: Question,
  view: View,
  refusal: Refusal,
): Promise<PageParts> {
  const { year } = question;
  const agenda = await agendaOf(building, organisation, year, view);
  const kept = await keptDays(building.db, organisation.key);
  const meetings = meetingsWith(kept, question)(year);
  const own = ownDaysIn(await ownDays(building, agenda, view), year);
  const shown = { agenda, question, meetings, view };
  const dated = new Set(agenda.entries.map((it) => it.arrangement.key));
  const hasMonths = agenda.entries.length > 0 || meetings.length > 0;
  const to = (ending: "" | ".ics" | ".csv") => agendaLink(view, organisation.key, question, ending);
  const json = view.link(`/api/v1/toezicht/organisaties/${organisation.key}/agenda`, { jaar: year });
  return {
    title: `Agenda voor de raad ${year}: ${organisation.name}`,
    lead: sentence(agenda, dated.size),
    trail: councilTrail(view, organisation),
    dayView: withoutTyped(view, agenda.day),
    ...(refusal.errors.length > 0 ? { status: 422 as const } : {}),
    alternates: [
      { type: "text/calendar", href: to(".ics"), title: "Deze agenda voor uw agendaprogramma" },
      {
        type: "application/json",
        href: json,
        title: "Deze agenda als JSON",
      },
    ],
    styles: ["council.css"],
    body: (
      <>
        <Note tone="warning">
          <p>
            Dit zijn de uiterste dagen die uit de wet volgen, niet de dagen waarop stukken echt komen. Deze
            agenda is niet volledig: een regeling kan andere dagen noemen. Controleer in de regeling.{" "}
            <a href={view.link(LAW_PATH)}>Welke wetten wij lazen</a>.
          </p>
        </Note>
        <KeyFigures
          figures={[
            { label: "uiterste dagen", value: formatCount(agenda.entries.length), href: "#lijst" },
            { label: "regelingen", value: formatCount(agenda.arrangements.length), href: "#regelingen" },
            { label: "daarvan met uiterste dagen", value: formatCount(dated.size), href: "#lijst" },
          ]}
        />
        <Years year={year} to={(other) => agendaLink(view, organisation.key, { ...question, year: other })} />
        <WithRail
          stops={agendaStops(agenda, hasMonths, own.length > 0)}
          beside={
            <TakeAlong
              year={year}
              follow={agendaLink(view, organisation.key, { ...question, year: null }, ".ics")}
              calendar={to(".ics")}
              csv={to(".csv")}
              json={json}
            />
          }
        >
          <MeetingDays {...shown} kept={kept} typed={refusal.typed} errors={refusal.errors} />
          <Chapter id="lijst" title="Uiterste dagen per maand">
            <DeadlineList {...shown} />
          </Chapter>
          {own.length > 0 && <OwnDays name={organisation.name} year={year} days={own} view={view} />}
          {hasMonths && (
            <Chapter id="maanden" title="Maandoverzicht">
              <p>Een dag in een kader heeft uiterste dagen{meetings.length > 0 && "; bij R vergadert u"}.</p>
              <MonthView {...shown} />
            </Chapter>
          )}
          <Arrangements {...shown} />
          <RulesTable {...shown} />
        </WithRail>
        <SourceLine view={view} verified={oldestCheck(agenda)} report={null} />
      </>
    ),
  };
}

function sentence({ organisation, year, day, arrangements, entries }: Agenda, dated: number) {
  if (arrangements.length === 0)
    return `${organisation.name} nam op ${formatDay(day)} volgens het register aan geen gemeenschappelijke regeling deel. Er zijn dus geen termijnen.`;
  const those = `${counted(arrangements.length, "regeling", "regelingen")} waaraan ${organisation.name} op ${formatDay(day)} deelnam`;
  return entries.length === 0
    ? `Voor de ${those} volgen in ${year} geen uiterste dagen uit de wet.`
    : `Van de ${those}, ${dated === 1 ? "heeft er 1" : `hebben er ${dated}`} in ${year} uiterste dagen volgens de wet.`;
}

/** Other years, and which years the documents of this one are about. */
const Years = ({ year, to }: { year: number; to: (year: number) => string }) => (
  <p>
    In {year} gaat het over de begroting van {year + 1} en de jaarrekening van {year - 1}.{" "}
    <span class="no-print">
      {separated(
        [
          { rel: "prev", other: year - 1 },
          { rel: "next", other: year + 1 },
        ]
          .filter(({ other }) => other >= FIRST_YEAR && other <= LAST_YEAR)
          .map(({ rel, other }) => (
            <a href={to(other)} rel={rel}>
              Agenda {other}
            </a>
          )),
        " · ",
      )}
    </span>
  </p>
);

/** The day form shows the day that was looked at, and does not repeat text that could not be read. */
function withoutTyped(view: View, day: string): View {
  const { dagen: _, ...query } = view.query;
  return { ...view, query, day };
}
