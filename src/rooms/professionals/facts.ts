/** What a profile is made of: fields, each with a circle of its own, and what its owner says of being asked. */
import type { Day } from "#kit/day.ts";
import type { Organ } from "#kit/reader.ts";
import { type Visibility, VISIBILITIES } from "#kit/visibility.ts";

/** The fields in which one can be found, with how heavily a word in each of them counts. */
export const FIELDS = {
  naam: { label: "Naam", weight: 0 },
  functie: { label: "Functie", weight: 5 },
  organisatie: { label: "Organisatie", weight: 2 },
  onderwerpen: { label: "Onderwerpen", weight: 4 },
  eigenWoorden: { label: "In eigen woorden", weight: 4 },
  meedenken: { label: "Kan hierover meedenken, een half uur", weight: 5 },
  gedaan: { label: "Heeft dit gedaan", weight: 6 },
  les: { label: "Geeft hierover les", weight: 6 },
} as const satisfies Record<string, { label: string; weight: number }>;
export type ProfileField = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as ProfileField[];

/** Nobody takes part in a profile beside its owner, so that the circle of participants has no meaning here. */
export type Circle = Exclude<Visibility, "participants">;
export const CIRCLES: Readonly<Record<Circle, string>> = {
  government: VISIBILITIES.government,
  organisation: VISIBILITIES.organisation,
  side: VISIBILITIES.side,
  public: VISIBILITIES.public,
};

/** One field as its owner filled it in. Topics are codes and an organisation is its key, each on a line. */
export interface Filled {
  field: ProfileField;
  visibility: Circle;
  text: string;
}

/** What somebody says of himself at one place. */
export interface Profile {
  fields: readonly Filled[];
  /** How many questions he wants in thirty days, at most; with 0 he is found and never asked. */
  perMonth: number;
  /** The last day on which he is neither found nor asked; null while he is there. */
  awayUntil: Day | null;
}

/** Where somebody works: one profile for each. */
export interface Place {
  organisation: string;
  organ: Organ;
}

/** Longer than a function is called, and shorter than a letter of application. */
export const MOST_LETTERS = 300;
export const MOST_PER_MONTH = 20;
