import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import { inForceOn } from "#kit/validity.ts";
import { readLineage } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { type Region, regionsOn } from "./resolve.ts";

/** All imported regions as they were on a day, mergers resolved; empty when nothing was imported. */
export async function readRegions(db: Db, day: Day): Promise<Region[]> {
  const memberships = await db
    .selectFrom("region_member")
    .selectAll()
    .where("until_import_id", "is", null)
    .where(inForceOn("region_member", day))
    .orderBy("kind")
    .orderBy("code")
    .orderBy("municipality_key")
    .execute();
  if (memberships.length === 0) return [];
  const lineage = await readLineage(
    db,
    memberships.map((it) => it.municipality_key),
  );
  return regionsOn(memberships, day, lineage);
}

/** A reader looks at few days; of more than these the oldest is read anew. */
const MOST_DAYS = 12;

/** The same, read once for a day: resolving all memberships cost more than the rest of an answer. */
export const regionsOf = keptPerEdition((building, day: Day) => readRegions(building.db, day), {
  most: MOST_DAYS,
});

/** The imported regions in which any of these municipalities lies on a day, whole, in order of key. */
export async function regionsFor(db: Db, municipalities: Iterable<string>, day: Day): Promise<Region[]> {
  const wanted = new Set(municipalities);
  return (await readRegions(db, day)).filter((region) => region.members.some((it) => wanted.has(it.key)));
}
