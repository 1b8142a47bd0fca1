import type { ImportResult } from "#rooms/register";
import { loadRegionsWhenNew } from "#rooms/advice";
import { loadSnapshotWhenNew } from "#rooms/register";

/**
 * Loads what comes along where it was not read yet: the facts of the register, then the regions.
 * @returns by name what was read; empty when there was nothing to do
 */
export async function loadWhatShips(
  db: Parameters<typeof loadRegionsWhenNew>[0],
  now: Date,
): Promise<[string, ImportResult][]> {
  const loaded: [string, ImportResult | null][] = [
    ["snapshot", await loadSnapshotWhenNew(db, now)],
    ["regions", await loadRegionsWhenNew(db, now)],
  ];
  return loaded.flatMap(([name, result]): [string, ImportResult][] => (result ? [[name, result]] : []));
}
