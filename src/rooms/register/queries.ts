import type { Day } from "#kit/day.ts";
import type { Db } from "./db.ts";
import type { Warning } from "./facts.ts";
import type { RegisterTables } from "./tables.ts";

export interface ListedRun {
  id: number;
  kind: RegisterTables["import_run"]["kind"];
  source: string;
  day: Day;
  recorded_at: Date;
  partial: boolean;
  rows_written: number;
  warnings: Warning[];
}

/** The readings of sources that changed something, the last one first. */
export const recentRuns = (db: Db, most: number): Promise<ListedRun[]> =>
  db
    .selectFrom("import_run")
    .select(["id", "kind", "source", "day", "recorded_at", "partial", "rows_written", "warnings"])
    .orderBy("id", "desc")
    .limit(most)
    .execute();

/** Where the mergers and the boundaries come from, as their rows say. */
export async function otherSources(db: Db): Promise<{ mergers: number; boundaries: string | null }> {
  const mergers = await db
    .selectFrom("succession")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const place = await db.selectFrom("place").select("source").limit(1).executeTakeFirst();
  return { mergers: mergers.count, boundaries: place?.source ?? null };
}
