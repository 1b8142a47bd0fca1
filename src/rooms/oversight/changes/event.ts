import type { Day } from "#kit/day.ts";

/** What can happen to an organisation's collaborations, in the order of the page. */
export const EVENT_KINDS = {
  herindeling: "Herindeling of fusie",
  opvolging: "Deelname overgenomen",
  werk: "Noemt nog een opgeheven organisatie",
  "herindeling-partner": "Partners gefuseerd",
  nieuw: "Nieuwe regeling",
  toegetreden: "Toegetreden",
  beeindigd: "Regeling beëindigd",
  uitgetreden: "Uitgetreden",
  vorm: "Andere vorm",
  tekst: "Nieuwe tekst",
  "partner-erbij": "Nieuwe partners",
  "partner-weg": "Partners vertrokken",
  "gewijzigd-in-register": "Gewijzigd in het register",
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** The arrangement an event is about, at the text that shows it. */
export interface EventArrangement {
  key: string;
  title: string;
  /** The text to look at; null when the register has none for that day. */
  version: string | null;
  /** The text before it, when the difference between the two is the evidence. */
  before: string | null;
}

/** Something that happened between two days, with what it follows from. */
export interface ChangeEvent {
  /** First day on which it is so. */
  day: Day;
  kind: EventKind;
  /** Dutch, one sentence. */
  sentence: string;
  arrangements: EventArrangement[];
  /** Everyone else it is about. */
  organisations: { key: string; name: string }[];
  /** Dutch: what the day follows from. */
  basis: string;
  /** Follows from a merger or a joining date, while the register does not say it itself. */
  reconstructed: boolean;
  /** When an import found it; absent for what follows from the texts. */
  known?: Date;
}
