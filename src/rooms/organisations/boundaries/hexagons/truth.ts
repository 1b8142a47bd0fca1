import type { Cover } from "./cover.ts";

/** Whether two owners should touch on the grid. */
export const APART = 0;
export const TOUCHING = 1;
export const EITHER = 2;

/** From so many hexagons that it shares with the outside on, a municipality lies on the coast or the state border. */
const SHORE = 0.5;

/**
 * Who should touch whom, at `a * count + b`: neighbours, and municipalities with a shore the outside, which is
 * number 0. Without that rule Urk walks ashore. With only a bit of shore it does not matter.
 * @param pairs neighbours, by index from 0
 * @param covers what each part covers; the first is the outside
 */
export function truthOf(
  count: number,
  pairs: [number, number][],
  covers: Cover[],
  municipalityOf: Int16Array,
): Uint8Array {
  const truth = new Uint8Array(count * count).fill(APART);
  for (const [a, b] of pairs) {
    truth[(a + 1) * count + b + 1] = TOUCHING;
    truth[(b + 1) * count + a + 1] = TOUCHING;
  }
  shoresOf(count, covers, municipalityOf).forEach((shore, municipality) => {
    const rule = shore >= SHORE ? TOUCHING : shore > 0 ? EITHER : APART;
    truth[municipality] = rule;
    truth[municipality * count] = rule;
  });
  return truth;
}

/** Per municipality how many hexagons, in shares, it has in common with the outside. */
function shoresOf(count: number, [outside, ...land]: Cover[], municipalityOf: Int16Array): Float64Array {
  const shores = new Float64Array(count);
  land.forEach((cover, index) => {
    const municipality = municipalityOf[index + 1] ?? 0;
    for (const [hexagon, share] of cover)
      shores[municipality] = (shores[municipality] ?? 0) + Math.min(share, outside?.get(hexagon) ?? 0);
  });
  return shores;
}
