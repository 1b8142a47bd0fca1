/** Events on their way to programs: queued with what tells them, tried until they are taken. */
import { type Kysely, sql } from "kysely";
import { seeingAll } from "#kit/database/acting.ts";
import type { Event } from "#kit/events/event.ts";
import { eventsCalled } from "#kit/events/outbox.ts";
import { fetchOutside, type Outside, OutsideRefused } from "#kit/http/fetch-outside.ts";
import type { Side } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { maySee } from "#kit/visibility.ts";
import { asCloudEvent, signed } from "./cloud-event.ts";
import type { Tables, Trx } from "./db.ts";
import { PROBE } from "./probe.ts";

/** Minutes until it is tried again; after the last it is given up: some three days. */
const WAITS = [1, 5, 30, 120, 480, 1_440, 1_440];
/** So many at once: a slow address must not hold up the others for long. */
const AT_ONCE = 8;

/** Lets every address know for which an event is: of an organisation it is about, on a side that may see it. */
export async function queueDeliveries(trx: Trx, events: readonly Event[], at: Date): Promise<void> {
  const organisations = [...new Set(events.flatMap(organisationsIn))];
  if (organisations.length === 0) return;
  const addresses = await trx
    .selectFrom("webhook")
    .select(["id", "organisation", "side"])
    .where("organisation", "in", organisations)
    .where("stopped_at", "is", null)
    .execute();
  const due = events.flatMap((event) =>
    addresses
      .filter(({ id, organisation, side }) =>
        event.kind === PROBE
          ? event.detail.webhook === id
          : organisationsIn(event).includes(organisation) && maySide(event, organisation, side),
      )
      .map(({ id }) => ({ webhook: id, event: event.id })),
  );
  if (due.length === 0) return;
  await trx
    .insertInto("delivery")
    .values(due.map((it) => ({ ...it, next_at: at, answer: null, tried_at: null, done_at: null })))
    .onConflict((it) => it.doNothing())
    .execute();
}

const ORGANISATION = "organisation:";
const organisationsIn = ({ about }: Event): string[] =>
  about.flatMap((it) => (it.startsWith(ORGANISATION) ? [it.slice(ORGANISATION.length)] : []));

/** Whether somebody on that side of an organisation may see it: a program sees no more than he. */
function maySide(event: Event, organisation: string, side: Side): boolean {
  const { circle } = event;
  if (circle === "everyone") return true;
  const seat = { id: "", organisation, organ: side, role: "reader" } as const;
  const somebody = { kind: "person", id: "", name: "", seats: [seat], acting: seat } as const;
  return (
    maySee(
      { ...somebody, platformAdmin: false, formToken: "" },
      { ...circle, participants: organisationsIn(event) },
    ) === true
  );
}

interface Taken {
  webhook: string;
  event: string;
  tries: number;
  address: string;
  secret: string;
}

/** Takes some that may go, and leaves them alone for a while: what falls with its process is tried again. */
async function take(db: Kysely<Tables>, at: Date): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with taken as (
      select d.webhook, d.event from delivery d join webhook w on w.id = d.webhook and w.stopped_at is null
      where d.done_at is null and d.next_at <= ${at}
      order by d.next_at limit ${AT_ONCE} for update of d skip locked)
    update delivery d set tries = d.tries + 1, tried_at = ${at},
      next_at = ${at}::timestamptz + make_interval(mins => (${WAITS}::int[])[least(d.tries + 1, ${WAITS.length})])
    from taken t join webhook w on w.id = t.webhook
    where d.webhook = t.webhook and d.event = t.event
    returning d.webhook, d.event, d.tries, w.address, w.secret`.execute(db);
  return rows;
}

/** After a batch that took so long the rest waits for the next round: whoever stops the process waits for a round. */
const QUICK_MS = 2_000;

/**
 * Delivers what may go now.
 * @param outside how others are reached; tests reach this machine
 */
export const deliverAll = (building: Building, outside: Outside = fetchOutside): Promise<void> =>
  // To the programs of every organisation.
  seeingAll(building.primary, () => deliverRest(building, outside));

async function deliverRest(building: Building, outside: Outside): Promise<void> {
  const primary = building.primary as unknown as Kysely<Tables>;
  const at = building.clock();
  for (let quick = true; quick;) {
    const began = performance.now();
    const taken = await take(primary, at);
    await Promise.all(taken.map((it) => deliver(building, primary, it, at, outside)));
    quick = taken.length > 0 && performance.now() - began < QUICK_MS;
  }
}

async function deliver(
  building: Building,
  db: Kysely<Tables>,
  { webhook, event: id, tries, address, secret }: Taken,
  at: Date,
  outside: Outside,
): Promise<void> {
  const [event] = await eventsCalled(db, [id]);
  if (!event) return;
  const body = JSON.stringify(asCloudEvent(event, building.host));
  const { taken, answer } = await outside(address, { body, headers: signed(id, body, secret, at) }).then(
    ({ status }) => ({ taken: status >= 200 && status < 300, answer: `status ${status}` }),
    (error: unknown) => ({
      taken: false,
      answer: error instanceof OutsideRefused ? error.message : "Er kwam geen antwoord.",
    }),
  );
  await db
    .updateTable("delivery")
    .set({ answer, ...(taken && { done_at: at }) })
    .where("webhook", "=", webhook)
    .where("event", "=", id)
    .execute();
  if (!taken && tries > WAITS.length)
    await db
      .updateTable("webhook")
      .set({ stopped_at: at })
      .where("id", "=", webhook)
      .where("stopped_at", "is", null)
      .execute();
}
