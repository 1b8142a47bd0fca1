/**
 * Day (lappendeken): who stood there that day – who took part in what, and what shows of it without anything more.
 * Leans on collaborations and tasks; computes everything from the fabric of one day and stores nothing.
 */
import type { Room } from "#kit/room.ts";
import { fabricOf } from "./fabric/current.ts";
import words from "./woorden.md?raw";

export * from "./fabric/communities.ts";
export { bytesOf, fabricOf, onceFor } from "./fabric/current.ts";
export * from "./fabric/fabric.ts";
export * from "./fabric/filter.ts";
export * from "./fabric/filter-fields.tsx";
export { type Found, findArrangement, findBody } from "./fabric/finding.ts";
export { setsAround } from "./fabric/holding.ts";
export { lineageOf } from "./fabric/lineage.ts";
export { louvainOf, modularityOf, type WeightedPairs } from "./fabric/louvain.ts";
export * from "./fabric/pairs.ts";
export { weaveOn } from "./fabric/past.ts";
export { readFabric } from "./fabric/read.ts";
export { FIRST_YEAR, pastOf } from "./fabric/read-past.ts";
export { REGION_KINDS, type Region, type RegionKind, regionsOf } from "./fabric/regions.ts";
export { arrangementsOfAny, patchCodesOf, patchesOn } from "./fabric/territory.ts";
export { accordingTo, LIMITS, limitsOf, readingWords } from "./fabric/words.ts";
export { bodyOfPage } from "./single/body-on-day.ts";
export { circleOfPage, circleOnDay } from "./single/circle-on-day.ts";
export { countOnTheMap, patchCodes } from "./single/patches-held.ts";

export const day: Room = {
  name: "day",
  words,
  lane: { name: "compute" },
  warm: async (building) => {
    await fabricOf(building, building.edition().day);
  },
};
