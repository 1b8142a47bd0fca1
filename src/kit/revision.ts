/**
 * What people changed, counted: so that a page kept by any web process is made anew as soon as something it shows
 * changed. Imports have their editions; this is for single changes.
 */
import { type Kysely, sql, type Transaction } from "kysely";
import type { Migration } from "kysely/migration";

export interface RevisionTables {
  /** The last change of each subject, and under `*` the last of all. */
  revision: { subject: string; number: number };
}

export const revisionMigrations: Record<string, Migration> = {
  "2026-11-28_revision": {
    async up(db) {
      await sql`create table revision (subject text primary key, number bigint not null)`.execute(db);
      await sql`create index revision_by_number on revision (number)`.execute(db);
    },
  },
};

/** How far the changes are that one process knows of. */
export class Revision {
  /** Grows with every change. */
  readonly number: number;
  readonly #last: ReadonlyMap<string, number>;

  constructor(number = 0, last: ReadonlyMap<string, number> = new Map()) {
    this.number = number;
    this.#last = last;
  }

  /** Whether one of these subjects changed after a revision; without subjects, whether anything did. */
  changedSince(number: number, subjects: readonly string[] | null): boolean {
    if (number >= this.number) return false;
    return subjects === null || subjects.some((it) => (this.#last.get(it) ?? 0) > number);
  }

  /** The same with what changed since; itself when nothing did. */
  async next(db: Kysely<RevisionTables>): Promise<Revision> {
    const rows = await db
      .selectFrom("revision")
      .select(["subject", "number"])
      .where("number", ">", this.number)
      .execute();
    const all = rows.find((it) => it.subject === EVERYTHING);
    if (!all) return this;
    const last = new Map(this.#last);
    for (const { subject, number } of rows) if (subject !== EVERYTHING) last.set(subject, number);
    return new Revision(all.number, last);
  }
}

const EVERYTHING = "*";

/** Where the changes are now; what changed before nobody has kept. */
export const latestRevision = async (db: Kysely<RevisionTables>): Promise<Revision> =>
  new Revision(await lastChangeOf(db, EVERYTHING));

/** The number of the last change of a subject, as the database has it at this moment; 0 for none. */
export async function lastChangeOf(db: Kysely<RevisionTables>, subject: string): Promise<number> {
  const row = await db
    .selectFrom("revision")
    .select("number")
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** One transaction that also says what it changes; see `Building.change`, which makes it known at once. */
export const changeIn = <Tables, Result>(
  db: Kysely<Tables>,
  subjects: readonly string[],
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> =>
  db.transaction().execute(async (trx) => {
    const result = await work(trx);
    // Last: from here until the commit other changes wait, so that numbers come in the order of commits and a process
    // that saw one has seen all before it.
    await markChanged(trx, subjects);
    return result;
  });

async function markChanged<Tables>(trx: Transaction<Tables>, subjects: readonly string[]): Promise<void> {
  await sql`
    with latest as (
      insert into revision (subject, number) values (${EVERYTHING}, 1)
      on conflict (subject) do update set number = revision.number + 1 returning number)
    insert into revision (subject, number)
    select distinct subject, latest.number from latest, unnest(${sql.val([...subjects])}::text[]) as subject
    on conflict (subject) do update set number = excluded.number`.execute(trx);
}
