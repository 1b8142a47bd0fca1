import { onceFor } from "../fabric/current.ts";
import type { BodyIndex, Fabric } from "../fabric/fabric.ts";

const circlesIn = onceFor((fabric: Fabric) => ({
  municipal: new Set(fabric.municipalities),
  made: new Map<number, BodyIndex[]>(),
}));

/**
 * The municipalities of the day that take part in an arrangement, ascending. Made when asked for: a question about
 * a few bodies does not walk all of them.
 */
function municipalCircle(fabric: Fabric, arrangement: number): BodyIndex[] {
  const { municipal, made } = circlesIn(fabric);
  const known = made.get(arrangement);
  if (known) return known;
  const circle = (fabric.arrangements[arrangement]?.members ?? []).filter((it) => municipal.has(it));
  made.set(arrangement, circle);
  return circle;
}

/** The same per arrangement. */
export const municipalCircles = onceFor((fabric: Fabric): BodyIndex[][] =>
  fabric.arrangements.map(({ index }) => municipalCircle(fabric, index)),
);

/**
 * The other municipalities a body meets, one list per arrangement. An arrangement without another municipality says
 * nothing about partners, so it is left out of every figure about them.
 */
export function partnerSets(
  fabric: Fabric,
  body: BodyIndex,
): { arrangement: number; partners: BodyIndex[] }[] {
  return (fabric.arrangementsOf[body] ?? [])
    .map((arrangement) => ({
      arrangement,
      partners: municipalCircle(fabric, arrangement).filter((it) => it !== body),
    }))
    .filter((it) => it.partners.length > 0);
}

/** The different municipalities a body shares anything with. */
export const municipalPartners = (fabric: Fabric, body: BodyIndex): Set<BodyIndex> =>
  new Set(partnerSets(fabric, body).flatMap((it) => it.partners));

/**
 * Fixed partners (territorial congruence): the share of a body's arrangements in which an average municipal partner of
 * it also sits. All seats of partners together, divided by partners times arrangements; arrangements without another
 * municipality do not count. 1: always the same company; near 0: other company every time.
 * @returns null when it shares nothing with a municipality
 */
export function congruenceOf(fabric: Fabric, body: BodyIndex): number | null {
  const sets = partnerSets(fabric, body);
  if (sets.length === 0) return null;
  const seats = sets.reduce((sum, it) => sum + it.partners.length, 0);
  return seats / (new Set(sets.flatMap((it) => it.partners)).size * sets.length);
}

/** How far two sets coincide (Jaccard): what they share, of all that is in either. Both ascending, one not empty. */
export function likeness(x: readonly number[], y: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const [a, b] = [x[i] ?? 0, y[j] ?? 0];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared / (x.length + y.length - shared);
}

/** How far the circles of a body coincide with each other. */
export interface Company {
  /** Mean likeness of its partner sets, two by two; null with fewer than two. */
  pairwise: number | null;
  /** The partner set that resembles all others best: its most fixed company. */
  dominant: {
    partners: BodyIndex[];
    /** Mean likeness of all its partner sets, this one among them, to this set. */
    likeness: number;
    /** The arrangements with exactly these municipal partners. */
    arrangements: number[];
  } | null;
}

/** The company a body keeps: how alike its partner sets are, and which of them is most typical. */
export function companyOf(fabric: Fabric, body: BodyIndex): Company {
  const sets = partnerSets(fabric, body);
  const distinct = [...Map.groupBy(sets, (it) => it.partners.join(" ")).values()].map((rows) => ({
    partners: rows[0]?.partners ?? [],
    arrangements: rows.map((it) => it.arrangement),
  }));
  let pairs = 0;
  let dominant: Company["dominant"] = null;
  for (const one of distinct) {
    let sum = 0;
    for (const other of distinct) sum += other.arrangements.length * likeness(one.partners, other.partners);
    // Every set meets itself once here; between different arrangements it does not.
    pairs += one.arrangements.length * (sum - 1);
    const candidate = { ...one, likeness: sum / sets.length };
    if (!dominant || moreTypical(candidate, dominant)) dominant = candidate;
  }
  return { pairwise: sets.length < 2 ? null : pairs / (sets.length * (sets.length - 1)), dominant };
}

/** Of equals the one with more arrangements, then the smaller set: it says more with fewer names. */
const moreTypical = (a: NonNullable<Company["dominant"]>, b: NonNullable<Company["dominant"]>): boolean =>
  Math.abs(a.likeness - b.likeness) > 1e-12
    ? a.likeness > b.likeness
    : a.arrangements.length !== b.arrangements.length
      ? a.arrangements.length > b.arrangements.length
      : a.partners.length < b.partners.length;
