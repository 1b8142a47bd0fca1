import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "../db.ts";

/** Keys of the cross-border arrangements of a day: the deadlines of the Wgr may not hold for those. */
export async function readCrossBorder(db: Db, day: Day): Promise<Set<string>> {
  const rows = await db
    .selectFrom("version as v")
    .select("v.collaboration_key as key")
    .where("v.cross_border", "=", true)
    .where(inForceOn("v", day))
    .execute();
  return new Set(rows.map((it) => it.key));
}
