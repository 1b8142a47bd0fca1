import type { Day } from "#kit/day.ts";
import type { Building, Edition } from "#kit/room.ts";
import type { Fabric, Reading } from "./fabric.ts";
import { readFabric } from "./read.ts";

/** A year slider asks for a dozen days; more than this are made anew when asked again. */
const MOST_DAYS = 40;

const kept = new WeakMap<Edition, Map<string, Promise<Fabric>>>();

/**
 * The fabric of a day, read once per edition of the register and kept while it is asked for. Whatever is computed
 * from it can be kept by the object itself (`onceFor`).
 */
export function fabricOf(building: Building, day: Day, reading: Reading = "resolved"): Promise<Fabric> {
  const edition = building.edition();
  const days = kept.get(edition) ?? new Map<string, Promise<Fabric>>();
  kept.set(edition, days);
  const name = `${day} ${reading}`;
  const known = days.get(name);
  if (known) {
    // Asked again: the last to go.
    days.delete(name);
    days.set(name, known);
    return known;
  }
  const fabric = readFabric(building.db, day, reading);
  days.set(name, fabric);
  // A database that was away must not leave a broken fabric behind.
  fabric.catch(() => days.delete(name));
  for (const oldest of days.keys()) {
    if (days.size <= MOST_DAYS) break;
    days.delete(oldest);
  }
  return fabric;
}

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
