import type { Building, View } from "#kit/room.ts";
import { fabricOf } from "./current.ts";
import type { Fabric } from "./fabric.ts";
import { type Around, readFabric } from "./read.ts";

const asked = new WeakMap<View, Map<string, Promise<Fabric>>>();

/**
 * As much of the fabric of a page's day as a page about one organisation or collaboration needs: everything these take
 * part in, and who else does. The register's own day is in memory; of another day only this much is read, once for all
 * parts of the page.
 */
export function fabricAround(building: Building, view: View, around: Around): Promise<Fabric> {
  if (view.day === building.edition().day) return fabricOf(building, view.day);
  const known = asked.get(view) ?? new Map<string, Promise<Fabric>>();
  asked.set(view, known);
  const name = JSON.stringify(around);
  const fabric = known.get(name) ?? readFabric(building.db, view.day, "resolved", around);
  known.set(name, fabric);
  return fabric;
}
