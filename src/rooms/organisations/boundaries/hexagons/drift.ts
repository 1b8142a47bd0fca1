import type { Cover } from "./cover.ts";
import type { Lattice } from "./lattice.ts";

/** A part may own hexagons up to so many steps from where it truly lies. */
const REACH = 2;
/** More than anything is worth. */
const NEVER = 1000;
/** How hard it is pulled back, per step squared. */
const PULL = 0.3;
/** From this share on a hexagon counts as a place where the part truly lies. */
const TRULY = 0.3;

/** What is wrong with a part, or the outside, owning each hexagon: 0 where all of it is its own. */
export type Drift = Float32Array;

/** How much of the hexagon is somebody else's, and the square of the way back. */
export function driftOf(cover: Cover, lattice: Lattice): Drift {
  const truly = Math.min(TRULY, Math.max(...cover.values()));
  const own = [...cover].filter(([, share]) => share >= truly).map(([hexagon]) => hexagon);
  const drift = new Float32Array(lattice.columns * lattice.rows).fill(NEVER);
  for (const [hexagon, steps] of stepsFrom(own, lattice))
    drift[hexagon] = 1 - (cover.get(hexagon) ?? 0) + PULL * steps * steps;
  return drift;
}

/** Hexagons within reach with the number of steps to the nearest of these. */
function stepsFrom(starts: number[], { around }: Lattice): Map<number, number> {
  const steps = new Map(starts.map((hexagon) => [hexagon, 0]));
  // A map hands out what was added while walking: this is a search in widening circles.
  for (const [hexagon, step] of steps) {
    if (step === REACH) continue;
    for (let side = 0; side < 6; side++) {
      const next = around[hexagon * 6 + side] ?? -1;
      if (next >= 0 && !steps.has(next)) steps.set(next, step + 1);
    }
  }
  return steps;
}
