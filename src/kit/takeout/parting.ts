/**
 * One side of an organisation takes its leave: what it kept goes, after two weeks in which that can be stopped. Each room
 * says what it has and removes or ends it (`Room.parting`); what others take part in ends, and stays for them to read.
 */
import { type Kysely, type QueryExecutorProvider, sql, type Transaction } from "kysely";
import type { Migration } from "kysely/migration";
import { randomUUID } from "node:crypto";
import { closeTable, PLACES } from "../database/row-security.ts";
import type { Doing } from "../entries/entries.ts";
import { Problem } from "../problem.ts";
import { type Lasts, millisecondsOf } from "../processing.ts";
import type { Side } from "../reader.ts";

/** So long it can be stopped: longer than most holidays of one person, and there are others who are told. */
export const COOLING = { days: 14 } satisfies Lasts;

export interface Leaver {
  organisation: string;
  side: Side;
}

/** What becomes of something. */
export const FATES = {
  goes: "gaat weg",
  ends: "eindigt, en blijft te lezen voor de anderen",
  stays: "blijft",
} as const;

/** What there is of one kind, and what becomes of it. */
export interface Left {
  what: string;
  count: number;
  fate: keyof typeof FATES;
}

export interface Parting {
  /** What there is now. */
  look: (db: Kysely<object>, leaver: Leaver) => Promise<Left[]>;
  /** Removes it, or ends it. @returns numbers of entries of which nothing stays: their heads and past go last */
  part: (trx: Transaction<object>, leaver: Leaver, by: Doing) => Promise<string[]>;
}

interface PartingTables {
  parting: {
    id: string;
    organisation: string;
    side: Side;
    /** Pseudonym of whoever asked it. */
    actor: string;
    reason: string;
    asked_at: Date;
    due_at: Date;
    stopped_by: string | null;
    stopped_at: Date | null;
    done_at: Date | null;
  };
}
export type Asked = PartingTables["parting"];

/**
 * The only road by which a past goes. It is the owner's, and looks for itself whether a leave was asked long enough ago
 * and not stopped, and takes what is of that side alone.
 */
const remove = (schema: string) => sql`
  create function remove_entries(leave uuid, entries text[]) returns bigint
  language plpgsql security definer set search_path = ${sql.id(schema)}, pg_temp as $$
  declare
    leaving parting%rowtype;
    own text[];
    gone bigint;
  begin
    select * into leaving from parting
      where id = leave and due_at <= now() and stopped_at is null and done_at is null;
    if leaving.id is null then raise exception 'no leave was taken'; end if;
    own := array(select id from entry
      where id = any(entries) and organisation = leaving.organisation and side = leaving.side);
    perform set_config('vliegwiel.parts', 'on', true);
    delete from entry_version where entry = any(own);
    perform set_config('vliegwiel.parts', '', true);
    delete from entry_participant where entry = any(own);
    delete from entry where id = any(own);
    get diagnostics gone = row_count;
    return gone;
  end $$`;

/** As it was, but for what `remove_entries` takes; the role that serves has no right to remove a version. */
const REFUSE_CHANGE = `create or replace function refuse_change() returns trigger language plpgsql as $$
  declare filled boolean := true;
  begin
    if tg_op = 'DELETE' and tg_table_name in ('audit_event', 'audit_seal')
      and current_setting('vliegwiel.prunes', true) = 'on' then return null; end if;
    if tg_op = 'DELETE' and tg_table_name = 'entry_version'
      and current_setting('vliegwiel.parts', true) = 'on' then return null; end if;
    if tg_op = 'TRUNCATE' then execute format('select exists (select from %I)', tg_table_name) into filled; end if;
    if filled then raise exception 'what was recorded is not changed'; end if;
    return null;
  end $$`;

export const partingMigrations: Record<string, Migration> = {
  "2026-12-02_parting-roles": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      await sql`create table parting (
        id uuid primary key,
        organisation text not null,
        side text not null check (side in ('council', 'executive')),
        actor uuid not null,
        reason text not null check (reason <> ''),
        asked_at timestamptz not null,
        due_at timestamptz not null check (due_at >= asked_at + interval '${sql.raw(String(COOLING.days))} days'),
        stopped_by uuid,
        stopped_at timestamptz,
        done_at timestamptz,
        check (num_nonnulls(stopped_at, done_at) <= 1))`.execute(db);
      await sql`create unique index one_parting_at_a_time on parting (organisation, side)
        where stopped_at is null and done_at is null`.execute(db);
      const own = sql`organisation || ' ' || side = any(${PLACES.sides})`;
      await closeTable(db, "parting", { reads: own, writes: own });
      await sql.raw(REFUSE_CHANGE).execute(db);
      await remove(rows[0]?.schema ?? "public").execute(db);
    },
  },
};

const tables = (db: QueryExecutorProvider) => db as unknown as Kysely<PartingTables>;

/** The leave that was asked and not stopped or done, of each of these sides. */
export const openPartings = (db: QueryExecutorProvider, leavers: readonly Leaver[]): Promise<Asked[]> => {
  const sides = leavers.map((it) => `${it.organisation} ${it.side}`);
  return tables(db)
    .selectFrom("parting")
    .selectAll()
    .where(sql<boolean>`organisation || ' ' || side = any(${sides}::text[])`)
    .where("stopped_at", "is", null)
    .where("done_at", "is", null)
    .orderBy("due_at")
    .execute();
};

/**
 * Asks that what one side keeps is removed, after the time in which it can be stopped.
 * @throws Problem 409 when it was asked already
 */
export async function askParting(
  trx: QueryExecutorProvider,
  leaver: Leaver,
  reason: string,
  { actor, at }: Pick<Doing, "actor" | "at">,
): Promise<Asked> {
  const [there] = await openPartings(trx, [leaver]);
  if (there) throw new Problem(409, "Dit is al gevraagd. Op de bladzijde staat wanneer het gebeurt.");
  return tables(trx)
    .insertInto("parting")
    .values({
      ...{ id: randomUUID(), ...leaver, actor, reason, asked_at: at },
      due_at: new Date(at.getTime() + millisecondsOf(COOLING)),
      ...{ stopped_by: null, stopped_at: null, done_at: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws Problem 409 when there is nothing to stop (any more) */
export async function stopParting(
  trx: QueryExecutorProvider,
  leaver: Leaver,
  { actor, at }: Pick<Doing, "actor" | "at">,
): Promise<void> {
  const [there] = await openPartings(trx, [leaver]);
  if (!there) throw new Problem(409, "Er is niets (meer) om te stoppen.");
  await tables(trx)
    .updateTable("parting")
    .set({ stopped_by: actor, stopped_at: at })
    .where("id", "=", there.id)
    .execute();
}

/**
 * Does the first leave that is due, in a transaction that another process does not do as well.
 * @param partings of all rooms, the highest first: what leans on something goes before it
 * @returns whose it was; null when none was due
 */
export async function partNext(
  trx: Transaction<object>,
  partings: readonly Parting[],
  at: Date,
): Promise<Asked | null> {
  const next = await tables(trx)
    .selectFrom("parting")
    .selectAll()
    .where("due_at", "<=", at)
    .where("stopped_at", "is", null)
    .where("done_at", "is", null)
    .orderBy("due_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!next) return null;
  const { id, organisation, side, actor } = next;
  const gone: string[] = [];
  for (const it of partings)
    gone.push(...(await it.part(trx, { organisation, side }, { actor, organisation, at })));
  await sql`select remove_entries(${id}, ${gone}::text[])`.execute(trx);
  await tables(trx).updateTable("parting").set({ done_at: at }).where("id", "=", id).execute();
  return next;
}
