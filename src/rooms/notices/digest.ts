/** What happened since the last one, in one letter a day. */
import { type Kysely, sql } from "kysely";
import { seeingAll } from "#kit/database/acting.ts";
import { inWords } from "#kit/events/event.ts";
import { eventsCalled } from "#kit/events/outbox.ts";
import { mail } from "#kit/mail/outbox.ts";
import { VISITOR } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { emailsOf, readerCalled } from "#rooms/people";
import { DIGEST } from "./choices.ts";
import type { Tables, Trx } from "./db.ts";
import { MY_NOTICES } from "./paths.ts";
import { EVERY_TOPIC, stopFor } from "./stops.ts";

/** The hour of Amsterdam after which the letter of the day goes. */
const AT_HOUR = 6;
/** More than that nobody reads in a letter; the rest is counted, and stands on pages. */
const MOST_ITEMS = 50;

/** Writes the letters of the day that were not written yet. */
export async function writeDigests(building: Building): Promise<void> {
  const primary = building.primary as unknown as Kysely<Tables>;
  const at = building.clock();
  // The process that falls leaves whole letters or none; each letter is a transaction.
  const write = () => primary.transaction().execute((trx) => writeOne(building, trx, at));
  // To everyone whose turn it is.
  while (await seeingAll(primary, write));
}

/** @returns whether there was somebody to write to */
async function writeOne(building: Building, trx: Trx, at: Date): Promise<boolean> {
  const person = await whoseTurn(trx, at);
  if (person === null) return false;
  const { rows: waiting } = await sql<{ event: string }>`
    select event from notice where person = ${person} and mail is null and made_at < ${lastHour(at)} for update`.execute(
    trx,
  );
  const ids = waiting.map((it) => it.event);
  // As he may read now: since it happened he may have lost his place.
  const reader = (await readerCalled(trx, person)) ?? VISITOR;
  const events = await eventsCalled(trx, ids);
  const told = await inWords({ news: building.news, db: building.primary }, events, reader);
  const to = (await emailsOf(trx, [person])).get(person);
  const more = told.length - MOST_ITEMS;
  const letter =
    to === undefined || told.length === 0
      ? null
      : await mail(
          trx,
          {
            person,
            to,
            about: DIGEST,
            letter: {
              subject: `Wat er gebeurde: ${told.length === 1 ? (told[0]?.told.sentence ?? "") : `${formatCount(told.length)} berichten`}`,
              opening: ["Dit gebeurde er sinds uw vorige overzicht."],
              items: [
                ...told.slice(0, MOST_ITEMS).map((it) => ({ text: it.told.sentence, path: it.told.path })),
                ...(more > 0 ? [{ text: `En nog ${formatCount(more)}.`, path: MY_NOTICES }] : []),
              ],
              stop: await stopFor(trx, person, EVERY_TOPIC, at),
            },
          },
          at,
        );
  const notices = { person, ids };
  await (letter === null ? forget(trx, notices) : settle(trx, notices, letter));
  return true;
}

/** Somebody for whom something waits since before the hour of the day; two processes never write to one person at once. */
async function whoseTurn(trx: Trx, at: Date): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select person from notice where mail is null and made_at < ${lastHour(at)}
    limit 1 for update skip locked`.execute(trx);
  const person = rows[0]?.person ?? null;
  if (person !== null)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`digest ${person}`}, 0))`.execute(trx);
  return person;
}

/** The last time it was that hour in Amsterdam. */
const lastHour = (at: Date) => sql`(
  (date_trunc('day', (${at}::timestamptz at time zone 'Europe/Amsterdam') - make_interval(hours => ${AT_HOUR}))
    + make_interval(hours => ${AT_HOUR})) at time zone 'Europe/Amsterdam')`;

interface Settled {
  person: string;
  ids: readonly string[];
}

const settle = (trx: Trx, { person, ids }: Settled, letter: string) =>
  trx
    .updateTable("notice")
    .set({ mail: letter })
    .where("person", "=", person)
    .where("event", "in", ids)
    .execute();

/** Nobody can be told: the address went away, or what it was about did. */
const forget = (trx: Trx, { person, ids }: Settled) =>
  trx.deleteFrom("notice").where("person", "=", person).where("event", "in", ids).execute();
