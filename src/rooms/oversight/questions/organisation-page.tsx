import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { DayForm, DayText, H2, KeyFigures, Note } from "#kit/look/parts.tsx";
import { type Column, listingCsv, Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import { counted, formatCount } from "#kit/words.ts";
import { organisationPath, predecessorsOf, type Related, successorsOf } from "#rooms/organisations";
import { agendaPath } from "../agenda/questions.ts";
import { changesPath } from "../changes/paths.ts";
import { Gaps, Groups, Statements, StateText } from "./answer-parts.tsx";
import { type Council, readCouncil } from "./council.ts";
import { overallAnswers } from "./organisation-answers.ts";
import { bookletPath, councilPath, participationPath } from "./paths.ts";
import { QUESTIONS, statesOf } from "./questions.ts";
import { type CouncilMembership, readSituation } from "./situation.ts";

/** The six questions of one council, over everything its organisation is in. */
export const organisationPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/samenwerkingen.csv",
      page(building, {}, async ({ c, view }) => {
        const { organisation } = await readCouncil(building.db, c.req.param("code") ?? "");
        const { memberships } = await readSituation(building.db, organisation.key, view.day);
        return listingCsv(`zes-vragen-${organisation.key}-${view.day}`, {
          columns: columnsFor(organisation.key),
          rows: memberships,
        });
      }),
    )
    .get(
      "/voor-de-raad/:code",
      publicPage(building, {}, async ({ c, view }) => {
        const code = c.req.param("code") ?? "";
        const council = await readCouncil(building.db, code);
        const { organisation } = council;
        if (code !== organisation.key) return c.redirect(view.link(councilPath(organisation.key)), 301);
        const situation = await readSituation(building.db, organisation.key, view.day);
        const { memberships } = situation;
        const instead = await (hasEnded(council, view) ? successorsOf : predecessorsOf)(
          building.db,
          organisation.key,
        );
        const answers = overallAnswers(council, situation);
        return {
          title: `Zes vragen van de raad: ${organisation.name}`,
          lead: `In het register ${view.dayChosen ? "nam" : "neemt"} ${organisation.name} op ${formatDay(view.day)} deel aan ${counted(memberships.length, "gemeenschappelijke regeling", "gemeenschappelijke regelingen")}.`,
          trail: [{ label: "Voor de raad", href: view.link("/voor-de-raad") }],
          alternates: [
            {
              type: "application/json",
              href: view.link(`/api/v1/toezicht/organisaties/${organisation.key}/vragen`),
              title: "Deze antwoorden als JSON",
            },
          ],
          styles: ["council.css"],
          body: (
            <>
              <NotThen council={council} instead={instead} view={view} />
              <KeyFigures
                figures={[
                  {
                    label: memberships.length === 1 ? "regeling" : "regelingen",
                    value: formatCount(memberships.length),
                    href: "#regelingen",
                  },
                  {
                    label: situation.partners === 1 ? "partner" : "partners",
                    value: formatCount(situation.partners),
                    href: `${view.link(organisationPath(organisation.key))}#partners`,
                  },
                ]}
              />
              <Ways to={organisation.key} view={view} />
              <DayForm view={view} />
              {memberships.length > 0 &&
                answers.map((answer, index) => (
                  <section aria-labelledby={answer.question} class="question">
                    <H2 id={answer.question}>
                      {index + 1}. {answer.text}
                    </H2>
                    <p class="headline">{answer.headline}</p>
                    <Statements list={answer.statements} view={view} />
                    <Groups list={answer.groups} council={organisation.key} view={view} />
                    <Gaps list={answer.gaps} />
                  </section>
                ))}
              <section aria-labelledby="regelingen">
                <H2 id="regelingen">Alle regelingen</H2>
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
                <p class="no-print">
                  Dezelfde rijen als{" "}
                  <a href={view.link(`${councilPath(organisation.key)}/samenwerkingen.csv`)}>
                    spreadsheet (CSV)
                  </a>{" "}
                  of als{" "}
                  <a href={view.link(`/api/v1/toezicht/organisaties/${organisation.key}/vragen`)}>JSON</a>.
                </p>
              </section>
              <p class="limits">
                Contracten, convenanten en deelnemingen staan niet in het register. Regels uit de wet zijn
                hier voorlopig: zij zijn nog niet in de wettekst zelf nagelezen. Controleer in de regeling.
              </p>
              <p class="source">
                Bron: {view.edition.source}, <DayText day={view.edition.day} /> ·{" "}
                <a href="https://organisaties.overheid.nl/contact">Fout melden</a>
              </p>
            </>
          ),
        };
      }),
    );

/** Where else the council can go from here. */
const Ways = ({ to: key, view }: { to: string; view: View }) => (
  <nav aria-label="Verder voor deze raad" class="no-print">
    <ul class="ways">
      <li>
        <a href={view.link(bookletPath(key))}>Boekje met alle informatiebladen</a>
      </li>
      <li>
        <a href={view.link(agendaPath(key))}>Raadsagenda</a>
      </li>
      <li>
        <a href={view.link(changesPath(key))}>Wat er veranderde</a>
      </li>
      <li>
        <a href={view.link(organisationPath(key))}>Alles over deze organisatie</a>
      </li>
    </ul>
  </nav>
);

const columnsFor = (organisation: string): Column<CouncilMembership>[] => [
  {
    label: "Regeling",
    cell: (it, view) => <a href={view.link(participationPath(organisation, it.key))}>{it.title}</a>,
    csv: (it) => it.title,
  },
  { label: "Nummer", csvOnly: true, csv: (it) => it.key },
  ...QUESTIONS.map((question): Column<CouncilMembership> => ({
    label: question.short,
    cell: (it) => <StateText of={statesOf(it)[question.id]} />,
    csv: (it) => statesOf(it)[question.id],
  })),
];

/** Says so when the organisation did not exist on the day, and whose page to look at instead. */
const NotThen = ({ council, instead, view }: { council: Council; instead: Related[]; view: View }) => {
  const { organisation } = council;
  if (holdsOn(organisation, view.day)) return null;
  const ended = hasEnded(council, view);
  return (
    <Note tone="warning">
      <p>
        Op {formatDay(view.day)} bestond {organisation.name} {ended ? "niet meer" : "nog niet"}.{" "}
        {instead.length > 0 && (
          <>
            {ended ? "Opgevolgd door" : "Toen bestonden haar voorgangers"}:{" "}
            {instead.map((it, index) => (
              <>
                {index > 0 && ", "}
                <a href={view.link(councilPath(it.key))}>{it.name}</a>
              </>
            ))}
            .
          </>
        )}
      </p>
    </Note>
  );
};

const hasEnded = ({ organisation }: Council, view: View): boolean =>
  organisation.valid_until !== null && organisation.valid_until <= view.day;
