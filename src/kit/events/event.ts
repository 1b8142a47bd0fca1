/**
 * What happened, as others may hear of it: written with the change itself, told to people and programs afterwards. It holds
 * numbers and words of a closed list, never a name or a text: who reads it later looks those up, and an account that
 * was removed is then nobody's.
 */
import type { Reader } from "../reader.ts";
import type { Building, Db } from "../room.ts";
import type { VisibilityColumns } from "../visibility.ts";

/** Who may know: everyone, or a circle around an organisation. Those it is about take part in it. */
export type Circle = "everyone" | VisibilityColumns;

export interface Happened {
  /** `plek-gegeven`; what it means stands in `Room.news`. */
  kind: string;
  /** What it is about, as `organisation:gm0106`: it stands in the activity of each. */
  about: readonly string[];
  circle: Circle;
  detail?: Readonly<Record<string, string | null>>;
  /** A small change: it is there to see, and nobody is told. */
  small?: boolean;
}

export interface Event extends Required<Happened> {
  /** The same wherever it is told: of the CloudEvent, of the entry in a feed. */
  id: string;
  at: Date;
  /** Pseudonym of whoever did it; null for the installation itself. */
  actor: string | null;
}

/** An event in words, for whoever may know. */
export interface Told {
  sentence: string;
  /** The path of where to read on. */
  path: string;
}

/** What a kind of event means to people. */
export interface NewsKind {
  /** About what one chooses whether to hear of it: a name in `Room.topics`. */
  topic: string;
  /**
   * In words, in the same order; null where what it is about is not for this reader (any more): who could see it when it
   * happened may have no place there now.
   */
  tell: (db: Db, events: readonly Event[], reader: Reader) => Promise<(Told | null)[]>;
  /** Accounts of those whom it concerns. Whoever did it knows already and is left out. */
  concerns: (db: Db, event: Event) => Promise<string[]>;
}

/** About what people choose how they hear of it. */
export interface Topic {
  label: string;
  hint: string;
  /** How whoever chose nothing hears of it; once a day unless told. */
  usual?: "direct";
}

/** Events in words, for who reads them; those of a kind that no room knows (any more) are left out. */
export async function inWords(
  { news, db }: Pick<Building, "news" | "db">,
  events: readonly Event[],
  reader: Reader,
): Promise<{ event: Event; told: Told }[]> {
  const words = new Map<Event, Told>();
  for (const [kind, same] of Map.groupBy(events, (it) => it.kind)) {
    const told = (await news.get(kind)?.tell(db, same, reader)) ?? [];
    for (const [at, event] of same.entries()) if (told[at]) words.set(event, told[at]);
  }
  return events.flatMap((event) => {
    const told = words.get(event);
    return told ? [{ event, told }] : [];
  });
}
