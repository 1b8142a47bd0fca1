import type { Day } from "./day.ts";

/** Something that waits for a person: a room adds its own kinds (`Room.waits`), and "Mijn werk" shows all of them. */
export interface Waiting {
  /** "Beoordeel de aanvraag van Jurist, gemeente Assen" */
  text: string;
  /** Where it is done. */
  href: string;
  /** Who asks; null when the calendar does. */
  from: string | null;
  since: Day;
  /** The last day on which it is in time; null when there is none. */
  until: Day | null;
}

/** What must be done first stands first: by its last day, then what waits longest. */
export const inOrder = (waiting: readonly Waiting[]): Waiting[] =>
  waiting.toSorted(
    (a, b) => (a.until ?? "9999").localeCompare(b.until ?? "9999") || a.since.localeCompare(b.since),
  );
