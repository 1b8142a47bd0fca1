import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import { list } from "#kit/list.tsx";
import { H2 } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import { pictureAnswer, type PictureKind, pictureQuery } from "#kit/picture.ts";
import type { Building, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { fabricFilter, type FabricQuery, FIRST_YEAR, isFiltered, LIMITS, readingWords } from "#rooms/day";
import { yearAnswer, YearSchema } from "./api-schemas.ts";
import { figuresApi, figuresAround } from "./figures-list.tsx";
import { csvShare, decimal, percent } from "./formats.ts";
import { ALL_CIRCLES, NUMBERS } from "./paths.ts";
import { Trend } from "./strip.tsx";
import { drawTrends, type NamedTrend } from "./trends-picture.tsx";
import { type YearFigures, yearFigures } from "./years.ts";

const PATH = `${NUMBERS}/jaren`;
interface Measure {
  label: string;
  /** What the page calls it, where the file has a header that programs know. */
  named?: string;
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
  {
    label: "Kringen",
    named: "Groepen deelnemers",
    value: (it) => it.circles,
    shown: formatCount,
    csv: count,
    rows: ALL_CIRCLES,
  },
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
    named: "Zelfde gemeenten",
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
  { label: "Op", day: true, csv: (it) => it.day },
  ...MEASURES.map((measure): Column<YearFigures> => ({
    label: measure.label,
    ...(measure.named !== undefined && { shown: measure.named }),
    numeric: true,
    cell: (it, view) => {
      const value = measure.value(it);
      if (value === null) return null;
      return (
        <a href={view.link(measure.rows, { ...filtersFor(measure.rows, view), geldigOp: it.day })}>
          {measure.shown(value)}
        </a>
      );
    },
    csv: (it) => measure.csv(measure.value(it)),
  })),
];

/** The list of collaborations knows provinces by any participant, and no other way to read names. */
function filtersFor(rows: string, { query }: View): Record<string, string | undefined> {
  if (rows !== "/samenwerkingen") return query;
  const { lezing: _reading, ...filters } = query;
  return filters.provincie === undefined ? filters : { typeDeelnemer: "gemeente", ...filters };
}

/** Every figure as a small line: people look for its shape before they read its numbers. */
export const Trends = ({
  years,
  measures = MEASURES,
}: {
  years: readonly YearFigures[];
  measures?: Measure[];
}) => (
  <ul class="trends">
    {trendsOf(years, measures).map((it) => (
      <li>
        <h3>{it.label}</h3>
        <Trend points={it.points} label={it.sentence} ends={it} />
      </li>
    ))}
  </ul>
);

/** Each figure through the years; one that no year has is left out. */
const trendsOf = (years: readonly YearFigures[], measures: Measure[]): NamedTrend[] =>
  measures.flatMap((measure) => {
    const points = years.map((it) => {
      const value = measure.value(it);
      return {
        value,
        when: it.day.slice(0, 4),
        title: `${formatDay(it.day)}: ${value === null ? "geen" : measure.shown(value)}`,
      };
    });
    const known = points.filter((it) => it.value !== null);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return [];
    return {
      label: measure.named ?? measure.label,
      points,
      sentence: `${measure.named ?? measure.label}, van ${first.title} tot ${last.title}`,
      first: { value: measure.shown(first.value ?? 0), when: first.when },
      last: { value: measure.shown(last.value ?? 0), when: last.when },
    };
  });

/** The figures that say most, for the front of the numbers. */
export const MAIN_MEASURES = MEASURES.filter((it) =>
  ["Gemeenten", "Regelingen per gemeente", "Partners per gemeente", "Vaste partners"].includes(it.label),
);

const CAVEAT =
  "Het register laat zien wat er nu over toen in staat. Regelingen kwamen er vanaf eind 2017 in, dus wat eerder eindigde ontbreekt; registreren is sinds juli 2021 verplicht, dus een deel van de groei is inhalen. Wie voor een fusie deelnam, is waar nodig gereconstrueerd.";

export const Caveat = () => <p>{CAVEAT}</p>;

const leadOf = (years: readonly YearFigures[], view: View): string => {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || first === last)
    return `Het register laat voor ${formatDay(view.day)} nog geen reeks van jaren zien; die begint in ${FIRST_YEAR}.`;
  return `Op ${formatDay(first.day)} zat een gemeente volgens het register gemiddeld in ${decimal(first.means.arrangements ?? 0)} regelingen, op ${formatDay(last.day)} in ${decimal(last.means.arrangements ?? 0)}.`;
};

/** `/kaart/cijfers/jaren`: the same figures on each 1 January. */
export const yearList = list<typeof fabricFilter, YearFigures>({
  path: PATH,
  title: "De lappendeken door de jaren",
  file: "door-de-jaren",
  filter: fabricFilter,
  fields: columns,
  rows: async (building, { query, day }) => ({ rows: await yearFigures(building, day, query) }),
  whole: true,
  lead: ({ rows, view }) => leadOf(rows, view),
  caption: () => "Elk jaar op 1 januari, en op de dag van het register of de gekozen dag",
  empty: () => "",
  ...figuresAround<YearFigures, undefined>([
    "arrangements",
    "partners",
    "circles",
    "congruence",
    "pairwise",
    "modularity",
  ]),
  above: ({ rows, view }) => (
    <>
      <Caveat />
      <H2>In beeld</H2>
      <p>De onderkant van elk plaatje is 0.</p>
      <Trends years={rows} />
      <p class="no-print">
        Neem dit beeld over als <a href={view.link(`${PATH}.svg`, view.query)}>SVG</a> of{" "}
        <a href={view.link(`${PATH}.png`, view.query)}>PNG</a>.
      </p>
    </>
  ),
  api: figuresApi<YearFigures, undefined>({
    path: "jaren",
    operationId: "lijstJaarcijfers",
    summary: "De kengetallen op elke 1 januari, tot en met de dag",
    item: YearSchema,
    name: "Jaarcijferlijst",
    json: yearAnswer,
  }),
});

/** The same lines as pictures. */
export const yearPictures = (building: Building): Hono =>
  new Hono().get(`${PATH}.svg`, picture(building, "svg")).get(`${PATH}.png`, picture(building, "png"));

const picture = (building: Building, kind: PictureKind) =>
  page(building, { ...fabricFilter, ...pictureQuery }, async ({ c, query, view }) => {
    const years = await yearFigures(building, view.day, query);
    const svg = await drawTrends(trendsOf(years, MEASURES), {
      title: "De lappendeken door de jaren",
      lead: leadOf(years, view),
      foot: [...filterSentence(query), CAVEAT, `${LIMITS} ${readingWords(query)}`, sourceLine(view)],
    });
    return pictureAnswer(c, svg, kind, `door-de-jaren-${view.day}`, { width: query.breedte });
  });

const sourceLine = ({ edition, day }: View): string =>
  `Bron: ${edition.source}, stand van ${formatDay(edition.day)}; tot en met ${formatDay(day)}. Berekend door Vliegwiel.`;

const filterSentence = (query: FabricQuery): string[] =>
  isFiltered(query) ? ["Niet alle regelingen tellen mee: deze cijfers gaan over een gekozen deel."] : [];
