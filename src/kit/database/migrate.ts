import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { revisionMigrations } from "../revision.ts";
import type { Db, Room } from "../room.ts";

/** Brings the tables of the kit and of every room up to date. Each keeps its own ledger, so a room can leave without a hole. */
export async function migrate(db: Db, rooms: Room[]): Promise<void> {
  // Exclusion constraints on (key, period) need equality in a GiST index.
  await sql`create extension if not exists btree_gist`.execute(db);
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const migrationTableSchema = rows[0]?.schema ?? "public";
  for (const room of [{ name: "kit", migrations: revisionMigrations }, ...rooms]) {
    if (!room.migrations) continue;
    const { migrations } = room;
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      migrationTableSchema,
      migrationTableName: `migration_${room.name}`,
      migrationLockTableName: `migration_lock_${room.name}`,
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error("migration failed", { cause: error });
  }
}
