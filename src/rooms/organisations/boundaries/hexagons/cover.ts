import { HEXAGON_AREA, hexagonAt, type Lattice, type Spot } from "./lattice.ts";
import type { Part } from "./parts.ts";

/** Metres between samples, both ways: 87 in a hexagon. */
const STEP = 250;
const SAMPLES = HEXAGON_AREA / (STEP * STEP);

/** Which share of each hexagon lies in a part, from 0 to 1. */
export type Cover = Map<number, number>;

/**
 * Lays a part over the lattice by taking samples, line by line: between two crossings with the border the part
 * is inside. Hexagons without a single sample are left out.
 */
export function coverOf({ lines }: Part, lattice: Lattice): Cover {
  const counted: Cover = new Map();
  for (const [line, crossings] of crossingsOf(lines)) {
    crossings.sort((a, b) => a - b);
    for (let i = 1; i < crossings.length; i += 2) {
      const [from = 0, to = 0] = [crossings[i - 1], crossings[i]];
      for (let sample = Math.ceil(from / STEP - 0.5); (sample + 0.5) * STEP < to; sample++) {
        const hexagon = hexagonAt(lattice, (sample + 0.5) * STEP, (line + 0.5) * STEP);
        counted.set(hexagon, (counted.get(hexagon) ?? 0) + 1);
      }
    }
  }
  for (const [hexagon, samples] of counted) counted.set(hexagon, Math.min(1, samples / SAMPLES));
  return counted;
}

/** Per line of samples where the border crosses it. */
function crossingsOf(lines: Spot[][]): Map<number, number[]> {
  const crossings = new Map<number, number[]>();
  for (const spots of lines)
    for (let i = 1; i < spots.length; i++) {
      const [ax, ay] = spots[i - 1] ?? [0, 0];
      const [bx, by] = spots[i] ?? [0, 0];
      const [low, high] = ay < by ? [ay, by] : [by, ay];
      for (let line = Math.ceil(low / STEP - 0.5); (line + 0.5) * STEP < high; line++) {
        const x = ax + ((bx - ax) * ((line + 0.5) * STEP - ay)) / (by - ay);
        const found = crossings.get(line);
        if (found) found.push(x);
        else crossings.set(line, [x]);
      }
    }
  return crossings;
}
