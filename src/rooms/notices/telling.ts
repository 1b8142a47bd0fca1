/** Tells events to those whom they concern: by letter at once, in the next digest, and to the addresses of programs. */
import type { Kysely } from "kysely";
import { type Event, inWords } from "#kit/events/event.ts";
import { takeUntold } from "#kit/events/outbox.ts";
import { mail } from "#kit/mail/outbox.ts";
import type { Building } from "#kit/room.ts";
import { emailsOf } from "#rooms/people";
import { aboutTopic, chosenBy } from "./choices.ts";
import type { Tables, Trx } from "./db.ts";
import { queueDeliveries } from "./deliveries.ts";
import { stopFor } from "./stops.ts";

/** Events of one transaction: what fails is told again as a whole. */
const MOST = 100;

/** Tells all that was not told yet. */
export async function tellAll(building: Building): Promise<void> {
  while ((await tellSome(building)) === MOST);
}

const tellSome = (building: Building): Promise<number> =>
  (building.primary as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
    const events = await takeUntold(trx, MOST);
    await queueDeliveries(trx, events, building.clock());
    await tellPeople(
      building,
      trx,
      events.filter((it) => !it.small),
    );
    return events.length;
  });

/** An event that concerns somebody. */
interface Concern {
  event: Event;
  topic: string;
  person: string;
}

async function tellPeople(building: Building, trx: Trx, events: readonly Event[]): Promise<void> {
  const concerns: Concern[] = [];
  for (const event of events) {
    const kind = building.news.get(event.kind);
    const persons = new Set(await kind?.concerns(building.primary, event));
    for (const person of persons)
      if (kind && person !== event.actor) concerns.push({ event, topic: kind.topic, person });
  }
  const persons = [...new Set(concerns.map((it) => it.person))];
  const emails = await emailsOf(trx, persons);
  const channelOf = await chosenBy(trx, persons);
  const at = building.clock();
  // Whoever has no address cannot be told by mail; what he must do stands at "Mijn werk".
  const reached = concerns.filter((it) => emails.has(it.person));
  const daily = reached
    .filter(({ person, topic }) => channelOf(person, topic) === "daily")
    .map(({ event, person, topic }) => ({ event: event.id, person, topic, made_at: at, mail: null }));
  if (daily.length > 0)
    await trx
      .insertInto("notice")
      .values(daily)
      .onConflict((it) => it.doNothing())
      .execute();
  for (const concern of reached)
    if (channelOf(concern.person, concern.topic) === "direct")
      await writeTo(building, trx, concern, emails.get(concern.person) ?? "", at);
}

async function writeTo(
  { news, primary }: Building,
  trx: Trx,
  { event, topic, person }: Concern,
  to: string,
  at: Date,
): Promise<void> {
  const [told] = await inWords({ news, db: primary }, [event]);
  if (!told) return;
  const { sentence, path } = told.told;
  const letter = {
    subject: sentence,
    opening: [sentence],
    button: { text: "Lees verder", path },
    stop: await stopFor(trx, person, topic, at),
  };
  await mail(trx, { person, to, about: aboutTopic(topic), letter }, at);
}
