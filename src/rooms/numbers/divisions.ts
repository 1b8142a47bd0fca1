import {
  type BodyIndex,
  type Fabric,
  modularityOf,
  municipalCommunities,
  municipalPairs,
  onceFor,
  type RegionKind,
  regionsOf,
  type WeightedPairs,
} from "#rooms/day";
import { municipalCircles } from "./congruence.ts";
import { provinceFigures } from "./key-figures.ts";

/** A way to divide municipalities, and how well it fits who they work with. */
export interface Division {
  name: string;
  parts: number;
  /** Municipalities in none of the parts. */
  outside: number;
  /** How much better than chance it fits, from 0 to 1 (modularity); each shared arrangement counts once. */
  modularity: number;
  /** The same when a large arrangement weighs no more than a small one: one, divided by the other municipalities. */
  evenModularity: number;
  /** Share of what pairs of municipalities share that lies within one part. */
  within: number;
}

/** Groups found in the register beside divisions that people know, over the same pairs. */
export const divisionsOf = onceFor((fabric: Fabric): Division[] => [
  divisionOf(
    fabric,
    "Groepen die veel samen doen",
    municipalCommunities(fabric).groups.map((it) => it.members),
  ),
  divisionOf(
    fabric,
    "Provincies",
    provinceFigures(fabric).map((it) => it.municipalities.map(({ body }) => body.index)),
  ),
  ...REGIONS.flatMap(({ kind, name }) => {
    const regions = regionsOf(fabric, kind);
    return regions.length === 0
      ? []
      : [
          divisionOf(
            fabric,
            name,
            regions.map((it) => it.members),
          ),
        ];
  }),
]);

const REGIONS: { kind: RegionKind; name: string }[] = [
  { kind: "veiligheidsregio", name: "Veiligheidsregio's" },
  { kind: "ggd", name: "GGD-regio's" },
  { kind: "omgevingsdienst", name: "Gebieden van omgevingsdiensten" },
];

export function divisionOf(fabric: Fabric, name: string, parts: readonly BodyIndex[][]): Division {
  const groupOf = new Int32Array(fabric.bodies.length).fill(-1);
  parts.forEach((members, part) => {
    for (const member of members) groupOf[member] = part;
  });
  const pairs = municipalPairs(fabric);
  let within = 0;
  let total = 0;
  for (let i = 0; i < pairs.a.length; i++) {
    const [a, b, shared] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0, pairs.shared[i] ?? 0];
    total += shared;
    if (groupOf[a] === groupOf[b] && (groupOf[a] ?? -1) >= 0) within += shared;
  }
  return {
    name,
    parts: parts.length,
    outside: fabric.municipalities.filter((it) => groupOf[it] === -1).length,
    modularity: modularityOf(pairs, groupOf),
    evenModularity: modularityOf(evenPairs(fabric), groupOf),
    within: total === 0 ? 0 : within / total,
  };
}

/**
 * The same pairs with another weight: an arrangement of n municipalities adds 1/(n-1) to each of its pairs, so it
 * weighs as much for a municipality as one with a single partner.
 */
export const evenPairs = onceFor((fabric: Fabric): WeightedPairs => {
  const { a, b } = municipalPairs(fabric);
  const size = fabric.bodies.length;
  const place = new Map<number, number>();
  for (let i = 0; i < a.length; i++) place.set((a[i] ?? 0) * size + (b[i] ?? 0), i);
  const shared = new Float64Array(a.length);
  for (const circle of municipalCircles(fabric))
    circle.forEach((one, from) => {
      for (const other of circle.slice(from + 1)) {
        const at = place.get(one * size + other) ?? -1;
        shared[at] = (shared[at] ?? 0) + 1 / (circle.length - 1);
      }
    });
  return { a, b, shared };
});
