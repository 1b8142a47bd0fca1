import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { demoMigrations } from "../demo.ts";
import { auditMigrations } from "../audit/tables.ts";
import { erasureMigrations } from "../erasures.ts";
import { entryRowSecurity } from "../entries/row-security.ts";
import { entryMigrations } from "../entries/tables.ts";
import { viewMigrations } from "../entries/views-table.ts";
import { uploadMigrations } from "../upload/tables.ts";
import { eventMigrations } from "../events/outbox.ts";
import { eventRowSecurity } from "../events/row-security.ts";
import { mailMigrations } from "../mail/outbox.ts";
import { pruningMigrations } from "../audit/pruning.ts";
import { throughMigrations } from "../audit/through.ts";
import { keptMigrations } from "../http/kept-form.ts";
import { sentMigrations } from "../http/sent-once.ts";
import { triesMigrations } from "../http/tries.ts";
import { looksMigrations } from "../looks.ts";
import { revisionMigrations } from "../revision.ts";
import type { Db, Room } from "../room.ts";
import { partingMigrations } from "../takeout/parting.ts";
import { rowSecurityMigrations } from "./row-security.ts";

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

/** The names of the migrations that each room has had, by room. */
export type Ledgers = Record<string, string[]>;

/** What the kit itself keeps stands below all rooms. */
const KIT: Pick<Room, "name" | "migrations"> = {
  name: "kit",
  migrations: {
    ...revisionMigrations,
    ...auditMigrations,
    ...throughMigrations,
    ...pruningMigrations,
    ...sentMigrations,
    ...keptMigrations,
    ...triesMigrations,
    ...looksMigrations,
    ...demoMigrations,
    ...uploadMigrations,
    ...erasureMigrations,
    ...rowSecurityMigrations,
    ...eventMigrations,
    ...mailMigrations,
    ...entryMigrations,
    ...entryRowSecurity,
    ...eventRowSecurity,
    ...partingMigrations,
    ...viewMigrations,
  },
};

const LEDGER = "migration_";
const LOCK = "migration_lock_";

/**
 * Brings the tables of the kit and of every room up to date. Each keeps its own ledger, so a room can leave without a hole.
 * @param upTo stops where these ledgers stood, for the tables of an older day; to the newest unless told
 * @param begun whether the caller has begun a transaction on this connection; else each room has its own
 */
export async function migrate(
  db: Db,
  rooms: Room[],
  { upTo, begun = false }: { upTo?: Ledgers; begun?: boolean } = {},
): Promise<void> {
  for (const extension of EXTENSIONS) await addExtension(db, extension);
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const migrationTableSchema = rows[0]?.schema ?? "public";
  for (const { name, migrations } of [KIT, ...rooms]) {
    const until = upTo ? upTo[name]?.at(-1) : "newest";
    if (!migrations || until === undefined) continue;
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      migrationTableSchema,
      migrationTableName: `${LEDGER}${name}`,
      migrationLockTableName: `${LOCK}${name}`,
      disableTransactions: begun,
    });
    const { error } = await (upTo ? migrator.migrateTo(until) : migrator.migrateToLatest());
    if (error) throw error instanceof Error ? error : new Error("migration failed", { cause: error });
  }
}

/** What the ledgers in this database say, of rooms that we know and of others. */
export async function readLedgers(db: Db): Promise<Ledgers> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = current_schema() and starts_with(tablename, ${LEDGER}) and not starts_with(tablename, ${LOCK})
    order by tablename collate "C"`.execute(db);
  const ledgers: Ledgers = {};
  for (const { name } of rows) {
    const done = await sql<{ name: string }>`
      select name from ${sql.table(name)} order by name collate "C"`.execute(db);
    ledgers[name.slice(LEDGER.length)] = done.rows.map((row) => row.name);
  }
  return ledgers;
}

/** The ledgers as this version of the product would leave them. */
export const newestLedgers = (rooms: Room[]): Ledgers =>
  Object.fromEntries(
    [KIT, ...rooms].flatMap(({ name, migrations }) =>
      migrations ? [[name, Object.keys(migrations).sort()]] : [],
    ),
  );
