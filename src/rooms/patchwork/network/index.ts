import type { Building } from "#kit/room.ts";
import { fabricOf } from "../fabric/current.ts";
import { networkAsked } from "./asked.ts";

export { networkApi } from "./api.ts";
export { networkPages } from "./pages.tsx";

/** Makes what a first reader of the network would wait for: the places, pairs and groups of the register's own day. */
export async function warmNetwork(building: Building): Promise<void> {
  const { day } = building.edition();
  await fabricOf(building, day);
  await networkAsked(building, {}, day);
}
