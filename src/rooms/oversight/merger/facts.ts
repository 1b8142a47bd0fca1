import type { Day } from "#kit/day.ts";
import type { FormCode } from "#rooms/collaborations";
import { compulsoryBy } from "#rooms/law";
import type { OrganisationType } from "#rooms/organisations";

export interface Body {
  key: string;
  name: string;
  type: OrganisationType;
  provinceKey: string | null;
}

/** One that takes part in an arrangement on a day, mergers resolved. */
export interface Participant extends Body {
  /** The bodies the register names in its place on that day: predecessors not removed yet, or a later successor. */
  namedAs: { key: string; name: string }[];
  /** Whether the register (also) names this body itself. */
  named: boolean;
  organs: string[];
  /** It no longer existed on the day, and nobody is known to have succeeded it. */
  gone: boolean;
}

export interface ArrangementReference {
  key: string;
  title: string;
}

/** An arrangement as it stood on a day. */
export interface Arrangement extends ArrangementReference {
  version: string;
  form: FormCode;
  taskCode: string;
  /** Name of the body that carries it out; null when there is none. */
  executor: string | null;
  decisions: string[];
  participants: Participant[];
}

export const ROLES = {
  uitvoerder: "voert de regeling uit",
  bronhouder: "houdt de gegevens in het register bij",
  archiefzorgdrager: "zorgt voor het archief",
} as const;
export type Role = keyof typeof ROLES;

/** Someone does something for an arrangement, beside taking part or not. */
export interface Duty {
  arrangement: ArrangementReference;
  role: Role;
  body: Body;
}

/** Who takes part in what on one day, as far as a merger touches it. */
export interface State {
  day: Day;
  municipalities: Body[];
  arrangements: Arrangement[];
  /** Roles in those arrangements, and roles the municipalities have in others. */
  duties: Duty[];
  /** Names of the provinces of the municipalities. */
  provinces: Map<string, string>;
}

/** `nieuw`: all involved are dissolved. `licht`: one of them remains and takes in the others. */
export type MergerMode = { kind: "nieuw" } | { kind: "licht"; remains: string };

export interface MergerQuestion {
  municipalities: string[];
  /** The first day of the new situation. */
  day: Day;
  mode: MergerMode;
}

/** `gebied`: the act fixes the area of the arrangement, so that it neither lapses nor has a term to be adapted in. */
export const GROUP_NAMES = ["vervalt", "aanpassen", "blijft", "gebied"] as const;
export type Group = (typeof GROUP_NAMES)[number];

/** An act makes the arrangement compulsory, and so fixes its area (Wet arhi, art. 41, seventh paragraph). */
export const hasLegalArea = (it: Pick<Arrangement, "title" | "executor" | "form">, day: Day): boolean =>
  compulsoryBy(it, day).length > 0;

/** One arrangement on the work list. */
export interface WorkItem {
  /** Its place on the list, from 1; other parts of the list refer to it. */
  number: number;
  arrangement: Arrangement;
  group: Group;
  /** Those of the merger that take part, and the others. */
  involved: Participant[];
  others: Participant[];
  /** Participants before and after. */
  before: number;
  after: number;
  /** Until when to adapt; null for what lapses, and where the act fixes the area. */
  deadline: Day | null;
  extended: Day | null;
  /** What needs attention, as Dutch sentences. */
  notes: string[];
}

/** Something a dissolved municipality had that its successor gets. */
export interface Passage {
  from: Body;
  what: "deelname" | Role;
  arrangement: ArrangementReference;
}

export type InformedAs = "uitvoerder" | "bronhouder" | "provincie" | "partner";

/** A body to be told, why, and about which arrangements. */
export interface Informed {
  /** Who is addressed: "De raad van Gemeente Het Hogeland". */
  name: string;
  key: string;
  as: InformedAs[];
  about: ArrangementReference[];
}

/** A role nobody is known to have, so that nobody can be told. */
export interface UnknownRole {
  role: "uitvoerder" | "bronhouder";
  about: ArrangementReference[];
}

export interface MergerPlan {
  question: MergerQuestion;
  state: State;
  /** The municipality that remains, or null for a new one. */
  remains: Body | null;
  deadline: Day;
  extended: Day;
  items: WorkItem[];
  passages: Passage[];
  informed: Informed[];
  unknown: UnknownRole[];
}
