import { sql } from "kysely";
import type { Db } from "../room.ts";

const SETTINGS = ["fsync", "synchronous_commit", "full_page_writes"] as const;

/**
 * The settings of the server that would let a confirmed change be lost when the power fails.
 * @returns the names of those that are off; none when every confirmed change is on disk
 */
export async function unsafeSettings(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(SETTINGS)})`.execute(db);
  return rows.filter((row) => row.setting === "off").map((row) => row.name);
}
