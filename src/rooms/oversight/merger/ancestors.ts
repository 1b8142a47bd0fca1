import type { Day } from "#kit/day.ts";
import type { Lineage } from "#rooms/organisations";

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
