/**
 * Who looked at data of which person, and for what (Logboek dataverwerkingen 1.0: one line per person, who is named by
 * a number). The person himself can read it. Beside the record of deeds and not in it: looking changes nothing, and this goes after a year.
 */
import { randomUUID } from "node:crypto";
import { type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Lasts } from "./processing.ts";

export const LOOKS_LAST = { days: 365 } satisfies Lasts;

export interface Look {
  /** The processing of which it was part (`Processing.id`). */
  processing: string;
  /** Pseudonym of whoever looked. */
  by: string;
  /** For whom he did. */
  organisation: string;
}

/** Writes down that somebody saw data of these persons; of himself that is not worth a line. */
export async function noteLook(
  db: QueryExecutorProvider,
  { processing, by, organisation }: Look,
  persons: readonly string[],
  at: Date,
): Promise<void> {
  const others = [...new Set(persons)].filter((it) => it !== by);
  if (others.length === 0) return;
  await sql`insert into look (trace, at, processing, by, organisation, person)
    select ${randomUUID()}, ${at}, ${processing}, ${by}, ${organisation}, seen
    from unnest(${others}::uuid[]) as seen`.execute(db);
}

/** How often data of a person were seen, by whom and for what, the last first. */
export async function looksAt(db: QueryExecutorProvider, person: string) {
  const { rows } = await sql<{ processing: string; organisation: string; times: number; last: Date }>`
    select processing, organisation, count(*) as times, max(at) as last from look
    where person = ${person} group by processing, organisation order by last desc`.execute(db);
  return rows;
}

export const forgetLooks = async (db: QueryExecutorProvider, at: Date): Promise<void> => {
  await sql`delete from look where at < ${at}::timestamptz - make_interval(days => ${LOOKS_LAST.days})`.execute(
    db,
  );
};

export const looksMigrations: Record<string, Migration> = {
  "2026-11-29_watch-looks": {
    async up(db) {
      // No reference to a person: a number of somebody who removed his account stays a number of nobody.
      await sql`create table look (
        trace uuid not null, at timestamptz not null, processing text not null,
        by uuid not null, organisation text not null, person uuid not null,
        primary key (person, trace))`.execute(db);
      await sql`create index look_by_moment on look (at)`.execute(db);
    },
  },
};
