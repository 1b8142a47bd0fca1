import type { Hexagon } from "./hexagons.ts";
import { placesAround } from "./lattice.ts";

type Pair = [string, string];

/** Pairs of municipalities that touch on the grid, each pair once and the lower code first. */
export function touchingPairs(hexagons: Hexagon[]): Pair[] {
  const owner = new Map(hexagons.map((it) => [`${it.column} ${it.row}`, it.organisation]));
  const pairs = new Set<string>();
  for (const { column, row, organisation } of hexagons)
    for (const place of placesAround(column, row)) {
      const other = owner.get(place.join(" "));
      if (other !== undefined && organisation < other) pairs.add(`${organisation} ${other}`);
    }
  return [...pairs].sort().map((pair) => pair.split(" ") as Pair);
}

/**
 * How true the grid is to who borders on whom.
 * @param neighbours the true pairs, the lower code first
 */
export function fitOf(
  hexagons: Hexagon[],
  neighbours: Pair[],
): { kept: Pair[]; missing: Pair[]; invented: Pair[] } {
  const touching = touchingPairs(hexagons);
  const onGrid = new Set(touching.map((pair) => pair.join(" ")));
  const inTruth = new Set(neighbours.map((pair) => pair.join(" ")));
  return {
    kept: neighbours.filter((pair) => onGrid.has(pair.join(" "))),
    missing: neighbours.filter((pair) => !onGrid.has(pair.join(" "))),
    invented: touching.filter((pair) => !inTruth.has(pair.join(" "))),
  };
}
