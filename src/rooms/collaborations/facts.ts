import type { Day } from "#kit/day.ts";
import type { Address, Contact, Reference } from "#rooms/organisations";

/** Legal forms of art. 8 Wgr with the codes of the register. */
export const FORMS = {
  OL: "Openbaar lichaam",
  BVO: "Bedrijfsvoeringsorganisatie",
  GO: "Gemeenschappelijk orgaan",
  RZM: "Regeling zonder meer",
  CC: "Centrumconstructie",
} as const;
export type FormCode = keyof typeof FORMS;

/** How powers reach the joint body; slugs as the API writes them. */
export const POWERS = {
  attributie: "Attributie",
  delegatie: "Delegatie",
  mandaat: "Mandaat",
  "zonder-mandaat": "Zonder mandaat",
} as const;
export type Power = keyof typeof POWERS;

export interface ParticipationFacts {
  /** Key of the organisation the register names, also when that one was abolished. */
  organisationKey: string;
  name: string;
  joined: Day | null;
  /** Administrative bodies that take part ("Gemeenteraad", "College van burgemeester en wethouders"). */
  organs: string[];
  /** Percentage of the cost, 0-100. */
  costKey: number | null;
}

/** The main task family of a version, as Vliegwiel assigned it. Never a statement of the register. */
export interface AssignedTask {
  code: string;
  basis: string;
  /** A Dutch sentence that says which words or theme decided. */
  why: string;
}

/** What a source says about one version of an arrangement. Prose is undefined when it was not loaded. */
export interface VersionFacts {
  rooId: string;
  title: string;
  citationTitle: string | null;
  abbreviation: string | null;
  form: FormCode;
  powers: Power[];
  /** As stated by the source; `until` is the first day no longer valid. */
  from: Day;
  until: Day | null;
  previousRooId: string | null;
  nextRooId: string | null;
  executorKey: string | null;
  stewardKey: string | null;
  archiveKey: string | null;
  crossBorder: boolean;
  themes: string[];
  legalBases: Reference[];
  decisions: string[];
  addresses: Address[];
  contacts: Contact[];
  lastVerified: Day | null;
  lastModified: Day | null;
  participations: ParticipationFacts[];
  /** Given by the snapshot, where it was decided with the purpose at hand; else decided on arrival. */
  task?: AssignedTask;
  /** Given by the snapshot: the key this chain already has elsewhere. */
  chainKey?: string;
  purpose?: string | null;
  powerArticles?: { heading: string | null; text: string }[];
}
