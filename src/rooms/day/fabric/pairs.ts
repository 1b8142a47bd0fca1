import type { BodyIndex, Fabric, Weave } from "./fabric.ts";
import { onceFor } from "./current.ts";

/** All pairs of bodies that take part in an arrangement together: a weighted graph in three columns. */
export interface Pairs {
  /** Lower body of the pair, ascending. */
  a: Uint32Array;
  /** Higher body of the pair; ascending for the same `a`. */
  b: Uint32Array;
  /** Number of arrangements they share. */
  shared: Uint16Array;
}

/**
 * Projects arrangements on their participants. For each body it walks the members of its arrangements once,
 * counting in one array for all bodies: no hash, no pair is made twice.
 * @param among only pairs of which both are among these; all bodies when left out
 */
export function pairsOf(fabric: Weave, among?: readonly BodyIndex[]): Pairs {
  const size = fabric.bodies.length;
  const wanted = new Uint8Array(size).fill(among ? 0 : 1);
  for (const body of among ?? []) wanted[body] = 1;
  const circles = fabric.arrangements.map(({ members }) =>
    among ? members.filter((it) => wanted[it] === 1) : members,
  );
  const counts = new Uint16Array(size);
  const a: number[] = [];
  const b: number[] = [];
  const shared: number[] = [];
  for (let body = 0; body < size; body++) {
    if (wanted[body] === 0) continue;
    const touched: number[] = [];
    for (const arrangement of fabric.arrangementsOf[body] ?? []) {
      const circle = circles[arrangement] ?? [];
      // Members ascend: from the end down to the body itself are its higher partners.
      for (let i = circle.length - 1; i >= 0; i--) {
        const other = circle[i] ?? 0;
        if (other <= body) break;
        const count = counts[other] ?? 0;
        if (count === 0) touched.push(other);
        counts[other] = count + 1;
      }
    }
    touched.sort((x, y) => x - y);
    for (const other of touched) {
      a.push(body);
      b.push(other);
      shared.push(counts[other] ?? 0);
      counts[other] = 0;
    }
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), shared: Uint16Array.from(shared) };
}

/** The pairs of municipalities of a fabric; computed once. */
export const municipalPairs = onceFor((fabric: Weave) => pairsOf(fabric, fabric.municipalities));

/** The pairs of all bodies of a fabric; computed once. */
export const allPairs = onceFor((fabric: Fabric) => pairsOf(fabric));

/** With whom one body shares arrangements, and how many. */
export function partnersIn(fabric: Fabric, body: BodyIndex): Map<BodyIndex, number> {
  const partners = new Map<BodyIndex, number>();
  for (const arrangement of fabric.arrangementsOf[body] ?? [])
    for (const other of fabric.arrangements[arrangement]?.members ?? [])
      if (other !== body) partners.set(other, (partners.get(other) ?? 0) + 1);
  return partners;
}

/** Pairs of neighbours that share no arrangement; computed once. */
export const strangers = onceFor((fabric: Weave): [BodyIndex, BodyIndex][] => {
  const { a, b } = municipalPairs(fabric);
  const from = new Uint32Array(fabric.bodies.length + 1);
  for (const body of a) from[body + 1] = (from[body + 1] ?? 0) + 1;
  for (let body = 1; body < from.length; body++) from[body] = (from[body] ?? 0) + (from[body - 1] ?? 0);
  return fabric.neighbours.filter(([x, y]) => !b.subarray(from[x], from[x + 1]).includes(y));
});

/** The name of a circle: equal for equal sets of participants. */
export const circleName = (members: readonly BodyIndex[]): string => members.join(" ");
