import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { municipalCommunities } from "../fabric/communities.ts";
import { fabricOf, onceFor } from "../fabric/current.ts";
import type { BodyIndex, Fabric, Reading } from "../fabric/fabric.ts";
import {
  chosenFrom,
  fabricFilter,
  type FabricQuery,
  isFiltered,
  municipalitiesIn,
  readingOf,
} from "../fabric/filter.ts";
import { municipalPairs, strangers } from "../fabric/pairs.ts";
import { readFabric } from "../fabric/read.ts";
import { circlesOf } from "./circles.ts";
import { meansOf, type Means, municipalFigures } from "./key-figures.ts";

/**
 * The register took in arrangements from the end of 2017 on. What had ended by then is not in it, so an earlier count
 * says more about the register than about collaboration.
 */
export const FIRST_YEAR = 2018;

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

/** Each 1 January from the first sensible year, and the day itself when that is another day. */
function daysUntil(day: Day): Day[] {
  const days: Day[] = [];
  for (let year = FIRST_YEAR; `${year}-01-01` <= day; year++) days.push(`${year}-01-01`);
  if (days.at(-1) !== day) days.push(day);
  return days;
}

export const dayFigures = onceFor((fabric: Fabric): YearFigures => figuresOf(fabric, fabric.municipalities));

/** @param shown municipalities the figures are about; pairs, neighbours and groups count when one of these is in */
function figuresOf(fabric: Fabric, shown: readonly BodyIndex[]): YearFigures {
  const inside = new Set(shown);
  const one = (a: BodyIndex, b: BodyIndex) => inside.has(a) || inside.has(b);
  const communities = municipalCommunities(fabric);
  const pairs = municipalPairs(fabric);
  return {
    day: fabric.day,
    municipalities: shown.length,
    arrangements: fabric.arrangements.length,
    circles: circlesOf(fabric).length,
    means: meansOf(municipalFigures(fabric).filter((it) => inside.has(it.body.index))),
    pairs: pairs.a.reduce((sum, a, place) => sum + Number(one(a, pairs.b[place] ?? -1)), 0),
    neighbours: fabric.neighbours.filter(([a, b]) => one(a, b)).length,
    strangers: strangers(fabric).filter(([a, b]) => one(a, b)).length,
    modularity: communities.modularity,
    groups: communities.groups.filter((it) => it.members.some((member) => inside.has(member))).length,
  };
}

/**
 * The trend up to a day, or up to the register's own date when that is earlier. The figures of each 1 January are kept
 * for the edition: a dozen fabrics are read for them. So is the answer to a question with filters.
 */
export async function yearFigures(building: Building, day: Day, query: FabricQuery): Promise<YearFigures[]> {
  const reading = readingOf(query);
  const edition = building.edition();
  const last = day < edition.day ? day : edition.day;
  if (isFiltered(query)) return answered(building, last, query);
  const years: YearFigures[] = [];
  // One after the other: other readers get their turn in between.
  for (const it of daysUntil(last))
    years.push(
      it === last ? dayFigures(await fabricOf(building, it, reading)) : await january(building, it, reading),
    );
  return years;
}

/** More questions with filters than this are counted anew when asked again. */
const MOST_ANSWERS = 60;
const FILTERS = Object.keys(fabricFilter) as (keyof FabricQuery)[];

const answered = keptPerEdition(filteredFigures, {
  most: MOST_ANSWERS,
  nameOf: (last, query) => JSON.stringify([last, ...FILTERS.map((it) => query[it] ?? null)]),
});

async function filteredFigures(building: Building, last: Day, query: FabricQuery): Promise<YearFigures[]> {
  const years: YearFigures[] = [];
  for (const it of daysUntil(last)) {
    const fabric = chosenFrom(await fabricOf(building, it, readingOf(query)), query);
    years.push(figuresOf(fabric, municipalitiesIn(fabric, query.provincie)));
  }
  return years;
}

/** Only the figures are kept: the fabrics of a dozen days would push out those that readers look at. */
const january = keptPerEdition(({ db }, day: Day, reading: Reading) =>
  readFabric(db, day, reading).then(dayFigures),
);
