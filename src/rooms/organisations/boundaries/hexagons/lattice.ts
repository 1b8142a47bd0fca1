/**
 * The lattice: hexagons with a point up, in rows from north to south; odd rows stand half a hexagon to the
 * east ("odd-r"). Laid over an equal-area map, so that a hexagon is the same surface everywhere.
 */
import type { Point } from "../rijksdriehoek.ts";

/** Metres from one flat side to the opposite one; a hexagon is 5.41 km². */
export const WIDTH = 2500;
const SIDE = WIDTH / Math.sqrt(3);
const ROW = SIDE * 1.5;
export const HEXAGON_AREA = 1.5 * SIDE * WIDTH;

/** Metres east and north on the map that the lattice is laid over. */
export type Spot = readonly [x: number, y: number];

const METRES_PER_DEGREE = 111_320;
const MIDDLE = 5.4;

/** Sinusoidal projection around 5.4° east: true to surface, and within 2° of upright all over the country. */
export const spotOf = ([longitude, latitude]: Point): Spot => [
  (longitude - MIDDLE) * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180),
  latitude * METRES_PER_DEGREE,
];

/** A rectangle of hexagons, numbered from 0 row by row. */
export interface Lattice {
  columns: number;
  rows: number;
  /** Centre of the hexagon in column 0, row 0. */
  origin: Spot;
  /** Six numbers per hexagon: the hexagons around it clockwise from the east, -1 beyond the edge. */
  around: Int32Array;
}

/** A lattice over all these spots with some empty hexagons on every side. */
export function latticeOver(spots: Iterable<Spot>, margin: number): Lattice {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of spots) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const columns = Math.ceil((east - west) / WIDTH) + 2 * margin + 1;
  const rows = Math.ceil((north - south) / ROW) + 2 * margin + 1;
  const origin: Spot = [west - margin * WIDTH, north + margin * ROW];
  return { columns, rows, origin, around: surroundings(columns, rows) };
}

const STEPS_EVEN = [[1, 0], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1]] as const; // prettier-ignore
const STEPS_ODD = [[1, 0], [1, 1], [0, 1], [-1, 0], [0, -1], [1, -1]] as const; // prettier-ignore

/** The six places around one, clockwise from the east. */
export const placesAround = (column: number, row: number): [column: number, row: number][] =>
  (row % 2 === 0 ? STEPS_EVEN : STEPS_ODD).map(([dx, dy]) => [column + dx, row + dy]);

function surroundings(columns: number, rows: number): Int32Array {
  const around = new Int32Array(columns * rows * 6).fill(-1);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      placesAround(column, row).forEach(([x, y], side) => {
        if (x >= 0 && x < columns && y >= 0 && y < rows)
          around[(row * columns + column) * 6 + side] = y * columns + x;
      });
  return around;
}

/** The hexagon that a spot lies in: the nearest centre of the two rows it lies between. */
export function hexagonAt({ columns, origin }: Lattice, x: number, y: number): number {
  const above = Math.floor((origin[1] - y) / ROW);
  let best = 0;
  let nearest = Infinity;
  for (let row = above; row <= above + 1; row++) {
    const column = Math.round((x - origin[0]) / WIDTH - (row % 2 === 0 ? 0 : 0.5));
    const dx = x - origin[0] - (column + (row % 2 === 0 ? 0 : 0.5)) * WIDTH;
    const dy = origin[1] - y - row * ROW;
    const distance = dx * dx + dy * dy;
    if (distance < nearest) {
      nearest = distance;
      best = row * columns + column;
    }
  }
  return best;
}

/** Where the middle of a hexagon lies. */
export const centreOf = ({ columns, origin }: Lattice, hexagon: number): Spot => {
  const row = Math.floor(hexagon / columns);
  const column = hexagon % columns;
  return [origin[0] + (column + (row % 2 === 0 ? 0 : 0.5)) * WIDTH, origin[1] - row * ROW];
};
