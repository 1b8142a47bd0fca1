import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import { DayForm, DayText, formatCount, H2 } from "#kit/look/parts.tsx";
import { type Column, ListFoot, listingCsv, Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { fabricFilter, readingOf } from "../fabric/filter.ts";
import { csvShare, decimal, percent } from "./formats.ts";
import { HowMade } from "./formulas.tsx";
import { Limits, NumbersMenu } from "./parts.tsx";
import { ALL_CIRCLES, NUMBERS } from "./paths.ts";
import { Trend } from "./strip.tsx";
import { FIRST_YEAR, type YearFigures, yearFigures } from "./years.ts";

const PATH = `${NUMBERS}/jaren`;
const shape = { lezing: fabricFilter.lezing };

interface Measure {
  label: string;
  value: (it: YearFigures) => number | null;
  shown: (value: number) => string;
  csv: (value: number | null) => string | number | null;
  /** Where the rows of that day stand. */
  rows: string;
}

const average = (value: number) => decimal(value);
const averageCsv = (value: number | null) => (value === null ? null : decimal(value, 3));
const count = (value: number | null) => value;

const MEASURES: Measure[] = [
  {
    label: "Gemeenten",
    value: (it) => it.municipalities,
    shown: formatCount,
    csv: count,
    rows: `${NUMBERS}/gemeenten`,
  },
  {
    label: "Regelingen",
    value: (it) => it.arrangements,
    shown: formatCount,
    csv: count,
    rows: "/samenwerkingen",
  },
  { label: "Kringen", value: (it) => it.circles, shown: formatCount, csv: count, rows: ALL_CIRCLES },
  {
    label: "Regelingen per gemeente",
    value: (it) => it.means.arrangements,
    shown: average,
    csv: averageCsv,
    rows: `${NUMBERS}/gemeenten`,
  },
  {
    label: "Partners per gemeente",
    value: (it) => it.means.partners,
    shown: average,
    csv: averageCsv,
    rows: `${NUMBERS}/gemeenten`,
  },
  {
    label: "Vaste partners",
    value: (it) => it.means.congruence,
    shown: percent,
    csv: csvShare,
    rows: `${NUMBERS}/gemeenten`,
  },
  {
    label: "Gelijkenis",
    value: (it) => it.means.pairwise,
    shown: percent,
    csv: csvShare,
    rows: `${NUMBERS}/gemeenten`,
  },
  {
    label: "Hoe goed de groepen passen",
    value: (it) => it.modularity,
    shown: (value) => decimal(value, 2),
    csv: csvShare,
    rows: `${NUMBERS}/groepen`,
  },
];

const columns: Column<YearFigures>[] = [
  { label: "Op", cell: (it) => <DayText day={it.day} />, csv: (it) => it.day },
  ...MEASURES.map((measure): Column<YearFigures> => ({
    label: measure.label,
    numeric: true,
    cell: (it, view) => {
      const value = measure.value(it);
      if (value === null) return null;
      return <a href={view.link(measure.rows, { geldigOp: it.day })}>{measure.shown(value)}</a>;
    },
    csv: (it) => measure.csv(measure.value(it)),
  })),
];

/** Every figure as a small line: people look for its shape before they read its numbers. */
export const Trends = ({ years, measures = MEASURES }: { years: YearFigures[]; measures?: Measure[] }) => (
  <ul class="trends">
    {measures.map((measure) => {
      const points = years.map((it) => {
        const value = measure.value(it);
        return { value, title: `${formatDay(it.day)}: ${value === null ? "geen" : measure.shown(value)}` };
      });
      const known = points.filter((it) => it.value !== null);
      const [first, last] = [known[0], known.at(-1)];
      if (!first || !last) return null;
      return (
        <li>
          <h3>{measure.label}</h3>
          <Trend points={points} label={`${measure.label}, van ${first.title} tot ${last.title}`} />
          <p>
            <span>{measure.shown(first.value ?? 0)}</span> <span>{measure.shown(last.value ?? 0)}</span>
          </p>
        </li>
      );
    })}
  </ul>
);

/** The figures that say most, for the front of the numbers. */
export const MAIN_MEASURES = MEASURES.filter((it) =>
  ["Gemeenten", "Regelingen per gemeente", "Partners per gemeente", "Vaste partners"].includes(it.label),
);

export const Caveat = () => (
  <p>
    Het register laat zien wat er nu over toen in staat. Regelingen kwamen er vanaf eind 2017 in, dus wat
    eerder eindigde ontbreekt; registreren is sinds juli 2021 verplicht, dus een deel van de groei is inhalen.
    Wie voor een fusie deelnam, is waar nodig gereconstrueerd.
  </p>
);

const leadOf = (years: YearFigures[], view: View): string => {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || first === last)
    return `Het register laat voor ${formatDay(view.day)} nog geen reeks van jaren zien; die begint in ${FIRST_YEAR}.`;
  return `Op ${formatDay(first.day)} zat een gemeente volgens het register gemiddeld in ${decimal(first.means.arrangements ?? 0)} regelingen, op ${formatDay(last.day)} in ${decimal(last.means.arrangements ?? 0)}.`;
};

/** `/kaart/cijfers/jaren`: the same figures on each 1 January. */
export const yearPages = (building: Building): Hono =>
  new Hono()
    .get(
      PATH,
      page(building, shape, async ({ query, view }) => {
        const years = await yearFigures(building, view.day, readingOf(query));
        return {
          title: "De lappendeken door de jaren",
          lead: leadOf(years, view),
          trail: [
            { label: "Kaart", href: view.link("/kaart") },
            { label: "Cijfers", href: view.link(NUMBERS) },
          ],
          alternates: [
            {
              type: "text/csv",
              href: view.link(`${PATH}.csv`, view.query),
              title: "Deze lijst als spreadsheet",
            },
          ],
          body: (
            <>
              <NumbersMenu view={view} />
              <DayForm view={view} />
              <Caveat />
              <H2>In beeld</H2>
              <p>De onderkant van elk plaatje is 0; onder de lijn staan het eerste en het laatste getal.</p>
              <Trends years={years} />
              <Table
                caption="Elk jaar op 1 januari, en op de dag van het register of de gekozen dag"
                columns={columns}
                rows={years}
                view={view}
                empty=""
              />
              <ListFoot
                view={view}
                csv={`${PATH}.csv`}
                json="/api/v1/lappendeken/jaren"
                total={years.length}
                page={1}
                pageSize={Math.max(1, years.length)}
              />
              <HowMade of={["arrangements", "partners", "circles", "congruence", "pairwise", "modularity"]} />
              <Limits query={query} view={view} />
            </>
          ),
        };
      }),
    )
    .get(
      `${PATH}.csv`,
      page(building, shape, async ({ query, view }) =>
        listingCsv(`door-de-jaren-${view.day}`, {
          columns,
          rows: await yearFigures(building, view.day, readingOf(query)),
        }),
      ),
    );
