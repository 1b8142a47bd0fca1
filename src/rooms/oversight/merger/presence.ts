import type { Day } from "#kit/day.ts";

/** When organisations existed and who came from whom. */
export interface Lineage {
  existed: (key: string) => { from: Day | null; until: Day | null };
  predecessors: (key: string) => { key: string; day: Day }[];
  successors: (key: string) => { key: string; day: Day }[];
}

/**
 * Who stood on a day where this organisation stands in the register: itself, its predecessors when it was not born
 * yet, its successors when it was gone. Empty when nobody is known; sorted.
 */
export function presentOn(key: string, day: Day, lineage: Lineage): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const { from, until } = lineage.existed(next);
    if (from !== null && day < from) waiting.push(...lineage.predecessors(next).map((it) => it.key));
    else if (until !== null && until <= day) waiting.push(...lineage.successors(next).map((it) => it.key));
    else found.add(next);
  }
  return [...found].sort();
}

/** Everyone that merged into this organisation, however long ago, with the day each stopped to exist. */
export function ancestorsOf(key: string, lineage: Lineage): Map<string, Day> {
  const found = new Map<string, Day>();
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const older of lineage.predecessors(next))
      if (older.key !== key && !found.has(older.key)) {
        found.set(older.key, older.day);
        waiting.push(older.key);
      }
  return found;
}
