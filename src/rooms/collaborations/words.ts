/** Terms of law in sentences a council member understands, with the term itself in brackets. */
import { counted, enumerate } from "#kit/look/parts.tsx";
import type { OrganisationType } from "#rooms/organisations";
import type { FormCode, Power } from "./facts.ts";

/** What each form of article 8 Wgr means. */
export const FORM_SENTENCES: Record<FormCode, string> = {
  OL: "De deelnemers hebben samen een organisatie opgericht met een eigen bestuur, die zelf rechten en plichten heeft (openbaar lichaam, artikel 8, eerste lid, Wgr).",
  BVO: "De deelnemers hebben samen een organisatie opgericht met één bestuur, voor ondersteunend en uitvoerend werk (bedrijfsvoeringsorganisatie, artikel 8, derde lid, Wgr).",
  GO: "De deelnemers hebben samen een bestuur ingesteld, zonder een aparte organisatie op te richten (gemeenschappelijk orgaan, artikel 8, tweede lid, Wgr).",
  RZM: "De deelnemers werken samen zonder nieuwe organisatie of bestuur; vaak doet één van hen het werk voor de andere (regeling zonder meer, artikel 8, vierde lid, Wgr).",
  CC: "Eén deelnemer voert de taak uit voor de andere (centrumconstructie, een oude benaming in het register).",
};

/** How powers reach the joint body (title 10.1 Awb). */
export const POWER_SENTENCES: Record<Power, string> = {
  mandaat: "Beslist namens de deelnemers; zij blijven verantwoordelijk (mandaat)",
  delegatie: "Beslist zelf; de bevoegdheid is overgedragen (delegatie)",
  attributie: "De wet geeft de bevoegdheid rechtstreeks (attributie)",
  "zonder-mandaat": "Beslist niet namens de deelnemers (zonder mandaat)",
};

type Rank = "dagelijks" | "gekozen" | "een";

/** Which kind of organ each one is: the daily board, the elected council, or one person in office. */
const RANKS: Record<string, Rank> = {
  "college van burgemeester en wethouders": "dagelijks",
  "gedeputeerde staten": "dagelijks",
  "dagelijks bestuur": "dagelijks",
  gemeenteraad: "gekozen",
  "provinciale staten": "gekozen",
  "algemeen bestuur": "gekozen",
  burgemeester: "een",
  "commissaris van de koning": "een",
  "commissaris van de koningin": "een",
  dijkgraaf: "een",
};

const KINDS: Record<Rank, { name: string; sentence: string }> = {
  dagelijks: {
    name: "collegeregeling",
    sentence:
      "Alleen dagelijkse besturen nemen deel, zoals het college van burgemeester en wethouders (collegeregeling).",
  },
  gekozen: {
    name: "raadsregeling",
    sentence: "Alleen gekozen besturen nemen deel, zoals de gemeenteraad (raadsregeling).",
  },
  een: {
    name: "burgemeestersregeling",
    sentence: "Alleen burgemeesters, of wie hun ambt elders bekleedt, nemen deel (burgemeestersregeling).",
  },
};

/**
 * The kind of arrangement that follows from the organs that take part.
 * @returns null when the register names no organ that tells
 */
export function arrangementKind(organs: Iterable<string>): { name: string; sentence: string } | null {
  const ranks = new Set<Rank>();
  for (const organ of organs) {
    const rank = RANKS[organ.toLowerCase()];
    if (rank) ranks.add(rank);
  }
  const [only, ...others] = ranks;
  if (!only) return null;
  if (others.length === 0) return KINDS[only];
  const parts = [
    ranks.has("dagelijks") ? "dagelijkse besturen" : "",
    ranks.has("gekozen") ? "gekozen besturen" : "",
    ranks.has("een") ? "burgemeesters of wie hun ambt elders bekleedt" : "",
  ].filter((part) => part !== "");
  return {
    name: "gemengde regeling",
    sentence: `Verschillende bestuursorganen nemen deel: ${enumerate(parts)} (gemengde regeling).`,
  };
}

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
