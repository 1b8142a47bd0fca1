import { type Body, type BodyIndex, type Fabric, onceFor, type Weave } from "#rooms/day";
import { compareNames, provinceName } from "#rooms/organisations";
import { circleNumbers } from "./circles.ts";
import { companiesOf, type Company } from "./company.ts";

/** What one municipality's collaborations look like. Shares are from 0 to 1; partners are municipalities. */
export interface KeyFigures {
  body: Body;
  arrangements: number;
  /** Different municipalities it shares anything with. */
  partners: number;
  /** Different sets of participants, of every kind, that it sits in. */
  circles: number;
  /** Fixed partners (territorial congruence); null when it shares nothing with a municipality. */
  congruence: number | null;
  /** Mean likeness of its partner sets, two by two. */
  pairwise: number | null;
  /** Its most typical partner set. */
  dominant: Company["dominant"];
}

/** One row per municipality of the day, in order of name. */
export const municipalFigures = onceFor((weave: Weave): KeyFigures[] =>
  inOrderOfName(keyFiguresOf(weave, weave.municipalities)),
);

export const inOrderOfName = (rows: KeyFigures[]): KeyFigures[] =>
  rows.sort((a, b) => (a.body.sortName < b.body.sortName ? -1 : 1));

/** The figures of some municipalities of the day, in their order. */
export function keyFiguresOf(weave: Weave, towns: readonly BodyIndex[]): KeyFigures[] {
  const companies = companiesOf(weave, towns);
  const circles = circleNumbers(weave);
  // Whose turn it was when a circle was last counted: each circle counts once for everybody in it.
  const counted = new Int32Array(circles.count).fill(-1);
  return towns.flatMap((town, place) => {
    const body = weave.bodies[town];
    const company = companies[place];
    if (!body || !company) return [];
    const arrangements = weave.arrangementsOf[town] ?? [];
    let different = 0;
    for (const arrangement of arrangements) {
      const circle = circles.of[arrangement] ?? 0;
      if (counted[circle] === town) continue;
      counted[circle] = town;
      different++;
    }
    return [{ body, arrangements: arrangements.length, circles: different, ...company }];
  });
}

/** Averages over municipalities; those without a value do not count in it. Null when none has one. */
export interface Means {
  arrangements: number | null;
  partners: number | null;
  circles: number | null;
  congruence: number | null;
  pairwise: number | null;
  dominant: number | null;
}

export function meansOf(rows: readonly KeyFigures[]): Means {
  return {
    arrangements: mean(rows.map((it) => it.arrangements)),
    partners: mean(rows.map((it) => it.partners)),
    circles: mean(rows.map((it) => it.circles)),
    congruence: mean(rows.map((it) => it.congruence)),
    pairwise: mean(rows.map((it) => it.pairwise)),
    dominant: mean(rows.map((it) => it.dominant?.likeness ?? null)),
  };
}

export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((it) => it !== null);
  return known.length === 0 ? null : known.reduce((sum, it) => sum + it, 0) / known.length;
}

/** One province: averages of its municipalities, and what they do together. */
export interface ProvinceFigures {
  /** Key of the province: `pv22`. */
  key: string;
  name: string;
  municipalities: KeyFigures[];
  means: Means;
  /** Arrangements with at least one municipality of this province. */
  arrangements: number;
  /** Those of which every municipality lies in this province. */
  within: number;
}

/** One row per province, in order of name. Municipalities whose province is unknown are left out. */
export const provinceFigures = onceFor((fabric: Fabric): ProvinceFigures[] =>
  [...Map.groupBy(municipalFigures(fabric), (it) => it.body.province)]
    .flatMap(([key, municipalities]) => (key === null ? [] : [provinceFigure(fabric, key, municipalities)]))
    .sort(compareNames),
);

function provinceFigure(fabric: Fabric, key: string, municipalities: KeyFigures[]): ProvinceFigures {
  const mine = new Set(municipalities.map((it) => it.body.index));
  const touched = fabric.arrangements.filter((it) => it.members.some((member) => mine.has(member)));
  return {
    key,
    name: provinceName(key),
    municipalities,
    means: meansOf(municipalities),
    arrangements: touched.length,
    within: touched.filter((it) => provincesIn(fabric, it.members).size === 1).length,
  };
}

/** The provinces in which the municipalities among these lie. */
export function provincesIn(fabric: Fabric, members: readonly BodyIndex[]): Set<string> {
  const provinces = new Set<string>();
  for (const member of members) {
    const body = fabric.bodies[member];
    if (body?.type === "gemeente" && body.province !== null) provinces.add(body.province);
  }
  return provinces;
}
