/** What this room tells: in words, and to whom. */
import type { Kysely } from "kysely";
import type { Event, NewsKind, Topic } from "#kit/events/event.ts";
import { hasRole, type Organ, ORGANS, type Role, ROLES, type Side, sideOf } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { nameMap } from "#rooms/organisations";
import type { Tables } from "./db.ts";
import { membersOf } from "./memberships.ts";
import { emergencyPath, managePath } from "./paths.ts";
import { FORMER, namesOf } from "./persons.ts";
import { SIDES } from "./waits.ts";

export const topics: Readonly<Record<string, Topic>> = {
  plekken: {
    label: "Wie er meedoet",
    hint: "U of een ander kreeg of verloor een plek, er ging een uitnodiging uit, of rechten zijn nagekeken.",
  },
  aanvragen: {
    label: "Aanvragen",
    hint: "Iemand vraagt een plek die u kunt geven, of uw aanvraag is afgewezen.",
  },
  noodtoegang: {
    label: "Noodtoegang",
    hint: "De beheerder van deze installatie leest bij uw organisatie mee om een incident op te lossen.",
    usual: "direct",
  },
};

const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;

/** The organisation that an event of this room is about: the last it names. */
const organisationOf = ({ about }: Event): string => about.at(-1)?.replace("organisation:", "") ?? "";
const organOf = ({ detail }: Event) => ORGANS[(detail.orgaan ?? "staff") as Organ];

/** Who gives rights on the side that an event is about. */
async function givers(db: AnyDb, { circle, about }: Event): Promise<string[]> {
  const side: Side | null = circle === "everyone" ? null : circle.side;
  const members = await Promise.all(
    about.map((it) => membersOf(tablesOf(db), it.replace("organisation:", ""))),
  );
  return members
    .flat()
    .filter((it) => hasRole(it.role, "admin") && (side === null || sideOf(it.organ) === side))
    .map((it) => it.person);
}

/** Of whom a place is, by its number: also one that ended. */
async function holders(db: AnyDb, events: readonly Event[]): Promise<Map<string, string>> {
  const rows = await tablesOf(db)
    .selectFrom("membership")
    .select(["id", "person"])
    .where(
      "id",
      "in",
      events.map((it) => it.detail.plek ?? null),
    )
    .execute();
  return new Map(rows.map((it) => [it.id, it.person]));
}

/**
 * A kind that one sentence about an organisation tells.
 * @param place where on the page of who takes part one reads on, or on which other page
 */
const kind = (
  topic: string,
  sentence: (event: Event, organisation: string) => string,
  concerns: NewsKind["concerns"] = givers,
  place: string | ((event: Event) => string) = "",
): NewsKind => ({
  topic,
  concerns,
  tell: async (db, events) => {
    const names = await nameMap(tablesOf(db), [...new Set(events.map(organisationOf))]);
    return events.map((event) => {
      const key = organisationOf(event);
      const path = typeof place === "string" ? `${managePath(key)}${place}` : place(event);
      return { sentence: sentence(event, names.get(key) ?? key), path };
    });
  },
});

/** A kind about the place of one person. */
const placeKind = (sentence: (who: string, what: string, organisation: string) => string): NewsKind => ({
  topic: "plekken",
  concerns: async (db, event) => [...(await holders(db, [event])).values(), ...(await givers(db, event))],
  tell: async (db, events) => {
    const persons = await holders(db, events);
    const [people, names] = await Promise.all([
      namesOf(tablesOf(db), [...persons.values()]),
      nameMap(tablesOf(db), [...new Set(events.map(organisationOf))]),
    ]);
    return events.map((event) => {
      const key = organisationOf(event);
      const who = people.get(persons.get(event.detail.plek ?? "") ?? "") ?? FORMER;
      const what = `${ROLES[(event.detail.rol ?? "reader") as Role]} (${organOf(event)})`;
      return { sentence: sentence(who, what, names.get(key) ?? key), path: `${managePath(key)}#leden` };
    });
  },
});

/** Whoever asked for a place. */
async function asker(db: AnyDb, { detail }: Event): Promise<string[]> {
  const row = await tablesOf(db)
    .selectFrom("join_request")
    .select("person")
    .where("id", "=", detail.aanvraag ?? null)
    .executeTakeFirst();
  return row ? [row.person] : [];
}

const sideText = ({ circle }: Event): string => (circle === "everyone" ? "" : ` (${SIDES[circle.side]})`);

export const news: Readonly<Record<string, NewsKind>> = {
  "plek-gegeven": placeKind((who, what, organisation) => `${who} is nu ${what} bij ${organisation}.`),
  "plek-beeindigd": placeKind(
    (who, what, organisation) => `${who} is geen ${what} meer bij ${organisation}.`,
  ),
  "uitnodiging-gemaakt": kind(
    "plekken",
    (event, organisation) => `Er is iemand uitgenodigd bij ${organisation} (${organOf(event)}).`,
    givers,
    "#uitgenodigd",
  ),
  "uitnodiging-ingetrokken": kind(
    "plekken",
    (event, organisation) => `Een uitnodiging bij ${organisation} (${organOf(event)}) is ingetrokken.`,
    givers,
    "#uitgenodigd",
  ),
  "aanvraag-gedaan": kind(
    "aanvragen",
    (event, organisation) => `Iemand vraagt een plek bij ${organisation} (${organOf(event)}).`,
    givers,
    "#aanvragen",
  ),
  "aanvraag-afgewezen": kind(
    "aanvragen",
    (event, organisation) =>
      `Een aanvraag voor een plek bij ${organisation} (${organOf(event)}) is afgewezen.`,
    asker,
  ),
  "rechten-nagekeken": kind(
    "plekken",
    (event, organisation) => `Er is nagekeken wie er meedoet bij ${organisation}${sideText(event)}.`,
    givers,
    "#nakijken",
  ),
  "noodtoegang-genomen": kind(
    "noodtoegang",
    (event, organisation) =>
      `De beheerder van deze installatie nam noodtoegang bij ${organisation}${sideText(event)}.`,
    givers,
    ({ detail }) => emergencyPath(detail.noodtoegang ?? ""),
  ),
  "leden-overgegaan": kind(
    "plekken",
    (_, organisation) =>
      `Wie meedeed bij een organisatie die is opgegaan in ${organisation}, doet nu daar mee.`,
    givers,
    "#leden",
  ),
};
