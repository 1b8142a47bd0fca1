/**
 * Patchwork (lappendeken): who works with whom, on a map, as a network, in numbers, and what would change.
 * Leans on the register; computes everything from the fabric of one day and stores nothing.
 */
import type { Room } from "#kit/room.ts";
import { fabricOf } from "./fabric/current.ts";

export * from "./fabric/fabric.ts";
export { fabricOf, onceFor } from "./fabric/current.ts";
export { readFabric } from "./fabric/read.ts";
export { circleName, municipalPairs, pairsOf, type Pairs, partnersIn, strangers } from "./fabric/pairs.ts";

export const patchwork: Room = {
  name: "patchwork",
  warm: async (building) => {
    await fabricOf(building, building.edition().day);
  },
};
