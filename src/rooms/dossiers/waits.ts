/** What waits for a person here: to speak and answer for his organisation, and to look at what others say of what he keeps. */
import { type Kysely, sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { addDays, amsterdamDay } from "#kit/day.ts";
import { staleQueue } from "#kit/entries/stale.ts";
import { hasRole, type Person, placesAs } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { joined, type Queue, type Waiting } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { agendaWaits } from "./agenda/waiting.ts";
import type { Db, Tables } from "./db.ts";
import { stepWaits } from "./decisions/waiting.ts";
import { shortened } from "./chain/fields.ts";
import { ASKED_DAYS } from "./keeping.ts";
import { dossierPath, wordsPath } from "./paths.ts";
import { remarksFor } from "./draft-text/waits.ts";
import { orderWaits } from "./ordering/waits.ts";
import { inheritedFor } from "./promises/waits.ts";
import { dossiersOfAll, KIND } from "./queries.ts";
import type { WaitingView } from "./waiting-view.ts";

/** How many of what waits are read, and how many there are. */
const errandsOf = (db: Db, person: Person, most: number) => {
  const { organisations, sides } = placesAs(person, "editor");
  return (
    db
      .selectFrom("dossier_waiting")
      .selectAll()
      .select(sql<number>`count(*) over ()`.as("total"))
      .where(among("doer", organisations))
      .where(sql<boolean>`doer || ' ' || side = any(${sides}::text[])`)
      // What was promised counts by its day; all else is to be done within two weeks of being asked.
      .orderBy(sql`coalesce(until, since + ${ASKED_DAYS}::integer)`)
      .orderBy("id")
      .orderBy("errand")
      .limit(most)
      .execute()
  );
};

/** So long whoever keeps it has to look at a question of another. */
const LOOK_DAYS = 14;

function waitingOf(it: WaitingView, called: (key: string) => string): Waiting {
  const { id, title, kind, errand, doer, asker, since, promised, until } = it;
  const shared = { from: called(asker), since, href: dossierPath(id) };
  const within = (days: number) => addDays(since, days);
  switch (errand) {
    case "speak":
      return {
        ...shared,
        text: `Schrijf op wat ${called(doer)} wil en vreest in “${title}”`,
        href: wordsPath(id, doer),
        until: within(ASKED_DAYS),
      };
    case "answer":
      return {
        ...shared,
        text:
          kind === "question"
            ? `Zeg of ${called(doer)} het perspectief deelt in “${title}”`
            : `Zeg of ${called(doer)} meedoet aan “${title}”`,
        until: within(ASKED_DAYS),
      };
    case "mend":
      return { ...shared, text: `Kijk naar het bezwaar in “${title}”`, until: within(LOOK_DAYS) };
    case "keep":
      return {
        ...shared,
        text: `Kom na wat ${called(doer)} beloofde in “${title}”: ${shortened(promised ?? "")}`,
        href: `${dossierPath(id)}#afspraken`,
        until,
      };
    case "admit":
      return {
        ...shared,
        text: `Beslis of ${called(asker)} meedoet aan “${title}”`,
        until: within(LOOK_DAYS),
      };
  }
}

export async function waitsFor(building: Building, person: Person, most: number): Promise<Queue> {
  if (!person.seats.some((it) => hasRole(it.role, "editor"))) return { first: [], total: 0 };
  const db = building.primary as unknown as Kysely<Tables>;
  const today = amsterdamDay(building.clock());
  const [agenda, steps, asked, inherited, remarked, orders, looking] = await Promise.all([
    agendaWaits(db, person, today, most),
    stepWaits(building, db, person, today, most),
    errandsOf(db, person, most),
    inheritedFor(db, person, { today, most }),
    remarksFor(db, person, most),
    orderWaits(db, person, most),
    staleQueue(
      db,
      person,
      { kind: KIND, states: ["draft", "open", "shared"], today, most },
      async (ids) =>
        new Map(
          (await dossiersOfAll(db, person, ids)).map(({ id, title }) => [
            id,
            { text: `Kijk na of “${title}” nog klopt`, href: dossierPath(id) },
          ]),
        ),
    ),
  ]);
  const names = await nameMap(
    db,
    asked.flatMap((it) => [it.doer, it.asker]),
  );
  const called = (key: string) => shortName(names.get(key) ?? key);
  return joined(
    [
      agenda,
      steps,
      { first: asked.map((it) => waitingOf(it, called)), total: asked[0]?.total ?? 0 },
      inherited,
      remarked,
      orders,
      looking,
    ],
    most,
  );
}
