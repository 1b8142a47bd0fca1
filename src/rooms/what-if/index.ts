/**
 * What if (wat als): what a merger, a withdrawal or a task that goes elsewhere would change; a changed day beside the real.
 * Leans on the day, numbers, oversight and law; stores nothing.
 */
import type { Room } from "#kit/room.ts";
import { whatIfData } from "./api.ts";
import { whatIfPages } from "./pages.tsx";
import { WHAT_IF_PATH } from "./paths.ts";
import { whatIfSections } from "./sections.tsx";
import words from "./woorden.md?raw";

export { barredFromLeaving, barredFromMoving } from "./barred.ts";
export { WHAT_IF_PATH } from "./paths.ts";

export const whatIf: Room = {
  name: "what-if",
  words,
  pages: whatIfPages,
  faces: [whatIfData],
  lane: { name: "compute" },
  sections: whatIfSections,
  places: [{ under: "/kaart", label: "Wat als", path: WHAT_IF_PATH, order: 40 }],
};
