/** What waits for who answers for an organisation: what a shared service offers, changed or stopped. One line for each service. */
import { addDays, amsterdamDay, type Day } from "#kit/day.ts";
import { hasRole, type Person, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { type Queue, type Waiting, wholeQueue } from "#kit/waiting.ts";
import { counted } from "#kit/words.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { SIDE } from "../answers/keeping.ts";
import { answersFor } from "../answers/queries.ts";
import { type Offer, offersTo, served } from "../answers/services.ts";
import type { Db } from "../db.ts";
import { offersPath } from "../answers/paths.ts";

/** So long whoever is served has to look. */
const LOOK_DAYS = 14;

/** Offers that ask something: nobody said anything yet, another text stands there now, or it is gone. What one answered oneself, does not. */
const asking = (offers: readonly Offer[], own: ReadonlySet<string>): Offer[] =>
  offers.filter(
    (it) => !own.has(it.item) && (it.facts === null || it.uses === null || (it.uses && it.changed)),
  );

export async function offersWaiting(building: Building, person: Person): Promise<Queue> {
  const db = building.primary as unknown as Db;
  const today = amsterdamDay(building.clock());
  const organisations = new Set(
    person.seats
      .filter((it) => hasRole(it.role, "editor") && sideOf(it.organ) === SIDE)
      .map((it) => it.organisation),
  );
  if (organisations.size === 0) return wholeQueue([]);
  const found = await Promise.all(
    (await served(db, [...organisations])).map((it) => waitingAt(db, person, it, today)),
  );
  return wholeQueue(found.flat());
}

async function waitingAt(db: Db, person: Person, organisation: string, today: Day): Promise<Waiting[]> {
  const offers = await offersTo(db, person, organisation, today);
  if (offers.length === 0) return [];
  const items = [...new Set(offers.map((it) => it.item))];
  const answers = await answersFor(db, person, [organisation], items, today);
  const own = new Set(answers.filter((it) => it.via === null).map((it) => it.item));
  const names = await nameMap(
    db,
    offers.map((it) => it.provider),
  );
  return [...Map.groupBy(asking(offers, own), (it) => it.provider)].map(([provider, all]): Waiting => {
    const name = shortName(names.get(provider) ?? provider);
    const stopped = all.filter((it) => it.facts === null).length;
    const text =
      stopped > 0
        ? `${name} stopte met ${counted(stopped, "antwoord", "antwoorden")} die u gebruikte: beantwoord die zelf`
        : `Bekijk ${counted(all.length, "antwoord", "antwoorden")} van ${name}, en zeg of u die gebruikt`;
    const since = all.map((it) => it.since).toSorted()[0] ?? today;
    const shared = { from: name, since, until: addDays(since, LOOK_DAYS) };
    return { ...shared, text, href: offersPath(organisation, provider) };
  });
}
