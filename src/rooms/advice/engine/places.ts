import type { NodeIndex } from "./graph.ts";

/** Places on a flat map, in kilometres, with a grid to find who lies around a point. */
export interface FlatMap {
  /** Kilometres east; NaN for whoever has no place. */
  x: Float64Array;
  /** Kilometres north; NaN for whoever has no place. */
  y: Float64Array;
  /** Who lies in each square, by number of the square. */
  squares: ReadonlyMap<number, Int32Array>;
}

const SQUARE_KM = 25;
const ROW = 10_000;
const EARTH_KM = 6_371;
const RADIAN = Math.PI / 180;
/** The middle of the country: within it a flat map is wrong by less than three per cent. */
const MIDDLE_LATITUDE = 52.2;

export function flatMapOf(places: ({ latitude: number; longitude: number } | null)[]): FlatMap {
  const x = new Float64Array(places.length).fill(Number.NaN);
  const y = new Float64Array(places.length).fill(Number.NaN);
  const squares = new Map<number, number[]>();
  places.forEach((place, index) => {
    if (!place) return;
    const east = place.longitude * RADIAN * EARTH_KM * Math.cos(MIDDLE_LATITUDE * RADIAN);
    const north = place.latitude * RADIAN * EARTH_KM;
    x[index] = east;
    y[index] = north;
    const square = squareOf(Math.floor(east / SQUARE_KM), Math.floor(north / SQUARE_KM));
    const list = squares.get(square) ?? [];
    squares.set(square, list);
    list.push(index);
  });
  return { x, y, squares: new Map([...squares].map(([square, list]) => [square, Int32Array.from(list)])) };
}

const squareOf = (column: number, row: number): number => row * ROW + column;

/** Calls back for everyone in the squares that reach within `radius` kilometres of the point. */
export function visitAround(
  map: FlatMap,
  east: number,
  north: number,
  radius: number,
  visit: (node: NodeIndex) => void,
): void {
  const lastColumn = Math.floor((east + radius) / SQUARE_KM);
  const lastRow = Math.floor((north + radius) / SQUARE_KM);
  for (let row = Math.floor((north - radius) / SQUARE_KM); row <= lastRow; row++)
    for (let column = Math.floor((east - radius) / SQUARE_KM); column <= lastColumn; column++)
      for (const node of map.squares.get(squareOf(column, row)) ?? []) visit(node);
}

/** Distance in kilometres as the crow flies; NaN when either has no place. */
export function distanceKm(map: FlatMap, a: NodeIndex, b: NodeIndex): number {
  const east = (map.x[a] ?? Number.NaN) - (map.x[b] ?? Number.NaN);
  const north = (map.y[a] ?? Number.NaN) - (map.y[b] ?? Number.NaN);
  // Math.hypot guards against numbers that kilometres never are, and takes several times as long.
  return Math.sqrt(east * east + north * north);
}
