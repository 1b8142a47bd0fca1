import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { sortField } from "#kit/http/query.ts";
import { Chapter, KeyFigures, separated } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { namedPage } from "#kit/named-choices.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { collaborationLink } from "#rooms/collaborations";
import {
  type Arrangement,
  type Body,
  type Fabric,
  fabricFilter,
  accordingTo,
  type FabricQuery,
} from "#rooms/day";
import { organisationPath, provinceName, shortName } from "#rooms/organisations";
import { taskName } from "#rooms/tasks";
import { likeness, partnerSets } from "./congruence.ts";
import { percent } from "./formats.ts";
import { HowMade } from "./formulas.tsx";
import { type KeyFigures as Figures, keyFiguresOf } from "./key-figures.ts";
import { ordered, type Orders } from "./order.ts";
import { figuresAskedAgain, Limits, Members, NumbersMenu } from "./parts.tsx";
import { type Pair, partnerRows } from "./pair-rows.ts";
import { municipalityPath, NUMBERS } from "./paths.ts";
import { askedFor } from "./question.ts";

const partnerOrders: Orders<Pair> = {
  naam: (it) => it.one.sortName,
  provincie: (it) => (it.one.province === null ? null : provinceName(it.one.province)),
  gedeeld: (it) => it.shared,
};

const shape = { ...fabricFilter, sorteer: sortField(["naam", "provincie", "gedeeld"]).optional() };

const trail = (view: View) => [
  { label: "Kaart", href: view.link("/kaart") },
  { label: "Cijfers", href: view.link(NUMBERS) },
  { label: "Gemeenten", href: view.link(`${NUMBERS}/gemeenten`) },
];

/** `/kaart/cijfers/gemeenten/{code}`: the figures of one municipality, and every row they are made of. */
export const municipalityPage = (building: Building): Hono =>
  new Hono().get(
    `${NUMBERS}/gemeenten/:code`,
    namedPage(
      building,
      shape,
      { ...figuresAskedAgain, title: "Een gemeente in cijfers", trail },
      async ({ c, query, view }) => {
        const { fabric } = await askedFor(building, query, view.day);
        const body = municipalityIn(fabric, c.req.param("code") ?? "", view);
        const [figures] = keyFiguresOf(fabric, [body.index]);
        if (!figures) throw new RangeError(`No body ${body.index} on ${fabric.day}`);
        const name = shortName(body.name);
        return {
          title: `${name} in cijfers`,
          lead: leadOf(name, figures, query),
          trail: trail(view),
          styles: ["numbers.css"],
          body: (
            <>
              <NumbersMenu view={view} />
              <KeyFigures
                figures={[
                  { label: "Regelingen", value: formatCount(figures.arrangements), href: "#regelingen" },
                  { label: "Partners (gemeenten)", value: formatCount(figures.partners), href: "#partners" },
                  { label: "Groepen deelnemers", value: formatCount(figures.circles), href: "#regelingen" },
                  ...(figures.congruence === null
                    ? []
                    : [{ label: "Vaste partners", value: percent(figures.congruence), href: "#berekening" }]),
                ]}
              />
              <Calculation fabric={fabric} figures={figures} name={name} />
              <Company fabric={fabric} figures={figures} view={view} />
              <section id="regelingen">
                <Table
                  caption={`Regelingen van ${name} op ${formatDay(view.day)}; de taak is door Vliegwiel ingedeeld`}
                  columns={arrangementColumns(fabric, figures)}
                  rows={(fabric.arrangementsOf[body.index] ?? []).flatMap(
                    (it) => fabric.arrangements[it] ?? [],
                  )}
                  view={view}
                  empty="Geen regelingen met deze keuzes."
                />
              </section>
              <section id="partners">
                <Table
                  caption={`Gemeenten waarmee ${name} in het register een regeling deelt`}
                  columns={partnerColumns(body)}
                  rows={ordered(partnerRows(fabric, body, false), partnerOrders, query.sorteer ?? "naam")}
                  sorted={query.sorteer ?? "naam"}
                  view={view}
                  empty="Deze gemeente deelt in het register geen regeling met een andere gemeente."
                />
              </section>
              <p>
                Andere deelnemers, zoals provincies en waterschappen, staan op de pagina van{" "}
                <a href={view.link(organisationPath(body.code))}>{body.name}</a>.
              </p>
              <HowMade of={["arrangements", "partners", "circles", "congruence", "pairwise", "dominant"]} />
              <Limits query={query} view={view} />
            </>
          ),
        };
      },
    ),
  );

function municipalityIn(fabric: Fabric, code: string, view: View): Body {
  const body = fabric.bodies[fabric.indexOf.get(code.toLowerCase()) ?? -1];
  if (body && fabric.municipalities.includes(body.index)) return body;
  throw notFound(
    `Op ${formatDay(view.day)} bestaat er geen gemeente met de code “${code}”. Een code ziet eruit als gm0106; kies een andere dag voor een gemeente die is opgeheven.`,
  );
}

function leadOf(name: string, { arrangements, partners, congruence }: Figures, query: FabricQuery): string {
  if (arrangements === 0) return `${name} zit op deze dag ${accordingTo(query)} in geen enkele regeling.`;
  const base = `${name} zit ${query.lezing === "ruim" ? accordingTo(query) : "in het register"} in ${counted(arrangements, "regeling", "regelingen")} met ${counted(partners, "andere gemeente", "andere gemeenten")}`;
  return congruence === null
    ? `${base}.`
    : `${base}; een gemiddelde partner zit in ${percent(congruence)} daarvan.`;
}

/** The formula of fixed partners, with the numbers of this municipality in it. */
const Calculation = ({ fabric, figures, name }: { fabric: Fabric; figures: Figures; name: string }) => {
  const sets = partnerSets(fabric, figures.body.index);
  if (figures.congruence === null) return null;
  const seats = sets.reduce((sum, it) => sum + it.partners.length, 0);
  const alone = figures.arrangements - sets.length;
  return (
    <Chapter id="berekening" title={<>Vaste partners: {percent(figures.congruence)}</>}>
      <p>
        {name} deelt {counted(sets.length, "regeling", "regelingen")} met andere gemeenten
        {alone > 0 &&
          ` (${formatCount(alone)} zonder andere gemeente ${alone === 1 ? "telt" : "tellen"} niet mee)`}
        . Daarin zitten samen {counted(seats, "plaats", "plaatsen")} van{" "}
        {counted(figures.partners, "partner", "partners")}. Gemiddeld zit een partner dus in{" "}
        {formatCount(seats)} : ({formatCount(figures.partners)} × {formatCount(sets.length)}) ={" "}
        {percent(figures.congruence)} van die regelingen.
        {figures.pairwise !== null && (
          <> Twee van die regelingen hebben gemiddeld {percent(figures.pairwise)} van hun gemeenten gemeen.</>
        )}
      </p>
    </Chapter>
  );
};

const Company = ({ fabric, figures, view }: { fabric: Fabric; figures: Figures; view: View }) => {
  const { dominant } = figures;
  if (!dominant) return null;
  return (
    <Chapter id="gezelschap" title="Vaakste gezelschap">
      <p>
        De gemeenten van haar regelingen lijken het meest op deze{" "}
        {counted(dominant.partners.length, "gemeente", "gemeenten")}, gemiddeld voor{" "}
        {percent(dominant.likeness)}. Precies dit gezelschap heeft zij in{" "}
        {separated(
          dominant.arrangements
            .flatMap((place) => fabric.arrangements[place] ?? [])
            .map((it) => collaborationLink(it, view)),
        )}
        .
      </p>
      <p>
        <Members fabric={fabric} members={dominant.partners} view={view} most={40} />
      </p>
    </Chapter>
  );
};

const arrangementColumns = (fabric: Fabric, { body, dominant }: Figures): Column<Arrangement>[] => {
  const municipal = new Set(fabric.municipalities);
  const others = (it: Arrangement) =>
    it.members.filter((member) => municipal.has(member) && member !== body.index);
  return [
    {
      label: "Regeling",
      cell: collaborationLink,
      csv: (it) => it.title,
    },
    { label: "Taak", cell: (it) => taskName(it.task), csv: (it) => it.task },
    {
      label: "Andere gemeenten",
      cell: (it, view) =>
        others(it).length === 0 ? (
          "geen"
        ) : (
          <Members fabric={fabric} members={others(it)} view={view} most={3} />
        ),
      csv: (it) => others(it).length,
    },
    {
      label: "Lijkt op vaakste gezelschap",
      numeric: true,
      cell: (it) =>
        dominant && others(it).length > 0 ? percent(likeness(others(it), dominant.partners)) : "–",
      csv: () => null,
    },
  ];
};

const partnerColumns = (of: Body): Column<Pair>[] => [
  {
    label: "Gemeente",
    sort: "naam",
    cell: (it, view) => <a href={view.link(municipalityPath(it.one.code))}>{shortName(it.one.name)}</a>,
    csv: (it) => it.one.name,
  },
  {
    label: "Provincie",
    sort: "provincie",
    cell: (it) =>
      it.one.province === null ? <span class="missing">onbekend</span> : provinceName(it.one.province),
    csv: (it) => it.one.province,
  },
  {
    label: "Gedeelde regelingen",
    sort: "gedeeld",
    numeric: true,
    cell: (it, view) => (
      <a href={view.link("/samenwerkingen", { deelnemer: `${of.code},${it.one.code}` })}>
        {formatCount(it.shared)}
      </a>
    ),
    csv: (it) => it.shared,
  },
];
