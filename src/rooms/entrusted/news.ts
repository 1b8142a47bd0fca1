/** What this room tells: that all of a side is going to be removed, that somebody stopped it, and that it is done. */
import type { Kysely, QueryExecutorProvider } from "kysely";
import { formatDay } from "#kit/day.ts";
import type { Event, NewsKind, Topic } from "#kit/events/event.ts";
import { tell } from "#kit/events/outbox.ts";
import { hasRole, sideOf } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import type { Leaver } from "#kit/takeout/parting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { membersOf, SIDES } from "#rooms/people";
import type { Tables } from "./db.ts";
import { entrustedPath } from "./paths.ts";

export const ASKED = "weghalen-gevraagd";
export const STOPPED = "weghalen-gestopt";
export const DONE = "weghalen-gedaan";
const TOPIC = "toevertrouwd";

export const topics: Readonly<Record<string, Topic>> = {
  [TOPIC]: {
    label: "Wat uw organisatie toevertrouwt",
    hint: "Iemand vraagt om alles weg te halen, stopt dat, of het is gebeurd. Voor beheerders.",
    usual: "direct",
  },
};

const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;
const organisationOf = ({ about: [first = ""] }: Event): string => first.replace("organisation:", "");

/** Who gives rights on that side. */
async function admins(db: AnyDb, event: Event): Promise<string[]> {
  const { circle } = event;
  if (circle === "everyone") return [];
  const members = await membersOf(db, organisationOf(event));
  return members
    .filter((it) => hasRole(it.role, "admin") && sideOf(it.organ) === circle.side)
    .map((it) => it.person);
}

const kind = (sentence: (who: string, detail: Event["detail"]) => string): NewsKind => ({
  topic: TOPIC,
  concerns: admins,
  tell: async (db, events) => {
    const names = await nameMap(tablesOf(db), events.map(organisationOf));
    return events.map((event) => {
      const key = organisationOf(event);
      const side = event.circle === "everyone" ? "executive" : event.circle.side;
      return {
        sentence: sentence(`${shortName(names.get(key) ?? key)} (${SIDES[side]})`, event.detail),
        path: entrustedPath(key),
      };
    });
  },
});

export const news: Readonly<Record<string, NewsKind>> = {
  [ASKED]: kind(
    (who, { op }) =>
      `Op ${formatDay(op ?? "")} gaat alles weg wat ${who} bewaart. Een beheerder kan dat stoppen.`,
  ),
  [STOPPED]: kind((who) => `Het weghalen van wat ${who} bewaart, is gestopt.`),
  [DONE]: kind((who) => `Wat ${who} bewaarde, is weggehaald.`),
};

/** Tells it to that side alone. */
export const tellSide = (
  trx: QueryExecutorProvider,
  what: string,
  { organisation, side }: Leaver,
  detail: Record<string, string>,
  { actor, at }: { actor: string; at: Date },
): Promise<void> =>
  tell(
    trx,
    {
      kind: what,
      about: [`organisation:${organisation}`],
      circle: { visibility: "side", organisation, side },
      detail,
    },
    actor,
    at,
  );
