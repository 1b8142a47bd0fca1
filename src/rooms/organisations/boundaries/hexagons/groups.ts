import { OUTSIDE, type Quilt } from "./quilt.ts";

/** Whether the part that owns a hexagon is still there, and in one piece, without it. The outside may break up. */
export function hangsTogetherWithout({ owner, size, lattice: { around } }: Quilt, hexagon: number): boolean {
  const part = owner[hexagon];
  if (part === undefined || part === OUTSIDE) return true;
  if ((size[part] ?? 0) <= 1) return false;
  // Walking around the hexagon, its own part must come by in one stretch.
  let changes = 0;
  let before = owner[around[hexagon * 6 + 5] ?? -1] === part;
  for (let side = 0; side < 6; side++) {
    const now = owner[around[hexagon * 6 + side] ?? -1] === part;
    if (now !== before) changes++;
    before = now;
  }
  return changes <= 2;
}

/** The hexagons of a part in groups that hang together, the largest first. */
export function groupsOf({ owner, lattice: { around } }: Quilt, part: number): number[][] {
  const left = new Set<number>();
  owner.forEach((it, hexagon) => {
    if (it === part) left.add(hexagon);
  });
  const groups: number[][] = [];
  for (const first of left) {
    const group = new Set([first]);
    // A set hands out what was added while walking: this is a search in widening circles.
    for (const hexagon of group) {
      left.delete(hexagon);
      for (let side = 0; side < 6; side++) {
        const next = around[hexagon * 6 + side] ?? -1;
        if (left.has(next)) group.add(next);
      }
    }
    groups.push([...group]);
  }
  return groups.sort((a, b) => b.length - a.length);
}
