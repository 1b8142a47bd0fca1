/**
 * Forms that were sent: the same page sent twice, by a double click or after a time-out, does its work once. A second
 * one waits until the first is done. Who went back and filled in something else sends another form.
 */
import { createHash } from "node:crypto";
import { type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The work was done before. */
export class SentBefore extends Error {}

/**
 * What one sending is known by: the page, and what was filled in on it.
 * @param once of the page, null where none was given
 */
export function sendingOf(once: string | null, path: string, sent: Record<string, unknown>): string | null {
  if (once === null) return null;
  const filled = Object.keys(sent)
    .toSorted()
    .map((name) => [name, sent[name] instanceof File ? [sent[name].name, sent[name].size] : sent[name]]);
  const what = JSON.stringify([once, path, filled]);
  return createHash("sha256").update(what).digest("base64url");
}

/** Whether this sending is the first; remembered in the transaction that does the work. */
export async function isFirst(trx: QueryExecutorProvider, once: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into form_sent (once, at) values (${once}, ${at}) on conflict (once) do nothing returning once`.execute(
    trx,
  );
  return rows.length > 0;
}

/** After so many days nobody sends a page again. */
export const KEPT_DAYS = 7;

export const forgetSent = async (db: QueryExecutorProvider, at: Date): Promise<void> => {
  await sql`delete from form_sent where at < ${at}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(
    db,
  );
};

export const sentMigrations: Record<string, Migration> = {
  "2026-11-29_form-sent": {
    async up(db) {
      await sql`create table form_sent (once text primary key, at timestamptz not null)`.execute(db);
      await sql`create index form_sent_by_moment on form_sent (at)`.execute(db);
    },
  },
};
