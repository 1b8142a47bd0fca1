import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import type { Db, Trx } from "./db.ts";
import type { Warning } from "./facts.ts";
import type { RegisterTables } from "./tables.ts";

/** Any number, as long as nothing else in the database uses it. */
const IMPORT_LOCK = 1_136;

/** Waits for other imports: two at once would each compare with a register that the other is changing. */
export async function theOnlyImport(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(trx);
}

export interface RunFacts {
  kind: RegisterTables["import_run"]["kind"];
  source: string;
  hash: string;
  schemaVersion: string;
  day: Day;
  recordedAt: Date;
  partial: boolean;
  counts: Record<string, number>;
  warnings: Warning[];
}

/** A reading of a source as it is being stored. One that changes nothing leaves no row behind. */
export class Run {
  private readonly trx: Trx;
  private readonly facts: RunFacts;
  private noted: number | null = null;

  constructor(trx: Trx, facts: RunFacts) {
    this.trx = trx;
    this.facts = facts;
  }

  /** Its number, for rows that name it. Notes the run when that was not done yet. */
  async id(): Promise<number> {
    if (this.noted !== null) return this.noted;
    const it = this.facts;
    // Without holes: an identity would count readings that failed.
    this.noted = (await lastRun(this.trx)) + 1;
    await this.trx
      .insertInto("import_run")
      .values({
        id: this.noted,
        kind: it.kind,
        source: it.source,
        hash: it.hash,
        schema_version: it.schemaVersion,
        day: it.day,
        recorded_at: it.recordedAt,
        partial: it.partial,
        rows_written: 0,
        counts: JSON.stringify(it.counts),
        warnings: JSON.stringify(it.warnings),
      })
      .execute();
    return this.noted;
  }

  /**
   * Says how much was written.
   * @returns the number of this run, or of the last one when this changed nothing
   */
  async finish(written: number): Promise<number> {
    if (written === 0) return lastRun(this.trx);
    const id = await this.id();
    await this.trx.updateTable("import_run").set({ rows_written: written }).where("id", "=", id).execute();
    return id;
  }
}

/**
 * The register's own date, for sources that add to it.
 * @throws SourceRefused when there is no register yet
 */
export async function registerDay(trx: Trx): Promise<Day> {
  const last = await trx
    .selectFrom("import_run")
    .select("day")
    .where("kind", "in", ["roo", "snapshot"])
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!last) throw new SourceRefused("Er is nog geen register ingelezen; begin met `vliegwiel import roo`.");
  return last.day;
}

/** The readings of one source that changed something, the first of them first. */
export const runsFrom = (db: Db | Trx, source: string): Promise<{ id: number; hash: string }[]> =>
  db.selectFrom("import_run").select(["id", "hash"]).where("source", "=", source).orderBy("id").execute();

async function lastRun(trx: Trx): Promise<number> {
  const last = await trx
    .selectFrom("import_run")
    .select((eb) => eb.fn.max("id").as("id"))
    .executeTakeFirst();
  return last?.id ?? 0;
}
