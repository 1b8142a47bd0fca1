import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Db, Room } from "../room.ts";

/** Equality in a GiST index, for exclusion constraints on (key, period); and part of a name without reading all names. */
export const EXTENSIONS = ["btree_gist", "pg_trgm"];

/** The server has it not, or this user may not add it. */
const NOT_ADDED = ["0A000", "42501", "58P01"];

/** @throws Error with a sentence for whoever keeps the database, when this user may not add it */
async function addExtension(db: Db, extension: string): Promise<void> {
  try {
    await sql`create extension if not exists ${sql.ref(extension)}`.execute(db);
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (!NOT_ADDED.includes(code ?? "")) throw cause;
    throw new Error(
      `De database mist de uitbreiding ${extension} en deze gebruiker kan die niet toevoegen. Laat de beheerder van de database eenmalig \`create extension ${extension};\` uitvoeren.`,
      { cause },
    );
  }
}

/** Brings every room's tables up to date. Each room keeps its own ledger, so a room can leave without a hole. */
export async function migrate(db: Db, rooms: Room[]): Promise<void> {
  for (const extension of EXTENSIONS) await addExtension(db, extension);
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const migrationTableSchema = rows[0]?.schema ?? "public";
  for (const room of rooms) {
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
