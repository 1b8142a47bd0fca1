/** Who takes part, in the words of a page. */
import { counted, enumerate } from "#kit/words.ts";
import type { OrganisationType } from "#rooms/organisations";

/** "College van burgemeester en wethouders" as a table has room for it. */
export const shortOrgan = (organ: string): string =>
  organ.toLowerCase() === "college van burgemeester en wethouders" ? "college" : organ.toLowerCase();

const NOUNS: Partial<Record<OrganisationType, [string, string]>> = {
  gemeente: ["gemeente", "gemeenten"],
  provincie: ["provincie", "provincies"],
  waterschap: ["waterschap", "waterschappen"],
  ministerie: ["ministerie", "ministeries"],
};

/** "11 gemeenten, 1 provincie en 2 andere organisaties" */
export function crowd(types: OrganisationType[]): string {
  const counts = new Map<string, [number, [string, string]]>();
  for (const type of types) {
    const nouns = NOUNS[type] ?? ["andere organisatie", "andere organisaties"];
    counts.set(nouns[1], [(counts.get(nouns[1])?.[0] ?? 0) + 1, nouns]);
  }
  const parts = [...counts.values()].sort(
    ([a, [, x]], [b, [, y]]) => Number(x.startsWith("andere")) - Number(y.startsWith("andere")) || b - a,
  );
  const only = parts.length === 1 && parts[0]?.[1][1] === "andere organisaties";
  if (only) return counted(parts[0]?.[0] ?? 0, "organisatie", "organisaties");
  return enumerate(parts.map(([count, [one, many]]) => counted(count, one, many)));
}

/** Why a participation ended, as far as the register lets us know. */
export const PARTING_WORDS = {
  "volgende versie": "staat niet meer in de volgende tekst",
  "einde van de samenwerking": "de samenwerking is beëindigd",
  "opgevolgd door": "opgeheven; de plaats is overgenomen",
} as const;
