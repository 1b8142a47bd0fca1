import { type Bond, byBonds, nearlyPullOf, type Pull, pullOf } from "./bonds.ts";
import { at, type Cloud, middleOf } from "./cloud.ts";
import { Grid } from "./grid.ts";
import { Quadtree, SOFT } from "./quadtree.ts";

/** The golden angle: points laid out by it never come to stand on each other. */
const GOLDEN = 2.399963229728653;

/** The n-th seed of a sunflower: how points that would coincide get a place of their own. */
export const seed = (n: number, spread: number) => ({
  x: Math.cos(n * GOLDEN) * spread * Math.sqrt(n + 0.5),
  y: Math.sin(n * GOLDEN) * spread * Math.sqrt(n + 0.5),
});

/** Adds to `dx` and `dy` how all points of a cloud, as it now stands, push each other off. */
export type Apart = (dx: Float64Array, dy: Float64Array, push: number) => void;

/** Up to this many points all pairs cost no more than squares do; the real register is drawn by all pairs. */
const FEW = 500;

/** The force is `push` over the distance, pair by pair. */
export function byPairs({ x, y }: Cloud): Apart {
  const size = x.length;
  const soft = SOFT;
  return (dx, dy, push) => {
    for (let i = 0; i < size; i++) {
      const xi = at(x, i);
      const yi = at(y, i);
      // The inner loop keeps the sums of its own point in registers.
      let fx = 0;
      let fy = 0;
      for (let j = i + 1; j < size; j++) {
        const ux = xi - at(x, j);
        const uy = yi - at(y, j);
        const force = push / (ux * ux + uy * uy + soft);
        fx += ux * force;
        fy += uy * force;
        dx[j] = at(dx, j) - ux * force;
        dy[j] = at(dy, j) - uy * force;
      }
      dx[i] = at(dx, i) + fx;
      dy[i] = at(dy, i) + fy;
    }
  };
}

/**
 * The same, with what lies far away taken together, and looked at every other step only: in one step nobody moves so
 * far that the push is another one.
 */
export function bySquares(cloud: Cloud): Apart {
  const squares = new Quadtree(cloud);
  const size = cloud.x.length;
  const pushX = new Float64Array(size);
  const pushY = new Float64Array(size);
  let step = 0;
  return (dx, dy, push) => {
    if (step++ % 2 === 0) {
      pushX.fill(0);
      pushY.fill(0);
      squares.fill();
      squares.pushApart(pushX, pushY, push);
    }
    for (let i = 0; i < size; i++) {
      dx[i] = at(dx, i) + at(pushX, i);
      dy[i] = at(dy, i) + at(pushY, i);
    }
  };
}

/** How forces are found: exactly, or nearly and in far less time when points are many. */
export interface Finding {
  apart: (cloud: Cloud) => Apart;
  pull: Pull;
}
export const EXACTLY: Finding = { apart: byPairs, pull: pullOf };
export const NEARLY: Finding = { apart: bySquares, pull: nearlyPullOf };

/**
 * Moves points in small steps: all push each other off, bonds pull, and each is held by its own home. Nothing is
 * random: the same points in the same order always end in the same place.
 * @param homes where each point is held; also where it starts
 * @param finding how to find the forces; by the number of points unless told
 */
export function settle(
  homes: Cloud,
  bonds: readonly Bond[],
  { steps, push, hold, longestStep }: { steps: number; push: number; hold: number; longestStep: number },
  finding: Finding = homes.x.length <= FEW ? EXACTLY : NEARLY,
): Cloud {
  const size = homes.x.length;
  const x = homes.x.slice();
  const y = homes.y.slice();
  const dx = new Float64Array(size);
  const dy = new Float64Array(size);
  const pushApart = finding.apart({ x, y });
  const pullTogether = byBonds({ x, y }, bonds, finding.pull);
  for (let step = 0; step < steps; step++) {
    dx.fill(0);
    dy.fill(0);
    pushApart(dx, dy, push);
    pullTogether(dx, dy);
    // Ever smaller steps: first the groups find their place, then each point within its group.
    const longest = longestStep * (1 - step / steps) + 0.1;
    for (let i = 0; i < size; i++) {
      const vx = at(dx, i) + (at(homes.x, i) - at(x, i)) * hold;
      const vy = at(dy, i) + (at(homes.y, i) - at(y, i)) * hold;
      const length = Math.sqrt(vx * vx + vy * vy);
      const share = length > longest ? longest / length : 1;
      x[i] = at(x, i) + vx * share;
      y[i] = at(y, i) + vy * share;
    }
  }
  return { x, y };
}

/**
 * Gives points a place between those they belong to, near their middle but not on top of anything.
 * @param cloud all points; the movable ones are changed in place
 * @param movable places of the points that may move
 * @param belongs per movable point the points whose middle it seeks
 * @param room how far apart points want to be
 */
export function nestle(
  cloud: Cloud,
  movable: readonly number[],
  belongs: readonly (readonly number[])[],
  { steps, room }: { steps: number; room: number },
): void {
  const { x, y } = cloud;
  const grid = new Grid(cloud, room);
  for (let step = 0; step < steps; step++) {
    const longest = room * 0.5 * (1 - step / steps) + 0.05;
    movable.forEach((me, k) => {
      const middle = middleOf(cloud, belongs[k] ?? []);
      let fx = middle ? (middle.x - at(x, me)) * 0.08 : 0;
      let fy = middle ? (middle.y - at(y, me)) * 0.08 : 0;
      for (const other of grid.near(me)) {
        const ux = at(x, me) - at(x, other);
        const uy = at(y, me) - at(y, other);
        const distance = Math.sqrt(ux * ux + uy * uy) + 1e-6;
        const force = (room - distance) / distance / 2;
        fx += ux * force;
        fy += uy * force;
      }
      const length = Math.sqrt(fx * fx + fy * fy);
      const share = length > longest ? longest / length : 1;
      x[me] = at(x, me) + fx * share;
      y[me] = at(y, me) + fy * share;
      grid.moved(me);
    });
  }
}
