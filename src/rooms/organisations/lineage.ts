import type { Kysely } from "kysely";
import type { Database } from "#database";
import type { Day } from "#kit/day.ts";

/** When organisations existed and who came from whom, held in memory for questions that ask it thousands of times. */
export async function readLineage(db: Kysely<Database>) {
  const organisations = await db
    .selectFrom("organisation")
    .select(["key", "valid_from", "valid_until"])
    .execute();
  const successions = await db
    .selectFrom("succession")
    .selectAll()
    .orderBy("day")
    .orderBy("old_key")
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
