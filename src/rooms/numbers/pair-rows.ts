import {
  allPairs,
  type Body,
  type BodyIndex,
  type Fabric,
  municipalPairs,
  onceFor,
  type Pairs,
  partnersIn,
  strangers,
} from "#rooms/day";
import type { Orders } from "./order.ts";
import type { Asked } from "./question.ts";

/** Two bodies, in order of name, and how many arrangements they share. */
export interface Pair {
  one: Body;
  other: Body;
  shared: number;
}

export const pairOrders: Orders<Pair, "naam" | "tweede" | "gedeeld"> = {
  naam: (it) => it.one.sortName,
  tweede: (it) => it.other.sortName,
  gedeeld: (it) => it.shared,
};

export const neighbourOrders: Orders<Pair> = { naam: pairOrders.naam, tweede: pairOrders.tweede };

/** Pairs of municipalities that share something, as far as one of the two is to be shown; in order of name. */
export const pairRows = onceFor(({ fabric, shown, regional }: Asked): Pair[] =>
  regional ? municipalRows(fabric).filter(isShown(shown)) : municipalRows(fabric),
);

/** The same of all bodies; with provinces asked for, one of the two is a municipality there. */
export const allPairRows = onceFor(({ fabric, shown, regional }: Asked): Pair[] =>
  regional ? allRows(fabric).filter(isShown(shown)) : allRows(fabric),
);

/** In order of name; made once for a fabric. */
const municipalRows = onceFor((fabric: Fabric) => rowsOf(fabric, municipalPairs(fabric)));
const allRows = onceFor((fabric: Fabric) => rowsOf(fabric, allPairs(fabric)));

const isShown =
  (shown: ReadonlySet<BodyIndex>) =>
  ({ one, other }: Pair): boolean =>
    shown.has(one.index) || shown.has(other.index);

/**
 * Borders in the boundary file that a published list of 872 does not have (decision 10): Amsterdam with Hilversum, and
 * Veere with Schouwen-Duiveland.
 */
const DOUBTFUL = ["gm0363 gm0402", "gm0717 gm1676"];

/** How many neighbours there are by everyone's list, and how many of those share nothing. */
export const sureNeighbours = onceFor((fabric: Fabric): { all: number; apart: number } => {
  const sure = ([one, other]: [BodyIndex, BodyIndex]) => surelyNeighbours(fabric, one, other);
  return { all: fabric.neighbours.filter(sure).length, apart: strangers(fabric).filter(sure).length };
});

/** Whether everyone calls these two neighbours. */
const surelyNeighbours = (fabric: Fabric, one: BodyIndex, other: BodyIndex): boolean =>
  !DOUBTFUL.includes(`${fabric.bodies[one]?.code ?? ""} ${fabric.bodies[other]?.code ?? ""}`);

/** The partners of one body, itself second in each pair; in order of name. Without `all` only municipalities. */
export function partnerRows(fabric: Fabric, of: Body, all: boolean): Pair[] {
  const municipal = new Set(fabric.municipalities);
  return [...partnersIn(fabric, of.index)]
    .flatMap(([index, shared]): Pair[] => {
      const one = fabric.bodies[index];
      return one && (all || municipal.has(index)) ? [{ one, other: of, shared }] : [];
    })
    .sort((a, b) => compare(a.one.sortName, b.one.sortName));
}

/** Pairs of neighbours that share nothing, as far as one of the two is to be shown; in order of name. */
export const strangerRows = onceFor(({ fabric, shown }: Asked): Pair[] =>
  byName(
    strangers(fabric)
      .filter(([one, other]) => shown.has(one) || shown.has(other))
      .flatMap(([one, other]) => pairOf(fabric, one, other, 0)),
  ),
);

function rowsOf(fabric: Fabric, pairs: Pairs): Pair[] {
  const rows: Pair[] = [];
  for (let i = 0; i < pairs.a.length; i++)
    rows.push(...pairOf(fabric, pairs.a[i] ?? 0, pairs.b[i] ?? 0, pairs.shared[i] ?? 0));
  return byName(rows);
}

function pairOf(fabric: Fabric, a: BodyIndex, b: BodyIndex, shared: number): Pair[] {
  const [one, other] = [fabric.bodies[a], fabric.bodies[b]];
  if (!one || !other) return [];
  return [one.sortName < other.sortName ? { one, other, shared } : { one: other, other: one, shared }];
}

const byName = (rows: Pair[]): Pair[] =>
  rows.sort((x, y) => compare(x.one.sortName, y.one.sortName) || compare(x.other.sortName, y.other.sortName));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
