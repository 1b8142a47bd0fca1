/**
 * Network (netwerk): the same day as points and lines, and along which arrangements two organisations know each other.
 * Leans on the day and what it rests on; keeps places of points per edition and stores nothing.
 */
import type { Room } from "#kit/room.ts";
import { networkData, pathData } from "./api.ts";
import { networkPath } from "./page-paths.ts";
import { networkPages } from "./pages.tsx";
import words from "./woorden.md?raw";

export { networkPath as NETWORK } from "./page-paths.ts";

export const network: Room = {
  name: "network",
  words,
  pages: networkPages,
  faces: [networkData, pathData],
  lane: { name: "compute" },
  places: [{ under: "/kaart", label: "Netwerk", path: networkPath, order: 10 }],
};
