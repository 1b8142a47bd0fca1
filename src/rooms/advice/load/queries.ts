import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "../db.ts";

/**
 * Which of these arrangements are cross-border on a day: the deadlines of the Wgr may not hold for those.
 * @param keys of collaborations; only those that are asked about are looked up
 */
export async function readCrossBorder(db: Db, day: Day, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom("version as v")
    .select("v.collaboration_key as key")
    .where("v.collaboration_key", "in", keys)
    .where("v.cross_border", "=", true)
    .where(inForceOn("v", day))
    .execute();
  return new Set(rows.map((it) => it.key));
}
