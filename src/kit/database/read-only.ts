/** A database that may only be read: a standby that follows another server, or a role without more rights. */
import { sql } from "kysely";
import type { Db, Room } from "../room.ts";
import { newestLedgers, readLedgers } from "./migrate.ts";

/** Whether this server only follows another one. */
export async function isStandby(db: Db): Promise<boolean> {
  const { rows } = await sql<{ following: boolean }>`select pg_is_in_recovery() as following`.execute(db);
  return rows[0]?.following === true;
}

/**
 * Where nothing can be migrated, the tables must be right already.
 * @throws Error that says what is missing or too much, and where to go
 */
export async function refuseOtherSchema(db: Db, rooms: Room[]): Promise<void> {
  const there = await readLedgers(db);
  for (const [room, names] of Object.entries(newestLedgers(rooms))) {
    const done = there[room] ?? [];
    const missing = names.find((name) => !done.includes(name));
    if (missing !== undefined)
      throw new Error(
        `De database is alleen om te lezen en nog niet bijgewerkt voor deze versie (${room}: ${missing} ontbreekt). Start deze versie eerst op de hoofddatabase.`,
      );
    const unknown = done.find((name) => !names.includes(name));
    if (unknown !== undefined)
      throw new Error(
        `De database is van een nieuwere versie van Vliegwiel (${room}: ${unknown}). Neem ook hier die versie.`,
      );
  }
}
