import { type BodyIndex, type Fabric, onceFor } from "#rooms/day";

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
