/** What is asked of a procedure: which form, which change, who takes part with which organs, and from which day. */
import type { Day } from "#kit/day.ts";
import type { DraftForm, Rule } from "#rooms/law";
import type { Recess } from "#rooms/oversight";
import {
  type Change,
  FAMILIES,
  type Family,
  organName,
  type OrganRole,
  type ParticipantKind,
} from "./kinds.ts";

/** When a council meets. */
export interface CouncilCalendar {
  /** In order. */
  meetings: readonly Day[];
  recesses: readonly Recess[];
}

export interface Party {
  key: string;
  name: string;
  kind: ParticipantKind;
  /** The organs that take part themselves: under private law the daily board alone. */
  organs: readonly OrganRole[];
  /** Joins or leaves; absent when it was in it already, or founds it. */
  moves?: true;
  /** Absent when nobody told when its council meets. */
  calendar?: CouncilCalendar | undefined;
  /** Stands for every participant of its kind. */
  many?: true;
  /** Of a foundation or other legal person: a royal decree allows it to take part, or is asked for. */
  authorised?: true;
  /** Outside government, and known by its name alone: nobody here writes for it. */
  outside?: true;
}

/** Who decides on a change, where the arrangement's own text says so; else everyone who takes part. */
export type Deciding =
  | { by: "allen" }
  /** @param needed how many of who was in it already; @param article of the arrangement that says so */
  | { by: "meerderheid"; needed: number; article: string }
  /** The board of the arrangement admits who joins. */
  | { by: "bestuur"; article: string };

export interface ProcedureQuestion {
  form: DraftForm;
  change: Change;
  parties: readonly Party[];
  /** The day on which the draft is ready to be sent. */
  start: Day;
  deciding: Deciding;
  /** How many days before a meeting of a council its papers must be in. */
  papersDays: number;
  /** Under private law: whether the consequences may be far-reaching, so that councils are heard first. */
  farReaching: boolean;
  /** The first day on which it is meant to work; null when nobody said. */
  intended: Day | null;
  /** The rules that make this arrangement compulsory (`compulsoryBy` of the law); none can be left or ended. */
  compulsory: readonly Rule<"niveau">[];
}

/** What most questions have. */
export const PLAIN = {
  deciding: { by: "allen" },
  papersDays: 0,
  farReaching: false,
  intended: null,
  compulsory: [],
} as const satisfies Partial<ProcedureQuestion>;

/** Which organisation records a step: the party itself; of all together and of one outside government whoever keeps the dossier. */
export const recorderOf = ({ party }: { party: Party | null }, keeper: string): string =>
  party === null || party.outside ? keeper : party.key;

export const familyOf = ({ form }: Pick<ProcedureQuestion, "form">): Family => FAMILIES[form];

export const kindsOf = ({ parties }: Pick<ProcedureQuestion, "parties">): ParticipantKind[] =>
  parties.map((it) => it.kind);

/** Whether an elected council makes the arrangement too: then the draft goes to no council. */
export const councilTakesPart = ({ parties }: Pick<ProcedureQuestion, "parties">): boolean =>
  parties.some((it) => it.organs.includes("council") && organName(it.kind, "council") !== null);

/**
 * Who has to decide: who leaves leaves alone; who joins joins alone when the board of the arrangement admits; else all.
 */
export const actingParties = ({ change, parties, deciding }: ProcedureQuestion): readonly Party[] =>
  change === "uittreden" || (change === "toetreden" && deciding.by === "bestuur")
    ? parties.filter((it) => it.moves)
    : parties;
