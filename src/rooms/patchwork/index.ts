/**
 * Patchwork (lappendeken): who works with whom, on a map, as a network, in numbers, and what would change.
 * Leans on the register and oversight; computes everything from the fabric of one day and stores nothing.
 */
import { Hono } from "hono";
import { createApi } from "#kit/http/api.ts";
import type { Room } from "#kit/room.ts";
import { networkApi, networkPages, warmNetwork } from "./network/index.ts";
import { numbersApi, numbersPages, patchworkVerbs, warmNumbers } from "./numbers/index.ts";
import { outPages } from "./out/pages.ts";
import { patchworkSections } from "./out/sections.tsx";
import { overlapApi } from "./overlap/api.ts";
import { overlapPages } from "./overlap/pages.tsx";
import { quiltApi } from "./quilt/api.ts";
import { territoryOf } from "./quilt/current.ts";
import { quiltPages } from "./quilt/pages.tsx";
import { whatIfApi } from "./what-if/api.ts";
import { whatIfPages } from "./what-if/pages.tsx";
import { whatIfSections } from "./what-if/sections.tsx";
import words from "./woorden.md?raw";

export * from "./fabric/fabric.ts";
export { fabricOf, onceFor } from "./fabric/current.ts";
export { readFabric } from "./fabric/read.ts";
export { circleName, municipalPairs, pairsOf, type Pairs, partnersIn, strangers } from "./fabric/pairs.ts";
export { type ChosenMap, drawChosenMap } from "./out/chosen-map.tsx";
export { SMALL_MAP } from "./out/small-map.tsx";
export { REGION_KINDS, type Region, type RegionKind, regionsOf } from "./fabric/regions.ts";

export const patchwork: Room = {
  name: "patchwork",
  words,
  pages: (building) =>
    new Hono()
      .route("/", quiltPages(building))
      .route("/", networkPages(building))
      .route("/", numbersPages(building))
      .route("/", overlapPages(building))
      .route("/", whatIfPages(building))
      .route("/", outPages(building)),
  api: (building) =>
    createApi()
      .route("/", quiltApi(building))
      .route("/", networkApi(building))
      .route("/", numbersApi(building))
      .route("/", overlapApi(building))
      .route("/", whatIfApi(building)),
  lane: { name: "compute" },
  cli: patchworkVerbs,
  sections: {
    front: patchworkSections.front,
    collaboration: (building) => [
      ...patchworkSections.collaboration(building),
      ...whatIfSections.collaboration(building),
    ],
    organisation: (building) => [
      ...patchworkSections.organisation(building),
      ...whatIfSections.organisation(building),
    ],
  },
  warm: async (building) => {
    await territoryOf(building);
    await warmNetwork(building);
    await warmNumbers(building);
  },
  menu: [{ label: "Kaart", path: "/kaart", order: 30 }],
};
