import { Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import type { DossierVerb } from "./life.ts";
import type { Dossier } from "./queries.ts";

/**
 * Asks the rooms above whether it is time for a step.
 * @throws Problem 409 with what each of them holds against it
 */
export async function refuseHeld(building: Building, dossier: Dossier, verb: DossierVerb): Promise<void> {
  const held = await building.holds("dossier", dossier, verb);
  if (held.length > 0) throw new Problem(409, held.map((it) => it.sentence).join(" "));
}
