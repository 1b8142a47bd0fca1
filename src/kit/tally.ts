import type { Day } from "./day.ts";
import type { Validity } from "./validity.ts";

/** How many periods of each name hold on a day. */
export type Tally = (day: Day) => Map<string, number>;

/** Begins and ends of the periods of one name, each in order. */
interface Edges {
  /** Periods without a known begin count from the first day there is. */
  begins: Int32Array;
  ends: Int32Array;
}

/**
 * Counts through time: reads all rows once, and then tells for any day how many hold without looking at them again. A
 * period that begins counts one more, one that ends one less; an empty one never counts.
 */
export function tallyOf<Row extends Validity>(
  rows: readonly Row[],
  namesOf: (row: Row) => Iterable<string>,
): Tally {
  const found = new Map<string, Row[]>();
  for (const row of rows)
    for (const name of namesOf(row)) {
      const known = found.get(name);
      if (known) known.push(row);
      else found.set(name, [row]);
    }
  const edges = new Map([...found].map(([name, list]): [string, Edges] => [name, edgesOf(list)]));
  return (day) => {
    const wanted = numberOf(day);
    const counts = new Map<string, number>();
    for (const [name, { begins, ends }] of edges) {
      const count = upTo(begins, wanted) - upTo(ends, wanted);
      if (count > 0) counts.set(name, count);
    }
    return counts;
  };
}

const edgesOf = (rows: Validity[]): Edges => ({
  begins: Int32Array.from(rows, (it) => numberOf(it.valid_from)).sort(),
  ends: Int32Array.from(
    rows.filter((it) => it.valid_until !== null),
    (it) => numberOf(it.valid_until),
  ).sort(),
});

/** Days as numbers in the same order: 2026-05-16 is 20260516, an unknown one 0. */
const numberOf = (day: Day | null): number => (day === null ? 0 : Number(day.replaceAll("-", "")));

/** How many of some ascending numbers are at most this. */
function upTo(numbers: Int32Array, most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
