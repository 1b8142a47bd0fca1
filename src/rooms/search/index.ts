/**
 * Search (zoeken): organisations and collaborations found together by what they are called, what they are
 * for and who takes part. Leans on all rooms before it; keeps nothing itself, the index is made of their rows.
 */
import type { Room } from "#kit/room.ts";
import { api } from "./api.ts";
import { warmIndex } from "./current.ts";
import { pages } from "./pages.tsx";

export { documents } from "./documents.ts";
export { buildIndex, buildWordIndex, type SearchIndex, type WordIndex } from "./make-index.ts";
export { find } from "./engine.ts";
export { documentOf } from "./postings.ts";
export { readQuestion } from "./question.ts";
export * from "./facts.ts";

export const search: Room = {
  name: "search",
  pages,
  api,
  lane: { name: "search" },
  warm: warmIndex,
  menu: [{ label: "Zoeken", path: "/zoeken", order: 10, side: "right" }],
};
