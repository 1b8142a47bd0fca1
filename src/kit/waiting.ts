import type { Day } from "./day.ts";
import type { Room } from "./room.ts";

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

/** What waits, as far as it was asked for: the first of it in order (`inOrder`), and how much there is in all. */
export interface Queue {
  first: readonly Waiting[];
  total: number;
}

/** What one room tells, where that is never much: all of it. */
export const wholeQueue = (waiting: readonly Waiting[]): Queue => ({ first: waiting, total: waiting.length });

/** The first so many of several queues. */
export const joined = (queues: readonly Queue[], most: number): Queue => ({
  first: inOrder(queues.flatMap((it) => it.first)).slice(0, most),
  total: queues.reduce((sum, it) => sum + it.total, 0),
});

/** What several tell of one person, asked at once and as one. */
export const joinedWaits =
  (all: readonly NonNullable<Room["waits"]>[]): NonNullable<Room["waits"]> =>
  async (building, person, most) =>
    joined(await Promise.all(all.map((it) => it(building, person, most))), most);

/** What must be done first stands first: by its last day, then what waits longest. */
export const inOrder = (waiting: readonly Waiting[]): Waiting[] =>
  waiting.toSorted(
    (a, b) => (a.until ?? "9999").localeCompare(b.until ?? "9999") || a.since.localeCompare(b.since),
  );
