/** What a collaboration outside the register is: the forms it can have, and what people say of it. */
import type { Day } from "#kit/day.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Scale } from "#rooms/tasks";

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

/** What somebody is in it; whoever has no other role takes part. */
export const TIE_ROLES = {
  participant: "deelnemer",
  lead: "penvoerder",
  host: "gastheer",
  client: "opdrachtgever",
  contractor: "opdrachtnemer",
  funder: "financier",
  observer: "toehoorder",
} as const;
export type TieRole = keyof typeof TIE_ROLES;

/** A party that is no government, and so in no register of ours. */
export interface Outsider {
  name: string;
  /** Its number in the Handelsregister, 8 digits. */
  kvk: string | null;
  role: TieRole;
}

export interface TieFacts {
  form: TieForm;
  name: string;
  purpose: string | null;
  /** Keys of all organisations of government that take part, its owner among them, in order. */
  participants: readonly string[];
  /** By their keys, of those that do more than take part. */
  roles: Readonly<Record<string, TieRole>>;
  outsiders: readonly Outsider[];
  /** Who does the work, as people call it. */
  executor: string | null;
  /** Its key, where it is an organisation that we know. */
  executorKey: string | null;
  begins: Day | null;
  /** First day without it. */
  ends: Day | null;
  /** Code of a task family. */
  task: string | null;
  /** Code of a theme of the TOP list. */
  theme: string | null;
  scale: Scale | null;
  /** Address of the agreement itself. */
  document: string | null;
  /** Who may read it once all have confirmed it. */
  wanted: Visibility;
}

/** What was not asked when a version was written down, is not filled in there. */
export function factsOf(content: object): TieFacts {
  const facts = { roles: {}, executorKey: null, theme: null, scale: null, ...content } as TieFacts;
  return { ...facts, outsiders: facts.outsiders.map((it) => ({ ...TAKES_PART, ...it })) };
}
const TAKES_PART = { role: "participant" } as const;

export const roleOf = ({ roles }: Pick<TieFacts, "roles">, organisation: string): TieRole =>
  roles[organisation] ?? "participant";

/** Whether it is for this organisation to keep it: who leads it, is host of it or does the work. */
export const leads = (facts: TieFacts, organisation: string): boolean =>
  ["lead", "host"].includes(roleOf(facts, organisation)) || facts.executorKey === organisation;

/** "gastheer", between brackets behind a name; nothing for who takes part without more. */
export const withRole = (name: string, role: TieRole): string =>
  role === "participant" ? name : `${name} (${TIE_ROLES[role]})`;
