import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publicPage } from "#kit/http/page.tsx";
import { projectRoot } from "#kit/root.ts";
import type { Building } from "#kit/room.ts";
import { foldName } from "#rooms/organisations";

export interface Term {
  dutch: string;
  code: string;
  api: string;
  law: string;
  room: string;
  meaning: string;
}

/** The terms of `docs/woordenlijst.md`: the one source of words for people, code and API. */
export function readGlossary(): Term[] {
  const text = readFileSync(join(projectRoot, "docs", "woordenlijst.md"), "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| Nederlands") && !line.startsWith("| ---"))
    .map((line) => {
      const [dutch = "", code = "", api = "", law = "", room = "", meaning = ""] = line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim().replaceAll("`", ""));
      return { dutch, code, api, law, room, meaning };
    });
}

/** Where a word stands on the page, for links from other pages. */
export const termAnchor = (dutch: string): string =>
  foldName(dutch)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

export const glossary = (building: Building) => {
  const terms = readGlossary().sort((a, b) => a.dutch.localeCompare(b.dutch, "nl"));
  return publicPage(building, {}, () => ({
    title: "Woordenlijst",
    lead: "Wat de woorden op deze pagina’s betekenen, en hoe ze heten in de wet.",
    timeless: true,
    body: (
      <dl class="facts">
        {terms.map((it) => (
          <div id={termAnchor(it.dutch)}>
            <dt>{it.dutch}</dt>
            <dd>
              {it.meaning}
              {it.law !== "" && it.law !== "–" && <span class="limits"> ({it.law})</span>}
            </dd>
          </div>
        ))}
      </dl>
    ),
  }));
};
