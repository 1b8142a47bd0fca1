/** What this room tells, in words: to who writes at one of the two, on the side on which it was asked. */
import type { Kysely } from "kysely";
import type { Event, NewsKind, Told, Topic } from "#kit/events/event.ts";
import { hasRole, sideOf } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { membersOf } from "#rooms/people";
import type { Tables } from "./db.ts";
import { pairPath } from "./paths.ts";
import { otherIn, pairsOfAll } from "./queries.ts";

export const TOPIC = "samen";

export const topics: Readonly<Record<string, Topic>> = {
  [TOPIC]: {
    label: "Toezeggingen en kennismakingen",
    hint: "Een andere organisatie stelt een toezegging voor, antwoordt daarop, of vraagt om kennis te maken. Voor redacteuren.",
  },
};

const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;
const numberIn = ({ detail }: Event): string => detail.nummer ?? "";

async function writersAtBoth(db: AnyDb, { circle, about }: Event): Promise<string[]> {
  if (circle === "everyone") return [];
  const keys = about.flatMap((it) =>
    it.startsWith("organisation:") ? [it.slice("organisation:".length)] : [],
  );
  const members = (await Promise.all(keys.map((it) => membersOf(db as never, it)))).flat();
  return members
    .filter((it) => hasRole(it.role, "editor") && sideOf(it.organ) === circle.side)
    .map((it) => it.person);
}

/** A kind that is told by one sentence: for who has a place in neither of the two (any more), it is not there. */
const kind = (sentence: (who: string, other: string) => string): NewsKind => ({
  topic: TOPIC,
  concerns: writersAtBoth,
  tell: async (db, events, reader) => {
    const pairs = await pairsOfAll(tablesOf(db), reader, [...new Set(events.map(numberIn))]);
    const names = await nameMap(
      tablesOf(db),
      [...pairs.values()].flatMap((it) => [...it.participants]),
    );
    const called = (key: string) => shortName(names.get(key) ?? key);
    return events.map((event): Told | null => {
      const pair = pairs.get(numberIn(event));
      const { door = null } = event.detail;
      if (!pair || door === null) return null;
      const other = otherIn(pair, door);
      const own =
        reader.kind === "person" && reader.seats.some((it) => it.organisation === other) ? other : door;
      return {
        sentence: sentence(called(door), called(other)),
        path: pairPath(own, own === door ? other : door),
      };
    });
  },
});

export const news: Readonly<Record<string, NewsKind>> = {
  "toezegging-voorgesteld": kind((who, other) => `${who} stelt ${other} een toezegging voor.`),
  "toezegging-afgesproken": kind((who) => `${who} stemt in met een toezegging.`),
  "toezegging-niet-afgesproken": kind((who) => `${who} zegt dat een toezegging niet is afgesproken.`),
  "toezegging-ingetrokken": kind((who) => `${who} trok een voorgestelde toezegging in.`),
  "toezegging-gezegd": kind((who) => `${who} zegt dat een toezegging is nagekomen.`),
  "toezegging-gevraagd": kind((who, other) => `${who} vraagt ${other} hoe het staat met een toezegging.`),
  "toezegging-nagekomen": kind((who, other) => `${who} en ${other} zeggen dat een toezegging is nagekomen.`),
  "toezegging-niet-nagekomen": kind(
    (who, other) => `${who} en ${other} zeggen dat een toezegging niet is nagekomen.`,
  ),
  "toezegging-teruggezet": kind((who) => `${who} zette een toezegging terug op afgesproken.`),
  "kennismaking-gevraagd": kind((who, other) => `${who} vraagt ${other} om kennis te maken.`),
  "kennismaking-aangenomen": kind((who, other) => `${who} wil kennismaken met ${other}.`),
  "kennismaking-nu-niet": kind((who, other) => `${who} kan nu niet kennismaken met ${other}.`),
  "kennismaking-ingetrokken": kind((who) => `${who} trok een vraag om kennis te maken in.`),
  "kennismaking-gesproken": kind((who, other) => `${who} en ${other} hebben elkaar gesproken.`),
};
