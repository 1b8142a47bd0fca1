import type { Day } from "#kit/day.ts";
import type { FormCode, Power } from "#rooms/law";
import type { Address, Contact, Reference } from "#rooms/organisations";

export { type FormCode, FORMS, type Power, POWERS } from "#rooms/law";

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
