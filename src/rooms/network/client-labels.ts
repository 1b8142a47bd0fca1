/** Which names stand in the moving drawing: those of who is in most, and none across another name or point. */

/** A point in sight, in pixels, with the name it would have. */
export interface Nameable {
  label: string;
  x: number;
  y: number;
  size: number;
  /** The one that was pointed at: its name comes first, and stands there whatever lies under it. */
  forced: boolean;
}

export interface PlacedName {
  label: string;
  /** Where the text begins, and the line it stands on. */
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Between a point and its name. */
const GAP = 3;

/**
 * Places names right or left of their points.
 * @param widthOf how wide a text is
 * @param height of a line of text
 */
export function placeNames(
  points: readonly Nameable[],
  widthOf: (text: string) => number,
  height: number,
): PlacedName[] {
  const taken = points.map(({ x, y, size }): Box => {
    return { left: x - size, right: x + size, top: y - size, bottom: y + size };
  });
  const order = [...points].sort((a, b) => Number(b.forced) - Number(a.forced) || b.size - a.size);
  return order.flatMap(({ label, x, y, size, forced }) => {
    const width = widthOf(label);
    for (const left of [x + size + GAP, x - size - GAP - width]) {
      const box = { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
      if (!forced && taken.some((it) => overlap(it, box))) continue;
      taken.push(box);
      return [{ label, x: left, y: y + height * 0.3 }];
    }
    return [];
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
