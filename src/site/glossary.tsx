import { publicPage } from "#kit/http/page.tsx";
import { PhoneChapter } from "#kit/look/folded.tsx";
import type { Building, Room } from "#kit/room.ts";
import { foldName } from "#rooms/organisations";
import kitWords from "../kit/woorden.md?raw";

export interface Term {
  dutch: string;
  code: string;
  api: string;
  law: string;
  meaning: string;
}

/** The terms of a `woorden.md`, see `docs/woordenlijst.md`. */
export const termsIn = (words: string): Term[] =>
  words
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| Nederlands") && !line.startsWith("| ---"))
    .map((line) => {
      const [dutch = "", code = "", api = "", law = "", meaning = ""] = line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim().replaceAll("`", ""));
      return { dutch, code, api, law, meaning };
    });

/** Everything that the kit and these rooms have a word for: the one source of words for people, code and API. */
export const glossaryOf = (rooms: readonly Room[]): Term[] =>
  [kitWords, ...rooms.map((room) => room.words ?? "")].flatMap(termsIn);

/** Where a word stands on the page, for links from other pages. */
export const termAnchor = (dutch: string): string =>
  foldName(dutch)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

export const glossary = (building: Building, rooms: readonly Room[]) => {
  const terms = glossaryOf(rooms).sort((a, b) => a.dutch.localeCompare(b.dutch, "nl"));
  const letters = [...Map.groupBy(terms, (it) => foldName(it.dutch).charAt(0).toUpperCase())];
  return publicPage(building, {}, () => ({
    title: "Woordenlijst",
    lead: "Wat de woorden op deze pagina’s betekenen, en hoe ze heten in de wet.",
    timeless: true,
    body: (
      <>
        <nav class="letters no-print" aria-label="Letters">
          {letters.map(([letter]) => (
            <a href={`#letter-${letter}`}>{letter}</a>
          ))}
        </nav>
        {letters.map(([letter, theirs]) => (
          <PhoneChapter id={`letter-${letter}`} title={letter} opens={fromTo(theirs)}>
            <dl class="facts">
              {theirs.map((it) => (
                <div id={termAnchor(it.dutch)}>
                  <dt>{it.dutch}</dt>
                  <dd>
                    {it.meaning}
                    {it.law !== "" && it.law !== "–" && <span class="limits"> ({it.law})</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </PhoneChapter>
        ))}
      </>
    ),
  }));
};

/** Which words a letter opens, as on the back of a dictionary. */
const fromTo = (terms: readonly Term[]): string =>
  [...new Set([terms[0]?.dutch, terms.at(-1)?.dutch])].join(" … ");
