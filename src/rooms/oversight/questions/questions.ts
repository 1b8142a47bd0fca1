/** The six questions a council asks of what it is in; the names are also the anchors on the pages. */
export const QUESTIONS = [
  { id: "wat", text: "Wat doen we samen, met wie en waarom?", short: "Wat en waarom" },
  { id: "kosten", text: "Wat kost het?", short: "Kosten" },
  { id: "beslissen", text: "Waarover beslissen wij?", short: "Wat wij beslissen" },
  { id: "sturen", text: "Wanneer kunnen wij sturen?", short: "Wanneer sturen" },
  { id: "vertegenwoordiging", text: "Wie vertegenwoordigt ons?", short: "Wie namens ons" },
  { id: "uitstappen", text: "Hoe komen we eruit?", short: "Uitstappen" },
] as const;
export type QuestionId = (typeof QUESTIONS)[number]["id"];

/** Where a statement comes from: the register, the law, what Vliegwiel made of them, or the organisation itself. */
export type Basis = "register" | "wet" | "vliegwiel" | "organisatie";

export interface Statement {
  text: string;
  basis: Basis;
  /** A page of ours with the rows or the words behind it. */
  href?: string;
}

/** What is not known, and who can change that. */
export interface Gap {
  what: string;
  /** What a reader can do meanwhile. */
  meanwhile?: string;
  who: string;
}

/** Who can fill it in, after what a reader can do meanwhile. */
export const whoTells = ({ meanwhile, who }: Gap): string =>
  [...(meanwhile === undefined ? [] : [meanwhile]), who].join(" ");

/** Whether the register answers a question about one arrangement. */
export type State = "ja" | "deels" | "nee";

/** What the register says of one arrangement, as far as the six questions need it. */
export interface Registered {
  powers: readonly string[];
  organs: readonly string[];
  purpose: string | null;
  costKey: number | null;
  decisions: readonly string[];
}

/**
 * How far the register alone answers each question. When one can steer follows from the law and not from the
 * register, and who sits on the board is in neither: those are never more than half an answer.
 */
export const statesOf = (it: Registered): Record<QuestionId, State> => ({
  wat: it.purpose === null ? "deels" : "ja",
  kosten: it.costKey === null ? "nee" : "deels",
  beslissen:
    it.powers.length > 0 && it.organs.length > 0
      ? "ja"
      : it.powers.length + it.organs.length > 0
        ? "deels"
        : "nee",
  sturen: "deels",
  vertegenwoordiging: it.organs.length > 0 ? "deels" : "nee",
  uitstappen: it.decisions.length > 0 ? "deels" : "nee",
});
