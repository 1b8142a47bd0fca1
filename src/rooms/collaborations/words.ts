/** Who takes part, in the words of a page. */
import { type Day, formatDay } from "#kit/day.ts";
import { counted, enumerate } from "#kit/words.ts";
import type { OrganisationType } from "#rooms/organisations";
import type { EndBasis, SinceBasis } from "./tables.ts";

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

/** What the first day of a stay follows from. */
export const SINCE_WORDS: Record<SinceBasis, string> = {
  toetredingsdatum: "toetredingsdatum in het register",
  opvolging: "opvolger van een eerdere deelnemer",
  "begin van de organisatie": "begin van de organisatie zelf",
  "eerste versie": "eerste tekst in het register",
  "volgende versie": "eerste tekst die de organisatie noemt",
};

/** What the end of a stay follows from, as far as the register lets us know. */
export const END_WORDS: Record<EndBasis, string> = {
  "volgende versie": "staat niet meer in de volgende tekst",
  "einde van de samenwerking": "de samenwerking is beëindigd",
  "opgevolgd door": "opgevolgd door",
  opgeheven: "de organisatie is opgeheven",
};

/** Since when someone takes part, as a text in force on a day tells it. */
export interface Since {
  /** First day on which it took part itself, and what that follows from. */
  day: Day;
  basis: SinceBasis;
  /** First day on which the bodies whose place it took over did; null when it took over none. */
  heldSince: Day | null;
  /** The joining date that the register writes for that text. */
  registered: Day | null;
}

/** What there is to say beside the first day of a stay: since when its place was held, what the register writes. */
export function sinceRemark({ day, basis, heldSince, registered }: Since): string | null {
  const held = heldSince === null ? [] : [`via voorgangers sinds ${formatDay(heldSince)}`];
  const written =
    registered === null
      ? basis === "opvolging"
        ? []
        : [`toetredingsdatum niet ingevuld; ${SINCE_WORDS[basis]}`]
      : registered === day || registered === heldSince
        ? []
        : [
            ...(basis === "eerste versie" || basis === "volgende versie" ? [SINCE_WORDS[basis]] : []),
            `het register schrijft ${formatDay(registered)}`,
          ];
  return [...held, ...written].join("; ") || null;
}
