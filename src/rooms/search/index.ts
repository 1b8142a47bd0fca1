/**
 * Search (zoeken): organisations and collaborations found together by what they are called, what they are
 * for and who takes part. Keeps nothing itself: the index is made of what rooms let people find (`Room.documents`).
 */
import type { Room } from "#kit/room.ts";
import { searchData } from "./api.ts";
import { completionData } from "./completions-api.ts";
import { warmIndex } from "./current.ts";
import { pages } from "./pages.tsx";
import words from "./woorden.md?raw";

export { buildIndex, buildWordIndex, type SearchIndex, type WordIndex } from "./make-index.ts";
export { find } from "./engine.ts";
export { SearchForm } from "./form.tsx";
export { documentOf } from "./postings.ts";
export { readQuestion } from "./question.ts";
export type { Lexicon } from "./lexicon.ts";
export { isFunctionWord, isSoft } from "./soft-words.ts";
export { type Word, wordsOf } from "./words.ts";
export * from "./facts.ts";

declare module "#kit/room.ts" {
  interface Subjects {
    /**
     * What was looked for. A room whose things come and go between editions, or are not for everyone, shows here what it
     * has: in the index it would stay findable after it was hidden.
     */
    search: { typed: string };
  }
}

export const search: Room = {
  name: "search",
  words,
  faces: [searchData, completionData],
  pages,
  lane: { name: "search" },
  warm: warmIndex,
  menu: [{ label: "Zoeken", path: "/zoeken", order: 10, side: "right", unfolded: true }],
};
