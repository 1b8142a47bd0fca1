import type { Day } from "#kit/day.ts";
import type { Building, View } from "#kit/room.ts";
import type { Db } from "../db.ts";

/** A question about the subject of a page, asked of the database once for all sections of that page. */
export const oncePerPage =
  <Value>(name: string, ask: (db: Db, key: string, day: Day) => Promise<Value>) =>
  (building: Building, key: string, view: View): Promise<Value> =>
    view.once(`${name} ${key}`, () => ask(building.db, key, view.day));
