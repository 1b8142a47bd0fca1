/** Who sees and changes which rows of what people keep, whatever a room forgets to ask (`database/row-security.ts`). */
import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { ASKS, closeTable, PLACES } from "../database/row-security.ts";
import { visibleFrom } from "../visibility.ts";

/**
 * Where the organisations of whoever asks take part. A view of the owner, for the rule of an entry asks it and the rule of
 * a participant asks the entry: PostgreSQL refuses rules that ask each other.
 */
export const TAKING_PART = { table: "entry_taking_part", thing: "entry" };

/** That an entry is kept on a side where who asks has a place. */
const KEPT = sql<boolean>`entry.organisation || ' ' || entry.side = any(${PLACES.sides})`;

/** That it has been put before the side of who asks, in an organisation that takes part. */
const ASKED = sql<boolean>`entry.visibility in ('public', 'government', 'participants') and exists (
  select from entry_taking_part mine
  where mine.entry = entry.id and mine.organisation || ' ' || entry.side = any(${PLACES.sides}))`;

/** Rows that refer to an entry, by the rules of the entry itself. */
const ofEntry = (column: string, which: RawBuilder<boolean> = sql`true`): RawBuilder<boolean> =>
  sql`exists (select from entry where entry.id = ${sql.ref(column)} and (${which}))`;

/**
 * Closes a table of which one sees all that one may write. The rules of writing are no part of a question then: these rules
 * ask other tables, which have rules of their own, and with both of each a list took four times the planning.
 */
async function close(
  db: QueryExecutorProvider,
  name: string,
  { reads, writes }: { reads: RawBuilder<boolean>; writes: RawBuilder<boolean> },
): Promise<void> {
  await closeTable(db, name, { reads });
  const table = sql.table(name);
  for (const policy of [
    sql`create policy added on ${table} for insert with check (${writes})`,
    sql`create policy changed on ${table} for update using (${writes})`,
    sql`create policy removed on ${table} for delete using (${writes})`,
  ])
    await policy.execute(db);
}

/**
 * Closes a table of what a room keeps of an entry: read by who reads the entry, written by who keeps it.
 * @param column its column with the number of the entry
 */
export const closeWithEntry = (db: QueryExecutorProvider, name: string, column: string): Promise<void> =>
  close(db, name, {
    reads: ofEntry(`${name}.${column}`),
    writes: ofEntry(`${name}.${column}`, KEPT),
  });

/** Closes a table of what participants say of an entry: read by who reads the entry, written by a participant of its side. */
export const closeAnswers = (db: QueryExecutorProvider, name: string, column: string): Promise<void> =>
  close(db, name, {
    reads: ofEntry(`${name}.${column}`),
    writes: ofEntry(
      `${name}.${column}`,
      sql`${sql.ref(`${name}.organisation`)} || ' ' || entry.side = any(${PLACES.sides})`,
    ),
  });

/**
 * Closes a table of what parties say among themselves: read and written by who has a place on the side of the entry, with its keeper or
 * with who takes part; the other side of those organisations reads none of it.
 */
export const closeAmongParties = (db: QueryExecutorProvider, name: string, column: string): Promise<void> => {
  const among = sql<boolean>`${KEPT} or ${ASKED}`;
  return close(db, name, {
    reads: ofEntry(`${name}.${column}`, among),
    writes: ofEntry(
      `${name}.${column}`,
      sql`${sql.ref(`${name}.organisation`)} || ' ' || entry.side = any(${PLACES.sides}) and (${among})`,
    ),
  });
};

/**
 * Who takes part may change a row of `entry`, for his answer is a step of it; not whose it is. That changes by one step alone,
 * `takeOver`, to an organisation that takes part, and its history says so. Asked when the transaction ends: the version
 * is written after the row.
 */
const KEEPER = [
  `create function refuse_other_keeper() returns trigger language plpgsql as $$
    begin
      if (new.id, new.kind, new.side, new.began_at) is distinct from (old.id, old.kind, old.side, old.began_at)
        or not exists (select from entry_version v join entry_participant p on p.entry = v.entry
          where v.entry = new.id and v.version = new.version and v.verb = 'takeOver' and v.organisation = new.organisation
            and p.organisation = new.organisation)
      then raise exception 'whose this is does not change'; end if;
      return null;
    end $$`,
  `create constraint trigger entry_keeper_stays after update of id, kind, organisation, side, began_at on entry
    deferrable initially deferred for each row
    when ((old.id, old.kind, old.organisation, old.side, old.began_at)
      is distinct from (new.id, new.kind, new.organisation, new.side, new.began_at))
    execute function refuse_other_keeper()`,
];

/** What was for the organisation alone, or for one side of it, is not for another that took the entry over. */
const KEPT_SINCE = [
  `alter table entry add kept_since integer not null default 1`,
  `update entry set kept_since = taken.version from (
    select entry, max(version) as version from entry_version where verb = 'takeOver' group by entry) as taken
    where taken.entry = entry.id`,
  `create function note_keeper() returns trigger language plpgsql as $$
    begin
      new.kept_since := case when new.organisation = old.organisation then old.kept_since else new.version end;
      return new;
    end $$`,
  `create trigger entry_kept_since before update of organisation, kept_since on entry for each row execute function note_keeper()`,
];

export const entryRowSecurity: Record<string, Migration> = {
  "2026-11-30_ties-roles": {
    async up(db) {
      await sql`create view entry_taking_part with (security_barrier) as
        select entry, organisation from entry_participant where organisation = any(${PLACES.organisations})`.execute(
        db,
      );
      await close(db, "entry", {
        reads: visibleFrom(PLACES, "entry", TAKING_PART),
        writes: sql<boolean>`${KEPT} or ${ASKED}`,
      });
      await closeWithEntry(db, "entry_participant", "entry");
      // Who may read it now could not always.
      const then = ofEntry(
        "entry_version.entry",
        visibleFrom(PLACES, "entry", TAKING_PART, "entry_version.visibility"),
      );
      await close(db, "entry_version", {
        reads: then,
        writes: sql<boolean>`actor = ${ASKS} and ${then} and ${ofEntry("entry_version.entry", sql`${KEPT} or ${ASKED}`)}`,
      });
    },
  },
  "2026-12-01_keep-keeper": {
    async up(db) {
      for (const statement of KEEPER) await sql.raw(statement).execute(db);
    },
  },
  "2026-12-01_kept-since": {
    async up(db) {
      for (const statement of KEPT_SINCE) await sql.raw(statement).execute(db);
      const then = ofEntry(
        "entry_version.entry",
        sql`(entry_version.visibility not in ('organisation', 'side') or entry_version.version >= entry.kept_since)
          and ${visibleFrom(PLACES, "entry", TAKING_PART, "entry_version.visibility")}`,
      );
      await sql`alter policy seen on entry_version using ((select sees_all()) or (${then}))`.execute(db);
    },
  },
};
