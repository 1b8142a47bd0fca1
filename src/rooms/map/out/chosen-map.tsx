/** A map of municipalities that a reader chose, in two kinds: who takes part, and who might. */
import type { Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { fabricOf, patchesOn } from "#rooms/day";
import { groundOf, territoryOf } from "../quilt/current.ts";
import { drawAround, type MarkedPatch } from "./small-map.tsx";

/** Who the map is of. */
export interface ChosenMap {
  day: Day;
  /** What the picture is of, for whoever does not see it. */
  name: string;
  marked: readonly {
    /** Key of an organisation; whoever is no municipality, or has no patch, is left out. */
    code: string;
    title: string;
    kind: "deelnemer" | "voorstel";
    /** On the patch, where there is room for it. */
    label: string;
  }[];
}

const COLOURS = { deelnemer: "patch-1", voorstel: "patch-8" } as const;

/** Draws the chosen municipalities with the land around them; null when none of them is on the map. */
export async function drawChosenMap(building: Building, chosen: ChosenMap): Promise<string | null> {
  const [ground, { lineage }, fabric] = await Promise.all([
    groundOf(building, "zeshoeken"),
    territoryOf(building),
    fabricOf(building, chosen.day),
  ]);
  const wanted = new Map(chosen.marked.map((it) => [it.code, it]));
  const holders = patchesOn(ground.patchOf.keys(), fabric, lineage);
  const marked = ground.patches.flatMap((patch): MarkedPatch[] => {
    const held = (holders.get(patch.code) ?? []).map((it) => fabric.bodies[it]?.code ?? "");
    // A proposal names organisations of today, whose own code is on the patch, whatever the day.
    const own = [...held, patch.code].map((code) => wanted.get(code)).find((it) => it !== undefined);
    return own ? [{ patch, title: own.title, colour: COLOURS[own.kind], label: own.label }] : [];
  });
  return marked.length === 0
    ? null
    : drawAround(ground, marked, { name: chosen.name, rest: "niet in deze vraag" });
}
