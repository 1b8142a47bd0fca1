import { type Context, Hono } from "hono";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { form } from "#kit/form.tsx";
import { fileField } from "#kit/form-fields.tsx";
import { page, publicPage } from "#kit/http/page.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { DayForm, H2, KeyFigures, Note, SourceLine } from "#kit/look/parts.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { findOrganisation, keyByIdentifier } from "#rooms/organisations";
import { type Agenda, FIRST_YEAR, LAST_YEAR, lookUpDay, oldestCheck, readAgenda } from "./agenda.ts";
import { Arrangements } from "./arrangements.tsx";
import { agendaCsv } from "./csv.ts";
import { calendarFile } from "./calendar-file.ts";
import { DeadlineList } from "./list.tsx";
import { MeetingDays } from "./meetings-form.tsx";
import { MonthView } from "./month-view.tsx";
import {
  agendaFields,
  agendaLink,
  agendaPath,
  meetingFields,
  type Meetings,
  meetingsIn,
  withDays,
  yearField,
} from "./questions.ts";
import { readCalendar, readCsv, type Reading, readText } from "./read-meetings.ts";
import { RulesTable } from "./rules-table.tsx";
import { councilPath } from "../questions/paths.ts";

const MOST_FILE_BYTES = 100 * 1024;

interface Question extends Meetings {
  year: number;
}
/** What was given as meeting days and could not be read. */
interface Refusal {
  typed?: string | undefined;
  errors: string[];
}

/** The calendar of a council: as a page, as a file for calendar programs and as a spreadsheet. */
export const agendaPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/agenda",
      publicPage(building, agendaFields, async ({ c, query, view }) => {
        const question = questionOf(query, query.jaar ?? Number(view.day.slice(0, 4)));
        const moved = await redirection(building, c, (key) => agendaLink(view, key, question));
        if (moved) return moved;
        const errors =
          (query.week === undefined) === (query.weekdag === undefined)
            ? []
            : ["Kies bij een vast patroon beide: de hoeveelste week en de dag."];
        const key = c.req.param("code") ?? "";
        if (query.dagen === undefined) return agendaParts(building, key, question, view, { errors });
        const reading = readText(query.dagen, question.year);
        if (reading.days === null)
          return agendaParts(building, key, question, view, { typed: query.dagen, errors: reading.errors });
        return c.redirect(agendaLink(view, key, withDays(question, reading.days)), 303);
      }),
    )
    .get(
      "/voor-de-raad/:code/agenda.ics",
      page(building, { jaar: yearField.optional(), ...meetingFields }, async ({ c, query, view }) => {
        // Without a year this is a feed to follow: this year and the next.
        const now = Number(amsterdamDay(building.clock()).slice(0, 4));
        const years = query.jaar === undefined ? [now, now + 1] : [query.jaar];
        const key = c.req.param("code") ?? "";
        const agendas: Agenda[] = [];
        for (const year of years) agendas.push(await agendaOf(building, key, year, view));
        const { publicUrl } = building.host;
        const body = calendarFile(agendas, {
          stamp: view.edition.day,
          meetings: (year) => meetingsIn(query, year),
          pageUrl: publicUrl === null ? null : `${publicUrl.replace(/\/$/, "")}${agendaPath(key)}`,
        });
        return c.body(body, 200, {
          "Content-Type": "text/calendar; charset=utf-8",
          "Content-Disposition": `inline; filename="agenda-${key}.ics"`,
        });
      }),
    )
    .get(
      "/voor-de-raad/:code/agenda.csv",
      page(building, { jaar: yearField.optional(), ...meetingFields }, async ({ c, query, view }) => {
        const year = query.jaar ?? Number(view.day.slice(0, 4));
        const agenda = await agendaOf(building, c.req.param("code") ?? "", year, view);
        return agendaCsv(agenda, meetingsIn(query, year));
      }),
    );

const questionOf = (query: Meetings, year: number): Question => ({
  year,
  raad: query.raad,
  week: query.week,
  weekdag: query.weekdag,
  reces: query.reces,
});

const agendaOf = (building: Building, key: string, year: number, view: View): Promise<Agenda> =>
  readAgenda(
    building.db,
    key.toLowerCase(),
    year,
    lookUpDay(year, view.edition.day, view.dayChosen ? view.day : undefined),
  );

/** Another code of the organisation leads to its own. */
async function redirection(building: Building, c: Context, link: (key: string) => string) {
  const code = c.req.param("code") ?? "";
  const known = await findOrganisation(building.db, code.toLowerCase());
  const key = known?.key ?? (await keyByIdentifier(building.db, code.toLowerCase()));
  if (key === null) throw notFound(`Geen organisatie met de code “${code.slice(0, 60)}”.`);
  return key === code ? null : c.redirect(link(key), 301);
}

/** Meeting days from a file: reads it, keeps nothing of it, and leads to the address that holds its days. */
export const meetingDaysForm = form({
  path: "/voor-de-raad/:code/agenda/vergaderdagen",
  elsewhere: true,
  query: { jaar: yearField.optional() },
  mostBytes: MOST_FILE_BYTES,
  fields: {
    bestand: fileField("Een bestand uit uw agenda (.ics) of een spreadsheet (CSV)", {
      accept: ".ics,.csv,text/calendar,text/csv",
    }),
  },
  load: (_building, { code = "" }) => Promise.resolve(code),
  page: ({ building, thing: key, query, view, errors }) =>
    agendaParts(building, key, questionOf({}, yearOf(query, view)), onAgenda(view, key), {
      errors: errors.map((it) => it.message),
    }),
  submit: async ({ input, query, view }) => {
    const { days, errors } = readFile(await input.bestand.text(), yearOf(query, view));
    if (days !== null) return days;
    const refused = errors.map((message) => ({ field: "bestand", message }));
    throw new Problem(422, "Dit bestand is niet te lezen.", refused);
  },
  next: ({ thing: key, query, view, done }) =>
    agendaLink(view, key, withDays(questionOf({}, yearOf(query, view)), done)),
});

const yearOf = ({ jaar }: { jaar?: number | undefined }, view: View): number =>
  jaar ?? Number(view.day.slice(0, 4));

/** The view of the agenda itself, on which the form stands. */
const onAgenda = (view: View, key: string): View => {
  const { jaar: _, ...query } = view.query;
  return { ...view, path: agendaPath(key), query };
};

const readFile = (text: string, year: number): Reading =>
  text.trimStart().toUpperCase().startsWith("BEGIN:VCALENDAR") ? readCalendar(text) : readCsv(text, year);

async function agendaParts(
  building: Building,
  key: string,
  question: Question,
  view: View,
  refusal: Refusal,
): Promise<PageParts> {
  const agenda = await agendaOf(building, key, question.year, view);
  const meetings = meetingsIn(question, question.year);
  const { year, organisation } = agenda;
  const dated = new Set(agenda.entries.map((it) => it.arrangement.key));
  const to = (ending: "" | ".ics" | ".csv") => agendaLink(view, organisation.key, question, ending);
  return {
    title: `Agenda voor de raad ${year}: ${organisation.name}`,
    lead: sentence(agenda, dated.size),
    trail: [
      { label: "Voor de raad", href: view.link("/voor-de-raad") },
      { label: organisation.name, href: view.link(councilPath(organisation.key)) },
    ],
    ...(refusal.errors.length > 0 ? { status: 422 as const } : {}),
    alternates: [
      { type: "text/calendar", href: to(".ics"), title: "Deze agenda voor uw agendaprogramma" },
      {
        type: "application/json",
        href: view.link(`/api/v1/toezicht/organisaties/${organisation.key}/agenda`, { jaar: year }),
        title: "Deze agenda als JSON",
      },
    ],
    styles: ["council.css"],
    body: (
      <>
        <Note tone="warning">
          <p>
            Dit zijn de uiterste dagen die uit de wet volgen, niet de dagen waarop stukken echt komen. Regels
            met <strong>voorlopig</strong> zijn niet in de wet zelf gelezen. Deze agenda is niet volledig: een
            regeling kan andere dagen noemen. Controleer in de regeling.
          </p>
        </Note>
        <KeyFigures
          figures={[
            { label: "uiterste dagen", value: formatCount(agenda.entries.length), href: "#lijst" },
            { label: "regelingen", value: formatCount(agenda.arrangements.length), href: "#regelingen" },
            { label: "daarvan met uiterste dagen", value: formatCount(dated.size), href: "#lijst" },
          ]}
        />
        <Years agenda={agenda} question={question} view={view} />
        <DayForm view={withoutTyped(view, agenda.day)} />
        <MeetingDays
          agenda={agenda}
          question={question}
          meetings={meetings}
          typed={refusal.typed}
          errors={refusal.errors}
          view={view}
        />
        <section aria-labelledby="lijst">
          <H2 id="lijst">Uiterste dagen per maand</H2>
          <DeadlineList agenda={agenda} meetings={meetings} view={view} />
          <p class="no-print">
            Volg deze agenda in{" "}
            <a href={agendaLink(view, organisation.key, { ...question, year: null }, ".ics")}>
              uw agendaprogramma (iCalendar, dit jaar en het volgende)
            </a>
            , of neem {year} mee als <a href={to(".ics")}>agendabestand</a> of{" "}
            <a href={to(".csv")}>spreadsheet (CSV)</a>.
          </p>
        </section>
        {(agenda.entries.length > 0 || meetings.length > 0) && (
          <section aria-labelledby="maanden">
            <H2 id="maanden">Maandoverzicht</H2>
            <p>Een dag in een kader heeft uiterste dagen{meetings.length > 0 && "; bij R vergadert u"}.</p>
            <MonthView agenda={agenda} meetings={meetings} />
          </section>
        )}
        <Arrangements agenda={agenda} view={view} />
        <RulesTable agenda={agenda} view={view} />
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
const Years = ({
  agenda: { year, organisation },
  question,
  view,
}: {
  agenda: Agenda;
  question: Question;
  view: View;
}) => (
  <p>
    In {year} gaat het over de begroting van {year + 1} en de jaarrekening van {year - 1}.{" "}
    <span class="no-print">
      {year > FIRST_YEAR && (
        <a href={agendaLink(view, organisation.key, { ...question, year: year - 1 })} rel="prev">
          Agenda {year - 1}
        </a>
      )}
      {year > FIRST_YEAR && year < LAST_YEAR && " · "}
      {year < LAST_YEAR && (
        <a href={agendaLink(view, organisation.key, { ...question, year: year + 1 })} rel="next">
          Agenda {year + 1}
        </a>
      )}
    </span>
  </p>
);

/** The day form shows the day that was looked at, and does not repeat text that could not be read. */
function withoutTyped(view: View, day: string): View {
  const { dagen: _, ...query } = view.query;
  return { ...view, query, day };
}
