/** Writing lines down, all or none, and taking away what was kept long enough. */
import { isDeepStrictEqual } from "node:util";
import { type FieldError, Problem } from "#kit/problem.ts";
import { LOOKS_LAST } from "#kit/looks.ts";
import { longBefore } from "#kit/processing.ts";
import type { Side } from "#kit/reader.ts";
import type { Leaver } from "#kit/takeout/parting.ts";
import type { Db, Trx } from "./db.ts";
import type { LogLine } from "./facts.ts";
import { linesWith } from "./queries.ts";
import { placeOf } from "./shape.ts";

export interface Writer {
  organisation: string;
  side: Side;
  /** In whose name the key asks. */
  by: string;
}

const ANOTHER =
  "Er staat al een andere regel met dit trace_id en span_id. Een regel in het logboek verandert nooit.";
const numberOf = ({ traceId, spanId }: Pick<LogLine, "traceId" | "spanId">): string => `${traceId} ${spanId}`;

/**
 * Writes lines down; those that stand there the same are left.
 * @returns how many are new
 * @throws Problem 409 for numbers under which another line stands, or that come twice with something else; then none is written
 */
export async function noteLines(
  trx: Trx,
  writer: Writer,
  lines: readonly LogLine[],
  at: Date,
): Promise<number> {
  const first = new Map<string, LogLine>();
  const errors: FieldError[] = [];
  const refuse = (line: LogLine) =>
    errors.push({ field: placeOf(lines.indexOf(line), "span_id"), message: ANOTHER });
  for (const line of lines) {
    const same = first.get(numberOf(line));
    if (!same) first.set(numberOf(line), line);
    else if (!isDeepStrictEqual(same, line)) refuse(line);
  }
  const written = await trx
    .insertInto("processing_log")
    .values(
      [...first.values()].map((it) => ({
        ...{ ...writer, noted_at: at, trace_id: it.traceId, span_id: it.spanId },
        ...{ parent_span_id: it.parentSpanId, status: it.status, name: it.name },
        ...{ started_at: it.start, ended_at: it.end, activity: it.activity, purpose: it.purpose },
        ...{ category: it.category, subject: it.subject, subject_type: it.subjectType, worker: it.worker },
      })),
    )
    .onConflict((it) => it.doNothing())
    .returning(["trace_id", "span_id"])
    .execute();
  const added = new Set(written.map((it) => numberOf({ traceId: it.trace_id, spanId: it.span_id })));
  const known = [...first.values()].filter((it) => !added.has(numberOf(it)));
  const there = new Map(
    (await linesWith(trx, writer, known)).map((it): [string, LogLine] => [numberOf(it), it]),
  );
  for (const line of known) if (!isDeepStrictEqual(there.get(numberOf(line)), line)) refuse(line);
  if (errors.length > 0)
    throw new Problem(409, "Niet alles past bij wat er staat. Er is niets opgeschreven.", errors);
  return added.size;
}

/** Takes away what is older than the log of looks is kept: a report has both. */
export const forgetLines = async (db: Db, at: Date): Promise<void> => {
  await db.deleteFrom("processing_log").where("started_at", "<", longBefore(at, LOOKS_LAST)).execute();
};

export const linesOfLeaver = async (db: Db, { organisation, side }: Leaver): Promise<number> => {
  const { count } = await db
    .selectFrom("processing_log")
    .select((it) => it.fn.countAll<number>().as("count"))
    .where("organisation", "=", organisation)
    .where("side", "=", side)
    .executeTakeFirstOrThrow();
  return count;
};

export const removeLines = async (db: Db, { organisation, side }: Leaver): Promise<void> => {
  await db
    .deleteFrom("processing_log")
    .where("organisation", "=", organisation)
    .where("side", "=", side)
    .execute();
};
