import { at, type Cloud } from "./cloud.ts";

/** A bond that draws two points together, by their places in the cloud. */
export interface Bond {
  a: number;
  b: number;
  strength: number;
}

/** How bonds pull: with the logarithm of their length, so that groups come apart (LinLog: Noack, 2007). */
export type Pull = (strength: number, length: number) => number;

/** The pull of a bond, for each kilometre between its ends. */
export const pullOf: Pull = (strength, length) => (strength * Math.log1p(length)) / length;

/** How many lengths of a kilometre are kept, and how long a bond is at most. */
const FINE = 16;
const LONGEST = 2_048;
const pulls = Float64Array.from({ length: LONGEST * FINE + 2 }, (_, n) =>
  n === 0 ? 1 : pullOf(1, n / FINE),
);

/** The same but for a thousandth, from a list: a logarithm for every bond in every step is what takes the time. */
export const nearlyPullOf: Pull = (strength, length) => {
  if (length >= LONGEST) return pullOf(strength, length);
  const place = Math.floor(length * FINE);
  const before = at(pulls, place);
  return strength * (before + (at(pulls, place + 1) - before) * (length * FINE - place));
};

/** Adds to `dx` and `dy` how bonds draw their ends together. */
export function byBonds(
  { x, y }: Cloud,
  bonds: readonly Bond[],
  pull: Pull,
): (dx: Float64Array, dy: Float64Array) => void {
  const ends = Int32Array.from(bonds.flatMap(({ a, b }) => [a, b]));
  const strengths = Float64Array.from(bonds, (it) => it.strength);
  return (dx, dy) => {
    for (let bond = 0; bond < strengths.length; bond++) {
      const a = ends[bond * 2] ?? 0;
      const b = ends[bond * 2 + 1] ?? 0;
      const ux = at(x, b) - at(x, a);
      const uy = at(y, b) - at(y, a);
      const length = Math.sqrt(ux * ux + uy * uy) + 1e-9;
      const force = pull(at(strengths, bond), length);
      dx[a] = at(dx, a) + ux * force;
      dy[a] = at(dy, a) + uy * force;
      dx[b] = at(dx, b) - ux * force;
      dy[b] = at(dy, b) - uy * force;
    }
  };
}
