/** Events that happened: written in the transaction of the change, and waiting to be told. */
import { randomUUID } from "node:crypto";
import { type Kysely, type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { longBefore } from "../processing.ts";
import type { Reader, Side } from "../reader.ts";
import { type Visibility, visibleTo } from "../visibility.ts";
import type { Event, Happened } from "./event.ts";

export interface EventTables {
  event: {
    id: string;
    at: Date;
    actor: string | null;
    kind: string;
    about: string[];
    visibility: Visibility;
    /** Null where everyone may know. */
    organisation: string | null;
    side: Side | null;
    detail: Record<string, string | null>;
    small: boolean;
  };
  /** Those that were not told yet: whoever tells must not search all that ever happened. */
  event_waiting: { event: string };
}

export const eventMigrations: Record<string, Migration> = {
  "2026-11-30_events": {
    async up(db) {
      await sql`create table event (
        id uuid primary key,
        at timestamptz not null,
        actor uuid,
        kind text not null,
        about text[] not null,
        visibility text not null
          check (visibility in ('public', 'government', 'participants', 'organisation', 'side')),
        organisation text,
        side text check (side in ('council', 'executive')),
        detail jsonb not null,
        small boolean not null,
        check (visibility = 'public' or num_nulls(organisation, side) = 0))`.execute(db);
      await sql`create index event_about on event using gin (about)`.execute(db);
      await sql`create index event_by_moment on event (at)`.execute(db);
      await sql`create view event_participant as
        select event.id as event, substr(subject, length('organisation:') + 1) as organisation
        from event, unnest(about) as subject where starts_with(subject, 'organisation:')`.execute(db);
      await sql`create table event_waiting (event uuid primary key references event on delete cascade)`.execute(
        db,
      );
    },
  },
};

const tables = (db: QueryExecutorProvider) => db as unknown as Kysely<EventTables>;

/** Tells what happens, in the transaction that does it: it is told when that is done, and never else. */
export const tell = (
  trx: QueryExecutorProvider,
  happened: Happened,
  actor: string | null,
  at: Date,
): Promise<void> => tellAll(trx, [happened], actor, at);

/** Events that one question writes: far below what a question can hold. */
const AT_ONCE = 1_000;

/** The same of many things that happen at once. */
export async function tellAll(
  trx: QueryExecutorProvider,
  all: readonly Happened[],
  actor: string | null,
  at: Date,
): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const rows = all
      .slice(from, from + AT_ONCE)
      .map(({ kind, about, circle, detail = {}, small = false }) => {
        const { visibility, organisation, side } =
          circle === "everyone" ? { visibility: "public", organisation: null, side: null } : circle;
        return sql`(${randomUUID()}, ${at}, ${actor}, ${kind}, ${[...about]}, ${visibility}, ${organisation},
          ${side}, ${JSON.stringify(detail)}, ${small})`;
      });
    await sql`
      with told as (
        insert into event (id, at, actor, kind, about, visibility, organisation, side, detail, small)
        values ${sql.join(rows)} returning id)
      insert into event_waiting (event) select id from told`.execute(tables(trx));
  }
}

/** Whom it is about take part in it. */
const PARTICIPANTS = { table: "event_participant", thing: "event" };

const eventIn = ({ visibility, organisation, side, ...row }: EventTables["event"]): Event => ({
  ...row,
  circle: organisation === null || side === null ? "everyone" : { visibility, organisation, side },
});

/** What happened to one of these subjects, as far as a reader may know, the last first. */
export async function eventsAbout(
  db: QueryExecutorProvider,
  subjects: readonly string[],
  reader: Reader,
  most: number,
): Promise<Event[]> {
  const rows = await tables(db)
    .selectFrom("event")
    .selectAll()
    .where(sql<boolean>`event.about && ${[...subjects]}::text[]`)
    .where(visibleTo(reader, "event", PARTICIPANTS))
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(eventIn);
}

/** These events, in the order in which they happened. */
export async function eventsCalled(db: QueryExecutorProvider, ids: readonly string[]): Promise<Event[]> {
  if (ids.length === 0) return [];
  const rows = await tables(db)
    .selectFrom("event")
    .selectAll()
    .where("id", "in", ids)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(eventIn);
}

/**
 * Takes events that were not told yet, for the transaction that tells them; another process takes others, and what
 * fails is taken again.
 */
export async function takeUntold(trx: QueryExecutorProvider, most: number): Promise<Event[]> {
  const { rows } = await sql<{ event: string }>`
    delete from event_waiting where event = any(array(
      select event from event_waiting limit ${most} for update skip locked)) returning event`.execute(
    tables(trx),
  );
  return eventsCalled(
    trx,
    rows.map((it) => it.event),
  );
}

/** Activity is of use for some years, as the record of it is (security.md 2.5: the record three years). */
export const EVENTS_LAST = { days: 3 * 365 };

export async function forgetEvents(db: QueryExecutorProvider, at: Date): Promise<void> {
  await tables(db).deleteFrom("event").where("at", "<", longBefore(at, EVENTS_LAST)).execute();
}
