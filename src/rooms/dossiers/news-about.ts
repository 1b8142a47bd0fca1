/** News that is told by one sentence about a thing, with its title as it is now: for who may not read that now, it is not there. */
import type { Kysely } from "kysely";
import type { Event, NewsKind, Told } from "#kit/events/event.ts";
import type { Reader } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Db, Tables } from "./db.ts";

export const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;

export interface NewsThing {
  /** What its number is called in the detail of an event. */
  named: string;
  /** Those of these numbers that a reader may see, each with its title. */
  titles: (
    db: Db,
    reader: Reader,
    ids: readonly string[],
  ) => Promise<readonly { id: string; title: string }[]>;
  path: (id: string) => string;
}

/**
 * @param concerns whom an event concerns
 * @returns a kind of news for a sentence that is given the title in quotes and the name of who did it
 */
export const newsAbout =
  ({ named, titles, path }: NewsThing, topic: string, concerns: NewsKind["concerns"]) =>
  (sentence: (title: string, organisation: string) => string): NewsKind => {
    const numberIn = ({ detail }: Event): string => detail[named] ?? "";
    return {
      topic,
      concerns,
      tell: async (db, events, reader) => {
        const [things, names] = await Promise.all([
          titles(tablesOf(db), reader, [...new Set(events.map(numberIn))]),
          nameMap(tablesOf(db), [...new Set(events.flatMap(({ detail }) => detail.door ?? []))]),
        ]);
        const known = new Map(things.map((it) => [it.id, it.title]));
        return events.map((event): Told | null => {
          const id = numberIn(event);
          const title = known.get(id);
          const door = event.detail.door ?? "";
          return title === undefined
            ? null
            : { sentence: sentence(`“${title}”`, shortName(names.get(door) ?? door)), path: path(id) };
        });
      },
    };
  };
