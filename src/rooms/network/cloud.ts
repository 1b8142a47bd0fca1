/** Where points stand: two columns, so that a step over all of them stays cheap. */
export interface Cloud {
  x: Float64Array;
  y: Float64Array;
}

/** The least and the largest of some numbers; zero of none. */
export function endsOf(column: Float64Array): [least: number, most: number] {
  let [least = 0] = column;
  let most = least;
  for (const value of column) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** The middle of some points; null of none. */
export function middleOf({ x, y }: Cloud, points: readonly number[]): { x: number; y: number } | null {
  if (points.length === 0) return null;
  let sumX = 0;
  let sumY = 0;
  for (const point of points) {
    sumX += x[point] ?? 0;
    sumY += y[point] ?? 0;
  }
  return { x: sumX / points.length, y: sumY / points.length };
}

/** Typed arrays are as long as their points are many; a missing one cannot be. */
export const at = (column: Float64Array, index: number): number => column[index] ?? 0;
