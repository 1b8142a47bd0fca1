/** A meeting of administrators (portefeuillehoudersoverleg): which organisations sit in it, on which days, and when its papers are due. */
import type { Day } from "#kit/day.ts";
import type { Shown } from "#kit/visibility.ts";

export interface MeetingFacts {
  name: string;
  /** In order, each once. */
  days: readonly Day[];
  /** So many days before a meeting its papers must be there. */
  papersDays: number;
  /** Where, and at what time, as people write it. */
  place: string | null;
  /** Keys of the organisations that sit in it, its keeper among them, in order. */
  participants: readonly string[];
}

export interface Meeting extends MeetingFacts, Shown {
  id: string;
  version: number;
  state: "kept";
  participants: readonly string[];
}

/** The agenda of a meeting is for those who sit in it; each dossier on it has a circle of its own beside that. */
export const MEETING_CIRCLE = "participants";
