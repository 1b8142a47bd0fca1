/**
 * What cooperating costs and makes vulnerable: figures as parties gave them, who stays responsible for what, and on whom
 * one comes to depend; of what is proposed, and of the ways beside it.
 */
import type { Day } from "#kit/day.ts";

/** What is proposed, and the ways beside it: a proposal without them cannot be weighed. */
export const ALTERNATIVES = {
  together: "samen, zoals voorgesteld",
  alone: "alleen",
  bought: "inkopen",
  lighter: "een lichtere vorm",
} as const;
export type Alternative = keyof typeof ALTERNATIVES;

/** Before the decision, and what came true at an evaluation. */
export const MOMENTS = { before: "vooraf", after: "achteraf" } as const;
export type Moment = keyof typeof MOMENTS;

export const FIGURES = {
  investment: { label: "Investering, één keer", unit: "euro" },
  yearly: { label: "Kosten per jaar", unit: "euro" },
  writeOff: { label: "Afschrijven op wat er al is", unit: "euro" },
  hours: { label: "Overleg per jaar", unit: "uur" },
  exit: { label: "Kosten van uitstappen", unit: "euro" },
} as const satisfies Record<string, { label: string; unit: Unit }>;
export type Figure = keyof typeof FIGURES;
export type Unit = "euro" | "uur";
export const FIGURE_NAMES = Object.keys(FIGURES) as Figure[];

/** Whole euros and whole hours; null for what was not said. */
export type Amounts = Readonly<Record<Figure, number | null>>;
export const NO_AMOUNTS: Amounts = {
  investment: null,
  yearly: null,
  writeOff: null,
  hours: null,
  exit: null,
};

/** Of which figures: whose, of which way, and when. */
export interface Place {
  /** The party that says so; for what is not divided over the parties, who keeps the dossier. */
  organisation: string;
  /** Not divided over the parties: it comes on top of what each of them said. */
  common: boolean;
  alternative: Alternative;
  moment: Moment;
}

/** Figures as they were said last, with where they come from. */
export interface Figures extends Place, Amounts {
  version: number;
  source: string;
  /** The day of the figures themselves. */
  asOf: Day;
  office: string;
  /** The day on which they were written down. */
  day: Day;
}

/** The roles that should not be with one party: who orders checks who delivers, who supervises checks who owns. */
export const DUTY_ROLES = {
  client: "opdrachtgever",
  supplier: "opdrachtnemer",
  owner: "eigenaar",
  supervisor: "toezichthouder",
} as const;
export type DutyRole = keyof typeof DUTY_ROLES;

/** Who stays responsible for something after it; each is the key of a party, or the name of one outside government. */
export interface Duty extends Readonly<Record<DutyRole, string | null>> {
  id: string;
  what: string;
  responsible: string;
  office: string;
  day: Day;
}

export const DEPENDENCES = {
  supplier: "één leverancier",
  person: "één persoon",
  partner: "één partner",
  variety: "minder verscheidenheid",
} as const;
export type DependenceKind = keyof typeof DEPENDENCES;

/** On whom or what one comes to depend, or which variety is lost. */
export interface Dependence {
  id: string;
  /** The party that says so. */
  organisation: string;
  kind: DependenceKind;
  alternative: Alternative;
  /** Of a person the function, never a name. */
  on: string;
  consequence: string;
  remedy: string | null;
  office: string;
  day: Day;
}
