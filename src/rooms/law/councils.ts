/** Who takes part: elected councils with their words, and the kind of arrangement that follows from its organs. */
import { enumerate } from "#kit/look/parts.tsx";

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

/** Whether an elected council itself takes part; null when the register does not say who does. */
export const councilTakesPart = (organs: readonly string[]): boolean | null =>
  organs.length === 0 ? null : organs.some((organ) => RANKS[organ.toLowerCase()] === "gekozen");
