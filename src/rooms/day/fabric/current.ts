import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { lastChangeOf } from "#kit/revision.ts";
import { lastBeginning } from "#rooms/collaborations";
import { IN_SIGHT } from "#rooms/ties";
import type { Db } from "../db.ts";
import type { Fabric, Reading } from "./fabric.ts";
import { readFabric } from "./read.ts";

/** A year slider asks for a dozen days: of the register of 2026 these bytes hold that. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Measured, with what is computed from a fabric and kept with it: 2.3 MB with 3,300 seats and 550 bodies. */
const BYTES_PER_SEAT = 650;
const BYTES_PER_BODY = 300;

const fabrics = keptPerEdition(
  (building, day: Day, reading: Reading) => readFabric(building.db, day, reading),
  {
    mostBytes: MOST_BYTES,
    sizeOf: bytesOf,
  },
);

/** Made anew when a tie comes into sight, changes or goes out of it: the number of that change tells them apart. */
const wider = keptPerEdition((building, day: Day, _change: number) => readFabric(building.db, day, "wider"), {
  most: 3,
  mostBytes: MOST_BYTES,
  sizeOf: bytesOf,
});

const lastText = keptPerEdition(({ db }: { db: Db }) => lastBeginning(db));

/**
 * The fabric of a day, read once per edition of the register and kept while it is asked for. Whatever is computed
 * from it can be kept by the object itself (`onceFor`). When no text is still to begin there is nothing to
 * reconstruct: then the resolved fabric is given, whose `reading` says so.
 */
export async function fabricOf(building: Building, day: Day, reading: Reading = "resolved"): Promise<Fabric> {
  if (reading === "wider") return wider(building, day, await lastChangeOf(building.db, IN_SIGHT));
  if (reading !== "reconstructed") return fabrics(building, day, reading);
  const last = await lastText(building);
  return fabrics(building, day, last !== null && last > day ? reading : "resolved");
}

/** About how much memory a fabric takes, with what is computed from it. */
export function bytesOf({ bodies, arrangements }: Pick<Fabric, "bodies" | "arrangements">): number {
  return (
    bodies.length * BYTES_PER_BODY +
    arrangements.reduce((sum, it) => sum + it.seats.length, 0) * BYTES_PER_SEAT
  );
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
