/**
 * Whose account was erased, by the number that stands for nobody now. It is written down outside the database too: a
 * back-up of before brings such a person back, and then he is erased again.
 */
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { actingOn, seeingAll } from "./database/acting.ts";
import type { Log } from "./log.ts";
import type { Db, Room } from "./room.ts";
import { inRounds } from "./rounds.ts";

const EVERY_MS = 60_000;

export const erasureMigrations: Record<string, Migration> = {
  "2026-11-29_upload-erasures": {
    async up(db) {
      await sql`create table erased (person uuid primary key, at timestamptz not null)`.execute(db);
    },
  },
};

/** In the transaction that erases somebody. */
export const noteErased = async (trx: QueryExecutorProvider, person: string, at: Date): Promise<void> => {
  await sql`insert into erased (person, at) values (${person}, ${at}) on conflict do nothing`.execute(trx);
};

const erasuresIn = (dir: string): string => join(dir, "verwijderd.txt");

/**
 * Makes database and file the same: what one of them lacks is written into the file, or erased in the database.
 * @param dir where the anchors of the record are too, outside the database
 * @returns how many persons were erased again
 */
export async function settleErasures(db: Db, rooms: readonly Room[], dir: string, at: Date): Promise<number> {
  const { rows } = await sql<{ person: string; at: Date }>`select person, at from erased order by at`.execute(
    db,
  );
  const known = await readErased(erasuresIn(dir));
  const done = new Set(rows.map((it) => it.person));
  const lacking = rows.filter((it) => !known.has(it.person));
  if (lacking.length > 0) {
    await mkdir(dir, { recursive: true });
    // Each on a line that it begins itself: the one before may have been cut off.
    await appendFile(erasuresIn(dir), lacking.map((it) => `\n${it.person} ${it.at.toISOString()}`).join(""), {
      mode: 0o600,
      flush: true,
    });
  }
  const back = [...known].filter((it) => !done.has(it));
  for (const person of back)
    await db.transaction().execute(async (trx) => {
      for (const room of rooms.toReversed()) await room.erase?.(trx, person, at);
      await noteErased(trx, person, at);
    });
  return back.length;
}

/** Who was erased; a last line that was cut off by a crash is none: it is written again. */
async function readErased(path: string): Promise<Set<string>> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  return new Set([...text.matchAll(/^([0-9a-f-]{36}) \S+Z$/gm)].map(([, person = ""]) => person));
}

/** Settles it every minute, until stopped: also when a back-up is put back while this process serves. */
export const keepErased = (
  plain: Db,
  rooms: readonly Room[],
  dir: string,
  log: Log,
  clock: () => Date = () => new Date(),
): (() => Promise<void>) => {
  const db = actingOn(plain);
  const round = async () => {
    // Of whoever it was: he is nobody now.
    const again = await seeingAll(db, () => settleErasures(db, rooms, dir, clock()));
    if (again > 0) log.warn("erased again", { persons: again });
  };
  return inRounds(EVERY_MS, round, log, "erasures are not written down");
};
