import type { Building } from "#kit/room.ts";
import { fabricOf } from "../fabric/current.ts";
import type { BodyIndex, Fabric } from "../fabric/fabric.ts";
import { chosenFrom, type FabricQuery, municipalitiesIn, readingOf } from "../fabric/filter.ts";

/** What a reader asks about: who works with whom on a day, as far as the filters leave it. */
export interface Asked {
  fabric: Fabric;
  /** Municipalities to show: all, or those of the provinces asked for. */
  shown: ReadonlySet<BodyIndex>;
  /** Whether the reader chose provinces: then rows without anyone shown are left out. */
  regional: boolean;
}

export async function askedFor(building: Building, query: FabricQuery, day: string): Promise<Asked> {
  const fabric = chosenFrom(await fabricOf(building, day, readingOf(query)), query);
  return {
    fabric,
    shown: new Set(municipalitiesIn(fabric, query.provincie)),
    regional: query.provincie !== undefined,
  };
}
