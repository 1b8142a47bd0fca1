/** The log of processings of systems: written once, changed by nobody; the clock takes it, and a side that leaves. */
import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeTable, PLACES } from "#kit/database/row-security.ts";
import type { Side } from "#kit/reader.ts";
import type { LogStatus } from "./facts.ts";

type Moment = ColumnType<Date, Date, never>;

export interface LogTables {
  processing_log: {
    organisation: string;
    /** The side of it whose key wrote this. */
    side: Side;
    trace_id: string;
    span_id: string;
    parent_span_id: string | null;
    status: LogStatus;
    name: string;
    started_at: Moment;
    ended_at: Moment;
    activity: string;
    purpose: string;
    category: string;
    subject: string;
    subject_type: string;
    worker: string | null;
    /** In whose name the key asked. */
    by: string;
    noted_at: Moment;
  };
}

const filled = (column: string) => `${column} text not null check (${column} ~ '\\S')`;

export const logMigrations: Record<string, Migration> = {
  "2026-12-13_readiness-processing-log": {
    async up(db) {
      await sql
        .raw(
          `create table processing_log (
        organisation text not null,
        side text not null check (side in ('council', 'executive')),
        trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
        span_id text not null check (span_id ~ '^[0-9a-f]{16}$'),
        parent_span_id text check (parent_span_id ~ '^[0-9a-f]{16}$'),
        status text not null check (status in ('Unset', 'Ok', 'Error')),
        ${["name", "activity", "purpose", "category", "subject", "subject_type"].map(filled).join(", ")},
        started_at timestamptz not null,
        ended_at timestamptz not null check (ended_at >= started_at),
        worker text,
        by uuid not null,
        noted_at timestamptz not null,
        primary key (organisation, side, trace_id, span_id))`,
        )
        .execute(db);
      await sql`create index processing_log_by_moment on processing_log (organisation, started_at)`.execute(
        db,
      );
      // Who serves adds lines of his own side; what is there is changed by nobody, and removed by what sees all.
      const ofSide = sql`organisation || ' ' || side = any(${PLACES.sides})`;
      await closeTable(db, "processing_log", { reads: ofSide });
      await sql`create policy added on processing_log for insert with check (${ofSide})`.execute(db);
      await sql`create trigger processing_log_stays before update on processing_log
        for each statement execute function refuse_change()`.execute(db);
    },
  },
};
