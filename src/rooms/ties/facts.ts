/** What a collaboration outside the register is: the forms it can have, and what people say of it. */
import type { Day } from "#kit/day.ts";
import type { Visibility } from "#kit/visibility.ts";

/** Forms that the register does not hold, or holds as an organisation only (domain terms of Wgr, BW and practice). */
export const TIE_FORMS = {
  covenant: "Convenant",
  "administrative-agreement": "Bestuursovereenkomst",
  "letter-of-intent": "Intentieverklaring",
  "service-agreement": "Dienstverleningsovereenkomst (DVO)",
  "lead-municipality": "Centrumregeling of uitvoeringscontract",
  "buying-group": "Inkoopcombinatie",
  foundation: "Stichting",
  association: "Vereniging",
  cooperative: "Coöperatie",
  company: "NV of BV",
  network: "Netwerk",
  programme: "Programma",
} as const;
export type TieForm = keyof typeof TIE_FORMS;

/** A party that is no government, and so in no register of ours. */
export interface Outsider {
  name: string;
  /** Its number in the Handelsregister, 8 digits. */
  kvk: string | null;
}

export interface TieFacts {
  form: TieForm;
  name: string;
  purpose: string | null;
  /** Keys of all organisations of government that take part, its owner among them, in order. */
  participants: readonly string[];
  outsiders: readonly Outsider[];
  /** Who does the work, as people call it. */
  executor: string | null;
  begins: Day | null;
  /** First day without it. */
  ends: Day | null;
  /** Code of a task family. */
  task: string | null;
  /** Address of the agreement itself. */
  document: string | null;
  /** Who may read it once all have confirmed it. */
  wanted: Visibility;
}
