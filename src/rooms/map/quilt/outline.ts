/** A corner in whole units of the drawing, x to the right, y down. */
export type Point = readonly [x: number, y: number];
/** A closed line: the last corner joins the first. Outer edges run clockwise on the screen, holes the other way. */
export type Ring = readonly Point[];

/**
 * Half the width and a quarter of the height of a hexagon that stands on a corner. Whole numbers keep a path short
 * and let shared edges cancel exactly; 7 : 4 is within 1.1 % of the true √3 : 1.
 */
const HALF_WIDTH = 7;
export const QUARTER_HEIGHT = 4;

/** The area of one hexagon in square units of the drawing. */
export const HEXAGON_AREA = 2 * HALF_WIDTH * 3 * QUARTER_HEIGHT;

/** The middle of a cell of the grid (odd rows half a cell to the right, row 0 in the north). */
export const centreOf = (column: number, row: number): Point => [
  (2 * column + (row & 1) + 1) * HALF_WIDTH,
  (3 * row + 2) * QUARTER_HEIGHT,
];

/** The six corners of a cell, from the top, clockwise on the screen. */
export function hexagonRing(column: number, row: number): Ring {
  const [x, y] = centreOf(column, row);
  const w = HALF_WIDTH;
  const h = QUARTER_HEIGHT;
  return [
    [x, y - 2 * h],
    [x + w, y - h],
    [x + w, y + h],
    [x, y + 2 * h],
    [x - w, y + h],
    [x - w, y - h],
  ];
}

/**
 * The outline of shapes together: an edge that two of them walk in opposite directions lies inside and goes.
 * The same shapes in any order give the same rings.
 */
export function mergedOutline(shapes: Iterable<Ring>): Ring[] {
  const corners = new Map<number, Corner>();
  const cornerAt = (point: Point): Corner => {
    const number = numberOf(point);
    const known = corners.get(number);
    if (known) return known;
    const corner: Corner = { point, to: [] };
    corners.set(number, corner);
    return corner;
  };
  for (const ring of shapes) {
    const walked = ring.map(cornerAt);
    walked.forEach((from, index) => {
      const to = walked[(index + 1) % walked.length] ?? from;
      const back = to.to.indexOf(from);
      if (back < 0) from.to.push(to);
      else to.to.splice(back, 1);
    });
  }
  const starts = [...corners.values()].sort(byPlace);
  for (const { to } of starts) if (to.length > 1) to.sort(byPlace);
  const rings: Ring[] = [];
  for (const start of starts)
    for (let next = start.to.shift(); next; next = start.to.shift()) {
      const ring: Point[] = [start.point];
      for (let at: Corner | undefined = next; at && at !== start; at = at.to.shift()) ring.push(at.point);
      rings.push(ring);
    }
  return rings;
}

/** A corner that shapes share, and the corners that edges lead to from there. */
interface Corner {
  point: Point;
  to: Corner[];
}

/** The rings as one SVG path: relative, whole numbers, as few characters as the grammar allows. */
export function pathOf(rings: readonly Ring[]): string {
  let path = "";
  let [x, y] = [0, 0];
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const [dx, dy] = [point[0] - x, point[1] - y];
      // After the first `m` further pairs are lines; a minus sign parts two numbers as well as a space.
      path += index === 0 ? `m${dx}` : `${dx < 0 ? "" : " "}${dx}`;
      path += dy < 0 ? `${dy}` : ` ${dy}`;
      [x, y] = point;
    });
    path += "z";
    [x, y] = ring[0] ?? [x, y];
  }
  return path;
}

/** The area that rings enclose, holes taken off, in square units. */
export const areaOf = (rings: readonly Ring[]): number =>
  rings.reduce((sum, ring) => sum + signedArea(ring), 0);

function signedArea(ring: Ring): number {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest upright box around some rings. */
export function boxOf(rings: Iterable<Ring>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings)
    for (const [x, y] of ring) {
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
    }
  return box.left === Infinity ? { left: 0, top: 0, right: 1, bottom: 1 } : box;
}

/** A box with empty space around it. */
export const widened = (box: Box, margin: number): Box => ({
  left: box.left - margin,
  top: box.top - margin,
  right: box.right + margin,
  bottom: box.bottom + margin,
});

/** Tells corners apart: drawings are millions of units wide at most. */
const numberOf = ([x, y]: Point): number => x * 2 ** 26 + y;
/** Top to bottom, then left to right. */
const byPlace = ({ point: a }: Corner, { point: b }: Corner): number => a[1] - b[1] || a[0] - b[0];
