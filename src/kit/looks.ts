/**
 * Who looked at data of which person, and for what (Logboek dataverwerkingen 1.0: one line per person, who is named by
 * a number). The person himself can read it. Beside the record of deeds and not in it: looking changes nothing, and this goes after a year.
 */
import { randomUUID } from "node:crypto";
import { type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Traced } from "./http/traceparent.ts";
import { Problem } from "./problem.ts";
import type { Lasts } from "./processing.ts";
import type { Organ, Person, Role } from "./reader.ts";

export const LOOKS_LAST = { days: 365 } satisfies Lasts;

/** Who looks: by number in the log, with the place from which he does. */
export type Looker = Pick<Person, "id" | "seats" | "acting">;

export interface Look {
  /** The processing of which it was part (`Processing.id`). */
  processing: string;
  /** The action of the policy that let it be shown. */
  action: string;
  reader: Looker;
  /** For whom he did. */
  organisation: string;
  /** What for, as the program says that asks; absent where a page is for one thing alone: then it is that of the processing. */
  purpose?: string;
  /** When it was asked; at the moment of writing down unless told. */
  began?: Date;
  /** What the system that asks passed on. */
  trace?: Traced | null;
}

/**
 * Writes down that somebody saw data of these persons; of himself that is not worth a line.
 * @throws Problem 400 for a purpose that says nothing
 */
export async function noteLook(
  db: QueryExecutorProvider,
  { processing, action, reader, organisation, purpose, began, trace }: Look,
  persons: readonly string[],
  at: Date,
): Promise<void> {
  if (purpose?.trim() === "") throw new Problem(400, "Zeg met welk doel u deze gegevens bekijkt.");
  const others = [...new Set(persons)].filter((it) => it !== reader.id);
  if (others.length === 0) return;
  const { role = null, organ = null } = placeOf(reader, organisation) ?? {};
  const traceId = trace?.traceId ?? randomUUID();
  await sql`insert into look
      (trace, parent_span, at, ended_at, processing, name, purpose, by, role, organ, organisation, person)
    select ${traceId}::uuid, ${trace?.parent ?? null}, ${began ?? at}, ${at}, ${processing}, ${action},
      ${purpose ?? null}, ${reader.id}, ${role}, ${organ}, ${organisation}, seen
    from unnest(${others}::uuid[]) as seen`.execute(db);
}

/** The place from which somebody looks for an organisation: the one he acts from, where that is there. */
const placeOf = ({ seats, acting }: Looker, organisation: string) =>
  acting?.organisation === organisation ? acting : seats.find((it) => it.organisation === organisation);

/** How often data of a person were seen, by whom and for what, the last first. */
export async function looksAt(db: QueryExecutorProvider, person: string) {
  const { rows } = await sql<{
    processing: string;
    organisation: string;
    /** What a program said; null is that of the processing. */
    purpose: string | null;
    times: number;
    last: Date;
  }>`
    select processing, organisation, purpose, count(*) as times, max(at) as last from look
    where person = ${person} group by processing, organisation, purpose order by last desc, purpose`.execute(
    db,
  );
  return rows;
}

/** What a month has of one processing and one purpose. */
export interface LookTotal {
  /** `2026-05`, in Amsterdam. */
  month: string;
  processing: string;
  /** Null is that of the processing. */
  purpose: string | null;
  /** Questions, of which each may show several persons. */
  times: number;
  lines: number;
  lookers: number;
}

const MONTH = sql`to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM')`;

/** What was looked at for an organisation, counted from the lines themselves, the last month first. */
export async function lookTotals(db: QueryExecutorProvider, organisation: string): Promise<LookTotal[]> {
  const { rows } = await sql<LookTotal>`
    select ${MONTH} as month, processing, purpose,
      count(distinct trace) as times, count(*) as lines, count(distinct by) as lookers
    from look where organisation = ${organisation}
    group by 1, 2, 3 order by 1 desc, 5 desc, 2, 3`.execute(db);
  return rows;
}

export interface LookLine {
  trace: string;
  span: string;
  name: string;
  at: Date;
  by: string;
  /** Null in lines from before it was written down. */
  role: Role | null;
  organ: Organ | null;
}

/** The lines behind one of these totals, the last first. */
export async function looksBehind(
  db: QueryExecutorProvider,
  organisation: string,
  { month, processing, purpose }: Pick<LookTotal, "month" | "processing" | "purpose">,
  { offset, limit }: { offset: number; limit: number },
): Promise<LookLine[]> {
  const { rows } = await sql<LookLine>`
    select replace(trace::text, '-', '') as trace, span, name, at, by, role, organ from look
    where organisation = ${organisation} and ${MONTH} = ${month} and processing = ${processing}
      and purpose is not distinct from ${purpose}
    order by at desc, trace, span offset ${offset} limit ${limit}`.execute(db);
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
  "2026-12-13_look-lines": {
    async up(db) {
      // What there was gets a span of its own too; what was not written down then, is not known.
      await sql`alter table look
        add column span text not null default substr(md5(gen_random_uuid()::text), 1, 16),
        add column parent_span text,
        add column ended_at timestamptz,
        add column name text not null default 'gegevens bekijken',
        add column purpose text check (purpose ~ '\\S'),
        add column role text,
        add column organ text`.execute(db);
      // A system that asks more than once in one trace has several lines there about one person.
      await sql`alter table look drop constraint look_pkey, add primary key (person, trace, span)`.execute(
        db,
      );
      await sql`create index look_by_organisation on look (organisation, at)`.execute(db);
    },
  },
};
