/**
 * Map (lappendeken): who works with whom, drawn on hexagons or true borders; the pictures and files of it for elsewhere.
 * Leans on the day; leads to network, numbers and what if. Keeps the drawn ground per edition and stores nothing.
 */
import { Hono } from "hono";
import type { Room } from "#kit/room.ts";
import { outPages } from "./out/pages.ts";
import { cover } from "./out/cover.tsx";
import { pictures } from "./out/pictures.ts";
import { mapSections } from "./out/sections.tsx";
import { quiltData } from "./quilt/api.ts";
import { territoryOf } from "./quilt/current.ts";
import type { OnMap } from "./quilt/on-map.ts";
import { quiltPages } from "./quilt/pages.tsx";
import words from "./woorden.md?raw";

declare module "#kit/room.ts" {
  interface Subjects {
    /** What is drawn over the map, within its `<svg>`: `DottedTies`. */
    mapLines: OnMap;
    /** What is said of that beside it. */
    map: OnMap;
  }
}

export { DottedLegend, type DottedTie, DottedTies, linesOf } from "./quilt/dotted-ties.tsx";
export type { OnMap } from "./quilt/on-map.ts";
export { type ChosenMap, drawChosenMap } from "./out/chosen-map.tsx";
export { darkQuery, inTheDark, SmallMapImage } from "./out/small-map-image.tsx";

export const map: Room = {
  name: "map",
  words,
  pages: (building) => new Hono().route("/", quiltPages(building)).route("/", outPages(building)),
  faces: [quiltData],
  lane: { name: "compute" },
  sections: mapSections,
  pictures,
  cover,
  // Small maps stand on pages of other rooms: the first picture should be there as soon as the page is.
  warm: async (building) => {
    await territoryOf(building);
  },
  menu: [{ label: "Kaart", path: "/kaart", order: 30, start: "Lappendeken" }],
};
