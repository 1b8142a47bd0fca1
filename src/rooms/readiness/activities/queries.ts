/** Reading processing activities: what a reader may not see is not there, not even to be counted. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "./db.ts";
import type { ActivityFacts } from "./facts.ts";
import type { ActivityState } from "./life.ts";

export const KIND = "processing_activity";

export interface Activity extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "version" | "verified_on" | "source"
> {
  state: ActivityState;
  facts: ActivityFacts;
  /** Nobody else takes part in it. */
  participants: readonly string[];
}

const asked = (db: Db, reader: Reader) =>
  db
    .selectFrom("entry")
    .innerJoin("processing_activity", "processing_activity.entry", "entry.id")
    .select([
      ...(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"] as const),
      ...(["entry.verified_on", "entry.source", "processing_activity.facts"] as const),
      sql<ActivityState>`entry.state`.as("state"),
    ])
    .where("entry.kind", "=", KIND)
    .where(visibleTo(reader, "entry"));

type Row = Awaited<ReturnType<ReturnType<typeof asked>["execute"]>>[number];
const activityOf = (row: Row): Activity => ({ ...row, participants: [] });

/** One of them, for who may read it. */
export async function findActivity(db: Db, reader: Reader, id: string): Promise<Activity | null> {
  if (!isUlid(id)) return null;
  const row = await asked(db, reader).where("entry.id", "=", id).executeTakeFirst();
  return row ? activityOf(row) : null;
}

/** Those with these numbers. */
export async function activitiesOfAll(db: Db, reader: Reader, ids: readonly string[]): Promise<Activity[]> {
  return (await asked(db, reader).where(among("entry.id", ids)).execute()).map(activityOf);
}

/** All that go on, of one organisation, by name. */
export async function activitiesOf(db: Db, reader: Reader, organisation: string): Promise<Activity[]> {
  const rows = await asked(db, reader)
    .where("entry.organisation", "=", organisation)
    .where("entry.state", "=", "kept" satisfies ActivityState)
    .orderBy(sql`lower(processing_activity.facts ->> 'name')`)
    .orderBy("entry.id")
    .execute();
  return rows.map(activityOf);
}
