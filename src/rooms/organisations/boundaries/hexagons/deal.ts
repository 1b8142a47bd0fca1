import { groupsOf, hangsTogetherWithout } from "./groups.ts";
import { give, OUTSIDE, type Quilt } from "./quilt.ts";

/**
 * The first deal: every hexagon to whoever covers most of it. What hangs loose from the largest group of a part
 * is let go, and taken by whoever lies beside it when the quilt settles. Parts that win nothing get the
 * hexagon that they cover most of.
 */
export function deal(quilt: Quilt): void {
  winners(quilt).forEach((part, hexagon) => {
    give(quilt, hexagon, part);
  });
  const parts = [...quilt.covers.keys()].filter((part) => part !== OUTSIDE);
  for (const part of parts)
    for (const group of groupsOf(quilt, part).slice(1))
      for (const hexagon of group) give(quilt, hexagon, OUTSIDE);
  for (const part of parts) if (quilt.size[part] === 0) seat(quilt, part);
}

/** Per hexagon the part that covers most of it. */
function winners({ covers, owner }: Quilt): Int16Array {
  const most = new Float64Array(owner.length);
  const winner = new Int16Array(owner.length);
  covers.forEach((cover, part) => {
    for (const [hexagon, share] of cover)
      if (share > (most[hexagon] ?? 0)) {
        most[hexagon] = share;
        winner[hexagon] = part;
      }
  });
  return winner;
}

/** A first hexagon for a part that is nowhere the largest; nobody else falls apart for it. */
function seat(quilt: Quilt, part: number): void {
  const [best] = [...(quilt.covers[part] ?? [])]
    .filter(([hexagon]) => hangsTogetherWithout(quilt, hexagon))
    .sort(([a, share], [b, other]) => other - share || a - b);
  if (best) give(quilt, best[0], part);
}
