import { holdsOn } from "#kit/validity.ts";
import type { SearchDocument } from "./facts.ts";

/**
 * Plain substring search, the floor that the engine must clearly beat: the letters anywhere in any text of the
 * record, ranked by where they stand first and then by the alphabet. `whole` looks for the question as typed,
 * `words` for each of its words.
 */
export function substringSearch(
  documents: readonly SearchDocument[],
  day: string,
  looksFor: "whole" | "words",
): (query: string) => string[] {
  const rows = documents
    .filter((document) => holdsOn({ valid_from: document.validFrom, valid_until: document.validUntil }, day))
    .map((document) => ({
      key: document.key,
      title: document.title,
      text: textsOf(document).join(" | ").toLowerCase(),
    }));
  return (query) => {
    const asked = query.trim().toLowerCase();
    const letters = looksFor === "whole" ? [asked] : asked.split(/\s+/);
    return rows
      .filter(({ text }) => letters.every((part) => text.includes(part)))
      .map((row) => ({ ...row, place: row.text.indexOf(letters[0] ?? "") }))
      .sort((a, b) => a.place - b.place || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
      .map(({ key }) => key);
  };
}

const textsOf = (document: SearchDocument): string[] => [
  document.title,
  ...Object.values(document.texts).flat(),
];
