/** Reading what systems wrote in the log of one organisation, on the sides where who reads has a place. */
import { type Expression, type SqlBool, sql } from "kysely";
import { placesAs, type Reader, type Role, type Side } from "#kit/reader.ts";
import type { Db } from "./db.ts";
import type { LogLine, MonthRow } from "./facts.ts";

/** `2026-06`: a month on the calendar of Amsterdam. */
export type Month = string;
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);

/** Whose log, and on which of its sides. */
export interface LogOf {
  organisation: string;
  /** "gm0106 executive" */
  sides: readonly string[];
}

/** The log of an organisation on the sides where a reader has at least a role. */
export const logFor = (reader: Reader, organisation: string, least: Role): LogOf => ({
  organisation,
  sides: reader.kind === "person" ? placesAs(reader, least).sides : [],
});

const MONTH = sql<Month>`to_char(started_at at time zone 'Europe/Amsterdam', 'YYYY-MM')`;

const within = (db: Db, { organisation, sides }: LogOf) =>
  db
    .selectFrom("processing_log")
    .where("organisation", "=", organisation)
    .where(sql<boolean>`organisation || ' ' || side = any(${sides}::text[])`);

const COLUMNS = [
  ...([
    "trace_id as traceId",
    "span_id as spanId",
    "parent_span_id as parentSpanId",
    "status",
    "name",
  ] as const),
  ...(["started_at as start", "ended_at as end", "activity", "purpose", "category", "subject"] as const),
  ...(["subject_type as subjectType", "worker"] as const),
] as const;

/** The lines that stand under the numbers of these. */
export const linesWith = async (
  db: Db,
  { organisation, side }: { organisation: string; side: Side },
  lines: readonly Pick<LogLine, "traceId" | "spanId">[],
): Promise<LogLine[]> =>
  lines.length === 0
    ? []
    : db
        .selectFrom("processing_log")
        .select(COLUMNS)
        .where("organisation", "=", organisation)
        .where("side", "=", side)
        .where(
          sql<boolean>`(trace_id, span_id) in (select * from unnest(
            ${lines.map((it) => it.traceId)}::text[], ${lines.map((it) => it.spanId)}::text[]))`,
        )
        .execute();

interface Part {
  offset: number;
  limit: number;
}

/** Lines, the last first; of one month, or behind one row of the report, where that is asked. */
export async function systemLines(
  db: Db,
  log: LogOf,
  asked: { month?: Month | undefined; activity?: string; purpose?: string },
  { offset, limit }: Part,
): Promise<{ lines: LogLine[]; total: number }> {
  const { month, activity, purpose } = asked;
  const which: Expression<SqlBool>[] = [
    ...(month === undefined ? [] : [sql<boolean>`${MONTH} = ${month}`]),
    ...(activity === undefined ? [] : [sql<boolean>`activity = ${activity}`]),
    ...(purpose === undefined ? [] : [sql<boolean>`purpose = ${purpose}`]),
  ];
  const found = within(db, log).where((it) => it.and(which));
  const { total } = await found
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const lines = await found
    .select(COLUMNS)
    .orderBy("started_at", "desc")
    .orderBy("trace_id")
    .orderBy("span_id")
    .orderBy("side")
    .offset(offset)
    .limit(limit)
    .execute();
  return { lines, total };
}

/** What each month has of what systems wrote, counted from the lines themselves. */
export async function systemMonths(db: Db, log: LogOf): Promise<MonthRow[]> {
  const rows = await within(db, log)
    .select((it) => [
      MONTH.as("month"),
      ...(["activity", "purpose"] as const),
      sql<number>`count(distinct trace_id)`.as("times"),
      it.fn.countAll<number>().as("lines"),
      sql<number>`count(distinct worker)`.as("lookers"),
      sql<number>`count(*) filter (where status = 'Error')`.as("failed"),
    ])
    .groupBy([MONTH, "activity", "purpose"])
    .execute();
  return rows.map((it) => ({ ...it, source: "systemen" }));
}
