import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { hungSections, stopsOf } from "#kit/detail.tsx";
import { page } from "#kit/http/page.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Chapter, KeyFigures, Note, separated, SourceOfMany } from "#kit/look/parts.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { counted, formatCount } from "#kit/words.ts";
import { type Column, listingCsv, Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { additionsPath } from "#rooms/additions";
import { holdsOn } from "#kit/validity.ts";
import { LAW_PATH } from "#rooms/law";
import { companyOf, type Membership, membershipsOf } from "#rooms/collaborations";
import {
  lastDay,
  type Organisation,
  organisationPath,
  predecessorsOf,
  type Related,
  RememberForm,
  successorsOf,
} from "#rooms/organisations";
import { codeIn, pageAbout, readCouncil } from "../council.ts";
import { agendaOfDay } from "../agenda/questions.ts";
import {
  bookletPath,
  changesPath,
  councilPath,
  participationPath,
  roomTrail,
  standingPath,
} from "../paths.ts";
import { Groups, questionStops, Statements, StateText, Unknown } from "./answer-parts.tsx";
import { ownFactsOf } from "../own/own-facts.ts";
import { overallAnswers } from "./organisation-answers.ts";
import { QUESTIONS, statesOf } from "./questions.ts";

/** The six questions of one council, over everything its organisation is in. */
export const organisationPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/samenwerkingen.csv",
      page(building, {}, async ({ c, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const memberships = await membershipsOf(building.db, organisation.key, view.day);
        return listingCsv(`zes-vragen-${organisation.key}-${view.day}`, {
          columns: columnsFor(organisation.key),
          rows: memberships,
        });
      }),
    )
    .get(
      "/voor-de-raad/:code",
      pageAbout(building, {}, "", readCouncil, async ({ view, organisation, words }) => {
        if (hasEnded(organisation, view))
          return endedPage(organisation, await successorsOf(building.db, organisation.key), view);
        const company = await companyOf(building.db, organisation.key, view.day);
        const { memberships, partners } = company;
        const older = await predecessorsOf(building.db, organisation.key);
        const own = await ownFactsOf(building, organisation.key, view);
        const hung = await hungSections(building, "council", { organisation, words }, view);
        const json = view.link(`/api/v1/toezicht/organisaties/${organisation.key}/vragen`);
        const shown =
          memberships.length === 0 ? [] : overallAnswers({ organisation, words }, company, view.day, own);
        return {
          title: `Zes vragen van de raad: ${organisation.name}`,
          lead: `In het register ${view.dayChosen ? "nam" : "neemt"} ${organisation.name} op ${formatDay(view.day)} deel aan ${counted(memberships.length, "gemeenschappelijke regeling", "gemeenschappelijke regelingen")}.`,
          trail: roomTrail(view),
          alternates: [
            {
              type: "application/json",
              href: json,
              title: "Deze antwoorden als JSON",
            },
          ],
          styles: ["council.css"],
          body: (
            <>
              <NotThen of={organisation} instead={older} view={view} />
              <KeyFigures
                figures={[
                  {
                    label: memberships.length === 1 ? "regeling" : "regelingen",
                    value: formatCount(memberships.length),
                    href: "#regelingen",
                  },
                  {
                    label: partners.length === 1 ? "partner" : "partners",
                    value: formatCount(partners.length),
                    href: `${view.link(organisationPath(organisation.key))}#partners`,
                  },
                ]}
              />
              <WithRail
                stops={[
                  ...questionStops(shown),
                  { id: "regelingen", label: "Alle regelingen" },
                  ...stopsOf(building, "council", hung),
                ]}
                beside={<Further council={organisation} json={json} view={view} />}
              >
                {shown.map((answer, index) => (
                  <Chapter id={answer.question} title={`${index + 1}. ${answer.text}`} class="question">
                    <p class="headline">{answer.headline}</p>
                    <Statements list={answer.statements} view={view} />
                    <Groups list={answer.groups} council={organisation.key} view={view} />
                  </Chapter>
                ))}
                <Unknown answers={shown} />
                <Chapter id="regelingen" title="Alle regelingen">
                  <p>
                    Per vraag: weet het register het? <StateText of="ja" />, <StateText of="deels" /> of{" "}
                    <StateText of="nee" />. De titel leidt naar de zes antwoorden en het informatieblad.
                  </p>
                  <Table
                    caption={`Wat het register weet van de regelingen van ${organisation.name} op ${formatDay(view.day)}`}
                    columns={columnsFor(organisation.key)}
                    rows={memberships}
                    view={view}
                    empty={`In het register neemt ${organisation.name} op ${formatDay(view.day)} aan geen gemeenschappelijke regeling deel.`}
                  />
                </Chapter>
                {hung}
              </WithRail>
              <p class="limits">
                Contracten, convenanten en deelnemingen staan niet in het register: wat daarvan bekend is,
                staat bij <a href={view.link(standingPath(organisation.key))}>Waar zitten wij in?</a>{" "}
                Controleer in de regeling. <a href={view.link(LAW_PATH)}>Welke wetten wij lazen</a>.
              </p>
              <SourceOfMany view={view} />
            </>
          ),
        };
      }),
    );

/** Where this council reads on, its rows to take along, and its municipality for this device to remember. */
const Further = ({ council, json, view }: { council: Organisation; json: string; view: View }) => (
  <div class="no-print">
    <RailGroup title="Verder voor deze raad">
      {bullets([
        <a href={view.link(bookletPath(council.key))}>Boekje met alle informatiebladen</a>,
        <a href={agendaOfDay(view, council.key)}>Raadsagenda</a>,
        <a href={view.link(changesPath(council.key))}>Wat er veranderde</a>,
        <a href={view.link(organisationPath(council.key))}>Alles over deze organisatie</a>,
        ...(seatIn(view.reader, council.key, "reader")
          ? [<a href={additionsPath(council.key)}>Aanvullingen van uw organisatie</a>]
          : []),
      ])}
    </RailGroup>
    <RailGroup title="Deze regelingen als">
      {bullets([
        <a href={view.link(`${councilPath(council.key)}/samenwerkingen.csv`)}>spreadsheet (CSV)</a>,
        <a href={json}>JSON</a>,
      ])}
    </RailGroup>
    <RememberForm organisation={council} />
  </div>
);

/** A council that is no more asks nothing: where its questions went, and what they were. */
const endedPage = (organisation: Organisation, successors: Related[], view: View): PageParts => {
  const { key, name, valid_until: end } = organisation;
  return {
    title: `Zes vragen van de raad: ${name}`,
    lead: end === null ? "" : `${name} bestond tot en met ${formatDay(lastDay(end))}.`,
    trail: roomTrail(view),
    styles: ["council.css"],
    body: (
      <>
        <NotThen of={organisation} instead={successors} view={view} />
        {bullets(
          [
            <a href={view.link(changesPath(key))}>Wat er veranderde</a>,
            <a href={view.link(organisationPath(key))}>Alles over deze organisatie</a>,
          ],
          "ways",
        )}
      </>
    ),
  };
};

const columnsFor = (organisation: string): Column<Membership>[] => [
  {
    label: "Regeling",
    cell: (it, view) => <a href={view.link(participationPath(organisation, it.key))}>{it.title}</a>,
    csv: (it) => it.title,
  },
  { label: "Nummer", csvOnly: true, csv: (it) => it.key },
  ...QUESTIONS.map((question): Column<Membership> => ({
    label: question.short,
    cell: (it) => <StateText of={statesOf(it)[question.id]} />,
    csv: (it) => statesOf(it)[question.id],
  })),
];

/** Says so when the organisation did not exist on the day, and whose page to look at instead. */
const NotThen = ({
  of: organisation,
  instead,
  view,
}: {
  of: Organisation;
  instead: Related[];
  view: View;
}) => {
  if (holdsOn(organisation, view.day)) return null;
  const ended = hasEnded(organisation, view);
  return (
    <Note tone="warning">
      <p>
        Op {formatDay(view.day)} bestond {organisation.name} {ended ? "niet meer" : "nog niet"}.{" "}
        {instead.length > 0 && (
          <>
            {ended ? "Opgevolgd door" : "Toen bestonden haar voorgangers"}:{" "}
            {separated(instead.map((it) => <a href={view.link(councilPath(it.key))}>{it.name}</a>))}.
          </>
        )}{" "}
        {ended && organisation.valid_until !== null && (
          <a href={view.link(councilPath(organisation.key), { geldigOp: lastDay(organisation.valid_until) })}>
            De zes vragen op haar laatste dag
          </a>
        )}
      </p>
    </Note>
  );
};

const hasEnded = ({ valid_until: end }: Organisation, view: View): boolean => end !== null && end <= view.day;
