import type { Day } from "#kit/day.ts";
import type { Building, Edition } from "#kit/room.ts";
import { municipalCommunities } from "../fabric/communities.ts";
import { fabricOf, onceFor } from "../fabric/current.ts";
import type { Fabric, Reading } from "../fabric/fabric.ts";
import { municipalPairs, strangers } from "../fabric/pairs.ts";
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

export const dayFigures = onceFor((fabric: Fabric): YearFigures => {
  const communities = municipalCommunities(fabric);
  return {
    day: fabric.day,
    municipalities: fabric.municipalities.length,
    arrangements: fabric.arrangements.length,
    circles: circlesOf(fabric).length,
    means: meansOf(municipalFigures(fabric)),
    pairs: municipalPairs(fabric).a.length,
    neighbours: fabric.neighbours.length,
    strangers: strangers(fabric).length,
    modularity: communities.modularity,
    groups: communities.groups.length,
  };
});

const kept = new WeakMap<Edition, Map<string, Promise<YearFigures>>>();

/**
 * The trend up to a day, or up to the register's own date when that is earlier. The figures of each 1 January are kept
 * for the edition: a dozen fabrics are read for them.
 */
export async function yearFigures(building: Building, day: Day, reading: Reading): Promise<YearFigures[]> {
  const edition = building.edition();
  const last = day < edition.day ? day : edition.day;
  const years: YearFigures[] = [];
  // One after the other: other readers get their turn in between.
  for (const it of daysUntil(last))
    years.push(
      it === last ? dayFigures(await fabricOf(building, it, reading)) : await january(building, it, reading),
    );
  return years;
}

function january(building: Building, day: Day, reading: Reading): Promise<YearFigures> {
  const edition = building.edition();
  const figures = kept.get(edition) ?? new Map<string, Promise<YearFigures>>();
  kept.set(edition, figures);
  const name = `${day} ${reading}`;
  const known = figures.get(name);
  if (known) return known;
  const made = fabricOf(building, day, reading).then(dayFigures);
  figures.set(name, made);
  // A database that was away must not leave a broken figure behind.
  made.catch(() => figures.delete(name));
  return made;
}
