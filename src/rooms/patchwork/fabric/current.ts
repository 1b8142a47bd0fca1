import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import type { Fabric, Reading } from "./fabric.ts";
import { readFabric } from "./read.ts";

/** A year slider asks for a dozen days; more than this are made anew when asked again. */
const MOST_DAYS = 40;

const fabrics = keptPerEdition(
  (building, day: Day, reading: Reading) => readFabric(building.db, day, reading),
  {
    most: MOST_DAYS,
  },
);

/**
 * The fabric of a day, read once per edition of the register and kept while it is asked for. Whatever is computed
 * from it can be kept by the object itself (`onceFor`).
 */
export const fabricOf = (building: Building, day: Day, reading: Reading = "resolved"): Promise<Fabric> =>
  fabrics(building, day, reading);

/** A function of one object, computed once for each object and kept as long as the object is. */
export function onceFor<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = values.get(key);
    if (known) return known.value;
    const value = compute(key);
    values.set(key, { value });
    return value;
  };
}
