import { enumerate } from "./words.ts";

/** More names than this say less than the number alone. */
const MOST_NAMED = 2;

/** The highest or the lowest of some values, and who has it. */
export interface Extreme {
  value: number;
  /** Names of all who have it, in the order they came; made when asked for, as the lowest may have thousands. */
  readonly names: string[];
}

/** Who has most and who has least; null when nobody has a value. */
export function extremesOf<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => number | null,
  nameOf: (row: Row) => string,
): { most: Extreme; least: Extreme } | null {
  const known = rows.flatMap((row) => {
    const value = valueOf(row);
    return value === null ? [] : [{ value, row }];
  });
  if (known.length === 0) return null;
  const extreme = (value: number): Extreme => ({
    value,
    get names() {
      return known.filter((it) => it.value === value).map((it) => nameOf(it.row));
    },
  });
  const values = known.map((it) => it.value);
  return { most: extreme(Math.max(...values)), least: extreme(Math.min(...values)) };
}

/** `19 (Landgraaf)`; with many who have as much, how many they are: `4 (5 gemeenten)`. */
export const namedExtreme = (
  { value, names }: Extreme,
  write: (value: number) => string,
  many: string,
): string => `${write(value)} (${names.length > MOST_NAMED ? `${names.length} ${many}` : enumerate(names)})`;
