import { oncePer } from "#kit/once-per.ts";
import type { Building } from "#kit/room.ts";
import type { SearchDocument as Offered } from "#kit/search-document.ts";
import { inSlices, type Steps } from "#kit/steps.ts";
import { isSearched, type SearchDocument } from "./facts.ts";
import { nameKey } from "./names.ts";

/**
 * Everything that rooms let people find, as the database now knows it.
 * @throws Error when a room offers what no answer has words for
 */
export const documents = async (building: Building): Promise<SearchDocument[]> =>
  inSlices(gathered(await building.documents()));

function* gathered(offered: readonly Offered[]): Steps<SearchDocument[]> {
  const keyOf = oncePer(nameKey);
  const found: SearchDocument[] = [];
  for (const document of offered) {
    yield;
    if (!isSearched(document)) throw new Error(`Zoeken heeft geen woord voor “${document.kind}”`);
    found.push(document.version === undefined ? document : withoutSameTitles(document, keyOf));
  }
  return found;
}

/** Of what a version was called before or later only what says something else. */
function withoutSameTitles(document: SearchDocument, keyOf: (title: string) => string): SearchDocument {
  const others = document.texts.voorganger ?? [];
  if (others.length === 0) return document;
  const own = keyOf(document.title);
  const telling = others.filter((title) => keyOf(title) !== own);
  return telling.length === others.length
    ? document
    : { ...document, texts: { ...document.texts, voorganger: telling } };
}
