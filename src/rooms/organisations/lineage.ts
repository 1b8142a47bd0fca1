import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { Db } from "./db.ts";

/** When organisations existed and who came from whom. */
export interface Lineage {
  existed: (key: string) => { from: Day | null; until: Day | null };
  predecessors: (key: string) => { key: string; day: Day }[];
  successors: (key: string) => { key: string; day: Day }[];
}

/**
 * Held in memory for questions that ask it thousands of times.
 * @param about only these and everyone they came from or ended up in, step by step, and back; all when left out
 */
export async function readLineage(db: Db, about?: Iterable<string>): Promise<Lineage> {
  const kin = about && (await kinOf(db, about));
  const organisations = await db
    .selectFrom("organisation")
    .select(["key", "valid_from", "valid_until"])
    .$if(kin !== undefined, (query) => query.where(among("key", kin ?? [])))
    .execute();
  const successions = await db
    .selectFrom("succession")
    .selectAll()
    // Whoever came from kin is kin.
    .$if(kin !== undefined, (query) => query.where(among("old_key", kin ?? [])))
    .orderBy("day")
    .orderBy("old_key")
    .orderBy("new_key")
    .execute();
  const periods = new Map(
    organisations.map((it) => [it.key, { from: it.valid_from, until: it.valid_until }]),
  );
  const older = Map.groupBy(successions, (it) => it.new_key);
  const newer = Map.groupBy(successions, (it) => it.old_key);
  const unknown: { from: Day | null; until: Day | null } = { from: null, until: null };
  return {
    existed: (key: string) => periods.get(key) ?? unknown,
    predecessors: (key: string) => (older.get(key) ?? []).map((it) => ({ key: it.old_key, day: it.day })),
    successors: (key: string) => (newer.get(key) ?? []).map((it) => ({ key: it.new_key, day: it.day })),
  };
}

/** These and everyone a chain of mergers leads to from them, in either direction. */
export async function kinOf(db: Db, keys: Iterable<string>): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with recursive kin (key) as (
      select unnest(${[...new Set(keys)]}::text[])
      union
      select step.key from kin cross join lateral (
        select new_key as key from succession where old_key = kin.key
        union all
        select old_key from succession where new_key = kin.key
      ) step
    )
    select key from kin`.execute(db);
  return rows.map((row) => row.key);
}

/** Whether an organisation existed on a day, had ended, or was not there yet; an unknown start counts as always. */
export function stateOn(key: string, day: Day, lineage: Lineage): "not yet" | "exists" | "ended" {
  const { from, until } = lineage.existed(key);
  if (from !== null && day < from) return "not yet";
  return until !== null && until <= day ? "ended" : "exists";
}

/**
 * Who stood on a day where this organisation stands in the register: itself, its predecessors when it was not born
 * yet, its successors when it was gone. Empty when nobody is known; sorted. Sources that form a circle lead nowhere.
 */
export function presentOn(key: string, day: Day, lineage: Lineage): string[] {
  const found = new Set<string>();
  const seen = new Set([key]);
  // A set may grow while it is walked.
  for (const one of seen) {
    const state = stateOn(one, day, lineage);
    if (state === "exists") found.add(one);
    else
      for (const next of lineage[state === "ended" ? "successors" : "predecessors"](one)) seen.add(next.key);
  }
  return [...found].sort();
}
