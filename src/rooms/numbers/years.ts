import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import {
  type BodyIndex,
  fabricFilter,
  fabricOf,
  type FabricQuery,
  FIRST_YEAR,
  isFiltered,
  municipalGrouping,
  municipalitiesIn,
  municipalPairs,
  onceFor,
  pastOf,
  readingOf,
  strangers,
  type Weave,
  weaveOn,
  withExecutor,
} from "#rooms/day";
import { circleNumbers } from "./circles.ts";
import { inOrderOfName, keyFiguresOf, meansOf, type Means, municipalFigures } from "./key-figures.ts";
import { askedFor } from "./question.ts";

/** The patchwork on one day, in figures. */
export interface YearFigures {
  day: Day;
  municipalities: number;
  arrangements: number;
  /** Different sets of participants. */
  circles: number;
  /** Averages per municipality. */
  means: Means;
  /** Pairs of municipalities that share at least one. */
  pairs: number;
  /** Pairs of neighbours by the boundary file, and those that share nothing. Bodies it does not know have none. */
  neighbours: number;
  strangers: number;
  /** How well the groups that are found fit, from 0 to 1. */
  modularity: number;
  groups: number;
}

/** The years of which 1 January comes before a day, from the first sensible one. */
function yearsBefore(day: Day): number[] {
  const years: number[] = [];
  for (let year = FIRST_YEAR; `${year}-01-01` < day; year++) years.push(year);
  return years;
}

export const dayFigures = onceFor((weave: Weave): YearFigures => figuresOf(weave, weave.municipalities));

/** @param shown municipalities the figures are about; pairs, neighbours and groups count when one of these is in */
function figuresOf(weave: Weave, shown: readonly BodyIndex[]): YearFigures {
  const inside = new Uint8Array(weave.bodies.length);
  for (const body of shown) inside[body] = 1;
  const one = (a: BodyIndex, b: BodyIndex) => inside[a] === 1 || inside[b] === 1;
  const grouping = municipalGrouping(weave);
  const pairs = municipalPairs(weave);
  const rows =
    shown === weave.municipalities ? municipalFigures(weave) : inOrderOfName(keyFiguresOf(weave, shown));
  return {
    day: weave.day,
    municipalities: shown.length,
    arrangements: weave.arrangements.length,
    circles: circleNumbers(weave).count,
    means: meansOf(rows),
    pairs: pairs.a.reduce((sum, a, place) => sum + Number(one(a, pairs.b[place] ?? -1)), 0),
    neighbours: weave.neighbours.filter(([a, b]) => one(a, b)).length,
    strangers: strangers(weave).filter(([a, b]) => one(a, b)).length,
    modularity: grouping.modularity,
    groups: grouping.members.filter((it) => it.some((member) => inside[member] === 1)).length,
  };
}

/**
 * The trend up to a day, or up to the register's own date when that is earlier. The figures of each 1 January are kept
 * for the edition. So is the answer to a question with filters.
 */
export async function yearFigures(
  building: Building,
  day: Day,
  { lezing, ...asked }: FabricQuery,
): Promise<YearFigures[]> {
  // A trend of what people began to write down last year would say when they began.
  const query: FabricQuery = { ...asked, lezing: lezing === "ruim" ? undefined : lezing };
  const reading = readingOf(query);
  const edition = building.edition();
  const last = day < edition.day ? day : edition.day;
  if (isFiltered(query)) return answered(building, last, query);
  const years: YearFigures[] = [];
  for (const year of yearsBefore(last)) years.push(await january(building, year, reading));
  return [...years, dayFigures(await fabricOf(building, last, reading))];
}

/** More questions with filters than this are counted anew when asked again. */
const MOST_ANSWERS = 60;
const FILTERS = Object.keys(fabricFilter) as (keyof FabricQuery)[];

const answered = keptPerEdition(filteredFigures, {
  most: MOST_ANSWERS,
  nameOf: (last, query) => JSON.stringify([last, ...FILTERS.map((it) => query[it] ?? null)]),
});

async function filteredFigures(building: Building, last: Day, asked: FabricQuery): Promise<YearFigures[]> {
  const [past, query] = await Promise.all([pastOf(building), withExecutor(building, asked)]);
  const figures = (weave: Weave) => figuresOf(weave, municipalitiesIn(weave, query.provincie));
  const years: YearFigures[] = [];
  for (const year of yearsBefore(last)) {
    years.push(figures(weaveOn(past, year, readingOf(query), query)));
    await othersTurn();
  }
  return [...years, figures((await askedFor(building, query, last)).fabric)];
}

/** Only the figures are kept, not what they were made of. */
const january = keptPerEdition(async (building, year: number, reading: ReturnType<typeof readingOf>) => {
  const past = await pastOf(building);
  await othersTurn();
  return dayFigures(weaveOn(past, year, reading, {}));
});

/** Between two years other readers are answered. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve));
