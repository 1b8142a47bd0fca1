/** Who takes part: elected councils with their words, and the kind of arrangement that follows from its organs. */
import { enumerate } from "#kit/words.ts";

/** How the elected council of a kind of organisation is called, and who helps it. */
export interface CouncilWords {
  /** "de gemeenteraad" */
  council: string;
  /** "de griffie" */
  clerk: string;
  /** "het college van burgemeester en wethouders" */
  board: string;
  meeting: string;
}

/** Kinds of organisation with an elected council, in the order in which they are listed. */
export const COUNCILS: Partial<Record<string, CouncilWords>> = {
  gemeente: {
    council: "de gemeenteraad",
    clerk: "de griffie",
    board: "het college",
    meeting: "raadsvergadering",
  },
  provincie: {
    council: "Provinciale Staten",
    clerk: "de statengriffie",
    board: "Gedeputeerde Staten",
    meeting: "statenvergadering",
  },
  waterschap: {
    council: "het algemeen bestuur",
    clerk: "de bestuurssecretaris",
    board: "het dagelijks bestuur",
    meeting: "vergadering van het algemeen bestuur",
  },
};

/** For an information sheet that is nobody's in particular. */
export const ANY_COUNCIL: CouncilWords = {
  council: "de raad",
  clerk: "de griffie",
  board: "het college",
  meeting: "vergadering",
};

/** The organs of each kind, how they are called together, and the arrangement of these alone. */
const RANKS = [
  {
    organs: ["college van burgemeester en wethouders", "gedeputeerde staten", "dagelijks bestuur"],
    together: "dagelijkse besturen",
    name: "collegeregeling",
    sentence:
      "Alleen dagelijkse besturen nemen deel, zoals het college van burgemeester en wethouders (collegeregeling).",
  },
  {
    organs: ["gemeenteraad", "provinciale staten", "algemeen bestuur"],
    together: "gekozen besturen",
    name: "raadsregeling",
    sentence: "Alleen gekozen besturen nemen deel, zoals de gemeenteraad (raadsregeling).",
  },
  {
    organs: ["burgemeester", "commissaris van de koning", "commissaris van de koningin", "dijkgraaf"],
    together: "burgemeesters of wie hun ambt elders bekleedt",
    name: "burgemeestersregeling",
    sentence: "Alleen burgemeesters, of wie hun ambt elders bekleedt, nemen deel (burgemeestersregeling).",
  },
];

const ranksOf = (organs: Iterable<string>) => {
  const named = new Set([...organs].map((organ) => organ.toLowerCase()));
  return RANKS.filter((rank) => rank.organs.some((organ) => named.has(organ)));
};

/**
 * The kind of arrangement that follows from the organs that take part.
 * @returns null when the register names no organ that tells
 */
export function arrangementKind(organs: Iterable<string>): { name: string; sentence: string } | null {
  const [only, ...others] = ranksOf(organs);
  if (!only || others.length === 0) return only ?? null;
  return {
    name: "gemengde regeling",
    sentence: `Verschillende bestuursorganen nemen deel: ${enumerate([only, ...others].map((it) => it.together))} (gemengde regeling).`,
  };
}

/** Whether an elected council itself takes part; null when the register does not say who does. */
export const councilTakesPart = (organs: readonly string[]): boolean | null =>
  organs.length === 0 ? null : ranksOf(organs).some((it) => it.name === "raadsregeling");
