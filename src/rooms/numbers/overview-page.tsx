import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import { bullets, Chapter, KeyFigures } from "#kit/look/parts.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { Insight } from "#kit/look/insight.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { namedPage } from "#kit/named-choices.tsx";
import type { Building, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { executorShown } from "#rooms/collaborations";
import {
  fabricFilter,
  type FabricQuery,
  municipalCommunities,
  municipalPairs,
  strangers,
  accordingTo,
} from "#rooms/day";
import { circlesOf, fixedCircles, nestedCircles } from "./circles.ts";
import { decimal, percent } from "./formats.ts";
import { HowMade } from "./formulas.tsx";
import { provinceInsight, yearInsight } from "./insights.ts";
import { type Means, meansOf } from "./key-figures.ts";
import { municipalColumns, municipalRows } from "./municipalities.tsx";
import { figuresAskedAgain, Limits, NumbersFilter, NumbersMenu } from "./parts.tsx";
import { NUMBERS } from "./paths.ts";
import { ArrangementStrip, mostOf } from "./province-strips.tsx";
import { provinceRows } from "./provinces-page.tsx";
import { type Asked, askedFor } from "./question.ts";
import { Caveat, MAIN_MEASURES, Trends } from "./years-page.tsx";
import { yearFigures } from "./years.ts";

const TITLE = "De lappendeken in cijfers";
const STOPS = [
  { id: "op-een-rij", label: "In het register" },
  { id: "provincies", label: "Per provincie" },
  { id: "jaren", label: "Door de jaren" },
  { id: "berekening", label: "Hoe is dit berekend?" },
];
const trail = (view: View) => [{ label: "Kaart", href: view.link("/kaart") }];

/** `/kaart/cijfers`: the figures that say most, each leading to its rows. */
export const overviewPage = (building: Building): Hono =>
  new Hono()
    .get(
      `${NUMBERS}.csv`,
      page(building, fabricFilter, async ({ query, view }) => {
        const asked = await askedFor(building, query, view.day);
        return listingCsv(`cijfers-${view.day}`, {
          columns: municipalColumns(asked),
          rows: municipalRows(asked),
        });
      }),
    )
    .get(
      NUMBERS,
      namedPage(
        building,
        fabricFilter,
        { ...figuresAskedAgain, title: TITLE, trail },
        async ({ query, view }) => {
          const [asked, years, executor] = await Promise.all([
            askedFor(building, query as FabricQuery, view.day),
            yearFigures(building, view.day, query as FabricQuery),
            executorShown(building, view),
          ]);
          const rows = municipalRows(asked);
          const means = meansOf(rows);
          const { pagina: _page, sorteer: _sort, ...filters } = view.query;
          const to = (path: string) => view.link(`${NUMBERS}/${path}`, filters);
          return {
            title: TITLE,
            lead: leadOf(rows.length, means, query),
            trail: trail(view),
            alternates: [
              {
                type: "text/csv",
                href: view.link(`${NUMBERS}.csv`, filters),
                title: "De gemeenten als spreadsheet",
              },
            ],
            styles: ["numbers.css"],
            body: (
              <>
                <NumbersMenu view={view} />
                <KeyFigures
                  figures={[
                    {
                      label: "Regelingen per gemeente",
                      value: means.arrangements === null ? "–" : decimal(means.arrangements),
                      href: to("gemeenten"),
                    },
                    {
                      label: "Partners per gemeente",
                      value: means.partners === null ? "–" : decimal(means.partners, 0),
                      href: to("gemeenten"),
                    },
                    {
                      label: "Vaste partners",
                      value: means.congruence === null ? "–" : percent(means.congruence),
                      href: to("gemeenten"),
                    },
                    {
                      label: "Verschillende groepen deelnemers",
                      value: formatCount(circlesOf(asked.fabric).length),
                      href: to("kringen/alle"),
                    },
                  ]}
                />
                <NumbersFilter query={query} executor={executor} view={view} />
                <WithRail
                  stops={STOPS}
                  beside={
                    <div class="no-print">
                      <RailGroup title="Neem alle gemeenten mee">
                        {bullets([
                          <a href={view.link(`${NUMBERS}.csv`, filters)}>als spreadsheet (CSV)</a>,
                          <a href={view.link("/api/v1/lappendeken/kengetallen", filters)}>als JSON</a>,
                        ])}
                      </RailGroup>
                    </div>
                  }
                >
                  <Findings asked={asked} means={means} to={to} />
                  <ByProvince asked={asked} filters={filters} view={view} />
                  <Chapter id="jaren" title="Door de jaren">
                    <Insight>{yearInsight(years)}</Insight>
                    <p>De onderkant van elk plaatje is 0.</p>
                    <Trends years={years} measures={MAIN_MEASURES} />
                    <p>
                      <a href={to("jaren")}>Alle getallen per jaar</a>
                    </p>
                    <Caveat />
                  </Chapter>
                  <div id="berekening">
                    <HowMade
                      of={[
                        "arrangements",
                        "partners",
                        "circles",
                        "congruence",
                        "pairwise",
                        "dominant",
                        "modularity",
                      ]}
                    />
                  </div>
                </WithRail>
                <Limits query={query} view={view} />
              </>
            ),
          };
        },
      ),
    );

function leadOf(
  municipalities: number,
  { arrangements, partners, congruence }: Means,
  query: FabricQuery,
): string {
  if (arrangements === null) return "Met deze keuzes zijn er geen gemeenten.";
  const fixed =
    congruence === null ? "" : `, en een gemiddelde partner zit in ${percent(congruence)} daarvan`;
  return `Een gemeente zit ${accordingTo(query)} gemiddeld in ${decimal(arrangements)} regelingen met ${decimal(partners ?? 0, 0)} andere gemeenten${fixed} (${formatCount(municipalities)} gemeenten).`;
}

/** One sentence per question, with the number as the way to its rows. */
const Findings = ({ asked, means, to }: { asked: Asked; means: Means; to: (path: string) => string }) => {
  const { fabric } = asked;
  const fixed = fixedCircles(fabric);
  const communities = municipalCommunities(fabric);
  const nested = new Set(nestedCircles(fabric).map((it) => it.inner)).size;
  return (
    <Chapter id="op-een-rij" title={<>Op {formatDay(fabric.day)} in het register</>}>
      <ul>
        <li>
          <a href={to("paren")}>{formatCount(municipalPairs(fabric).a.length)} tweetallen gemeenten</a> delen
          minstens één regeling.
        </li>
        <li>
          <a href={to("buren")}>{formatCount(strangers(fabric).length)} buren</a> van de{" "}
          {formatCount(fabric.neighbours.length)} delen er geen.
        </li>
        <li>
          <a href={to("kringen")}>{formatCount(fixed.length)} vaste groepen deelnemers</a> doen meer dan één
          ding samen: {formatCount(fixed.reduce((sum, it) => sum + it.arrangements.length, 0))} van de{" "}
          {formatCount(fabric.arrangements.length)} regelingen.
        </li>
        <li>
          <a href={to("kring-in-kring")}>{formatCount(nested)} groepen deelnemers</a> liggen helemaal in een
          grotere groep.
        </li>
        {means.pairwise !== null && means.dominant !== null && (
          <li>
            Twee regelingen van dezelfde gemeente hebben gemiddeld{" "}
            <a href={to("gemeenten")}>{percent(means.pairwise)}</a> van hun gemeenten gemeen; met haar vaakste
            gezelschap komen haar regelingen voor <a href={to("gemeenten")}>{percent(means.dominant)}</a>{" "}
            overeen.
          </li>
        )}
        <li>
          <a href={to("groepen")}>{formatCount(communities.groups.length)} groepen gemeenten</a> doen vooral
          dingen met elkaar; die indeling past {decimal(communities.modularity, 2)} op een schaal van 0 tot 1.
        </li>
        <li>
          Of een gemeente voor verschillende <a href={to("themas")}>thema's</a> of{" "}
          <a href={to("taken")}>taken</a> dezelfde gemeenten treft, verschilt sterk per tweetal.
        </li>
      </ul>
    </Chapter>
  );
};

const ByProvince = ({
  asked,
  filters,
  view,
}: {
  asked: Asked;
  filters: Record<string, string>;
  view: View;
}) => {
  const provinces = provinceRows(asked);
  const most = mostOf(asked);
  return (
    <Chapter id="provincies" title="Hoe ver gemeenten uit elkaar liggen">
      <Insight>{provinceInsight(provinces)}</Insight>
      <p>
        Aantal regelingen in het register: elk streepje is een gemeente, het dikke is het gemiddelde van de
        provincie. Alle lijnen lopen van 0 tot {formatCount(most)}.
      </p>
      <dl class="strips">
        {provinces.map((it) => (
          <div>
            <dt>
              <a href={view.link(`${NUMBERS}/gemeenten`, { ...filters, provincie: it.key })}>{it.name}</a>
            </dt>
            <dd>
              <ArrangementStrip row={it} most={most} />
              <span>{decimal(it.means.arrangements ?? 0)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={view.link(`${NUMBERS}/provincies`, filters)}>Alle getallen per provincie</a>
      </p>
    </Chapter>
  );
};
