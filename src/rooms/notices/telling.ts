/** Tells events to those whom they concern: by letter at once, in the next digest, and to the addresses of programs. */
import type { Kysely } from "kysely";
import { seeingAll } from "#kit/database/acting.ts";
import { type Event, inWords } from "#kit/events/event.ts";
import { takeUntold } from "#kit/events/outbox.ts";
import { mail } from "#kit/mail/outbox.ts";
import { VISITOR } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { emailsOf, readerCalled } from "#rooms/people";
import { aboutTopic, chosenBy } from "./choices.ts";
import type { Tables, Trx } from "./db.ts";
import { queueDeliveries } from "./deliveries.ts";
import { stopFor } from "./stops.ts";

/** Events of one transaction. */
const MOST = 100;

/**
 * Tells all that was not told yet. An event that fails waits for the next time, and holds up no other.
 * @throws whatever the first one failed with, when the others are told
 */
export const tellAll = (building: Building): Promise<void> =>
  // Whomever it concerns, whoever did it.
  seeingAll(building.primary, () => tellRest(building));

async function tellRest(building: Building): Promise<void> {
  for (let told = MOST; told === MOST;) {
    const { events, failed } = await tellSome(building);
    if (failed.length > 0) throw failed[0]?.error;
    told = events;
  }
}

interface Failed {
  event: Event;
  error: unknown;
}

const tellSome = (building: Building): Promise<{ events: number; failed: Failed[] }> =>
  (building.primary as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
    const events = await takeUntold(trx, MOST);
    const { concerns, failed } = await concernsOf(building, events);
    const held = new Set(failed.map((it) => it.event));
    await queueDeliveries(
      trx,
      events.filter((it) => !held.has(it)),
      building.clock(),
    );
    await tellPeople(building, trx, concerns);
    if (failed.length > 0)
      await trx
        .insertInto("event_waiting")
        .values(failed.map((it) => ({ event: it.event.id })))
        .execute();
    return { events: events.length, failed };
  });

/** An event that concerns somebody. */
interface Concern {
  event: Event;
  topic: string;
  person: string;
}

/** Whom events concern; of a small change nobody hears. Rooms ask apart from the transaction: it goes on when one fails. */
async function concernsOf({ news, primary }: Building, events: readonly Event[]) {
  const concerns: Concern[] = [];
  const failed: Failed[] = [];
  for (const event of events.filter((it) => !it.small)) {
    const kind = news.get(event.kind);
    if (!kind) continue;
    try {
      for (const person of new Set(await kind.concerns(primary, event)))
        if (person !== event.actor) concerns.push({ event, topic: kind.topic, person });
    } catch (error) {
      failed.push({ event, error });
    }
  }
  return { concerns, failed };
}

async function tellPeople(building: Building, trx: Trx, concerns: readonly Concern[]): Promise<void> {
  const persons = [...new Set(concerns.map((it) => it.person))];
  const emails = await emailsOf(trx, persons);
  const channelOf = await chosenBy(trx, persons, building.topics);
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
  const reader = (await readerCalled(trx, person)) ?? VISITOR;
  const [told] = await inWords({ news, db: primary }, [event], reader);
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
