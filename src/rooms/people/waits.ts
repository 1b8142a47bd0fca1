/** What waits for people in this room: requests to answer and rights to look through. */
import { amsterdamDay } from "#kit/day.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { hasRole, type Person, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { type Queue, type Waiting, wholeQueue } from "#kit/waiting.ts";
import { nameMap, organisationPath } from "#rooms/organisations";
import { lastAndInactive } from "./inactive.ts";
import { emergenciesOf } from "./emergency/emergencies.ts";
import { openRequests } from "./joining.ts";
import { emergencyPath, managePath } from "./paths.ts";
import { FORMER, namesOf } from "./persons.ts";
import { reviewsOf } from "./reviews.ts";

/** Names of the two sides in a sentence. */
export const SIDES = { council: "raad en griffie", executive: "bestuur en ambtelijke organisatie" } as const;

/** For who keeps the installation: organisations in which nobody gives rights any more, though somebody could. */
async function keepersWaits({ primary, db, clock }: Building): Promise<Waiting[]> {
  const kept = await seeingAll(primary, () => lastAndInactive(primary, clock()));
  const names = await nameMap(
    db,
    kept.map((it) => it.organisation),
  );
  return kept.map(({ organisation, since }) => ({
    text: `Zoek een andere beheerder voor ${names.get(organisation) ?? organisation}: de laatste komt niet meer`,
    href: organisationPath(organisation),
    from: null,
    since: amsterdamDay(since),
    until: null,
  }));
}

export async function waitsFor(building: Building, person: Person): Promise<Queue> {
  const keeps = person.platformAdmin ? await keepersWaits(building) : [];
  return wholeQueue([...keeps, ...(await placesWaits(building, person))]);
}

async function placesWaits({ primary, db, clock }: Building, { seats }: Person): Promise<Waiting[]> {
  const giving = seats.filter((it) => hasRole(it.role, "admin"));
  const sides = new Map(
    giving.map((it) => [`${it.organisation} ${sideOf(it.organ)}`, { ...it, side: sideOf(it.organ) }]),
  );
  const keys = [...new Set(giving.map((it) => it.organisation))];
  const at = clock();
  const [asked, emergencies, reviews] = await Promise.all([
    openRequests(primary, keys),
    emergenciesOf(primary, { organisations: keys }, at),
    reviewsOf(primary, keys),
  ]);
  const requests = asked.filter((it) => sides.has(`${it.organisation} ${sideOf(it.organ)}`));
  const [names, people] = await Promise.all([
    nameMap(db, keys),
    namesOf(
      primary,
      requests.map((it) => it.person),
    ),
  ]);
  const called = (key: string) => names.get(key) ?? key;
  const waiting = requests.map((it): Waiting => ({
    text: `Beantwoord de aanvraag voor een plek bij ${called(it.organisation)}`,
    href: `${managePath(it.organisation)}#aanvragen`,
    from: people.get(it.person) ?? FORMER,
    since: amsterdamDay(it.asked_at),
    until: null,
  }));
  for (const it of emergencies)
    if (it.seen_at === null && sides.has(`${it.organisation} ${it.side}`))
      waiting.push({
        text: `Bekijk wat de beheerder van deze installatie las bij ${called(it.organisation)} (${SIDES[it.side]})`,
        href: emergencyPath(it.id),
        from: null,
        since: amsterdamDay(it.since),
        until: null,
      });
  const today = amsterdamDay(at);
  for (const { organisation, side, ...review } of reviews)
    if (review.since <= today && sides.has(`${organisation} ${side}`))
      waiting.push({
        text: `Kijk na wie er meedoet bij ${called(organisation)} (${SIDES[side]})`,
        href: `${managePath(organisation)}#nakijken`,
        from: null,
        since: review.since,
        until: review.until,
      });
  return waiting;
}
