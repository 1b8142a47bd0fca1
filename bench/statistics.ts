/** The middle of a set of measurements and how far they lie apart. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  count: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return {
    median: sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2,
    least: at(0),
    most: at(sorted.length - 1),
    count: sorted.length,
  };
}

/** `0,83 (0,79–0,91)`: the median and the range. */
export function shown(values: readonly number[], digits = 2): string {
  const { median, least, most } = spread(values);
  const text = (value: number) => value.toFixed(digits).replace(".", ",");
  return `${text(median)} (${text(least)}–${text(most)})`;
}

/** The same things in another order, so that no contestant always comes after the same one. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/** Whether a figure meets its goal, in the words of the report. */
export const verdict = (met: boolean): string => (met ? "gehaald" : "NIET gehaald");
