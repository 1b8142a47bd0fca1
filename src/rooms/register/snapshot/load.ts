import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#kit/root.ts";
import { deriveWhenMissing } from "#rooms/collaborations";
import type { Db } from "../db.ts";
import { importRegister, type ImportResult } from "../import.ts";
import { readSnapshot, readSnapshotMeta } from "./read.ts";

/** Where a clone of the project carries the register. */
export const SHIPPED = join(projectRoot, "data/register");

/**
 * Loads the shipped snapshot into an empty database, or when the register came from one of an earlier day. A register that
 * was read from the live source or from another snapshot of that day or later is left alone, but for what follows from it
 * and has to be made anew.
 * @returns what it did, or null when there was nothing to do
 */
export async function loadSnapshotWhenNew(db: Db, now: Date, folder = SHIPPED): Promise<ImportResult | null> {
  const last = await db
    .selectFrom("import_run")
    .select(["kind", "hash", "day"])
    .where("kind", "in", ["roo", "snapshot"])
    .where("partial", "=", false)
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (last) await db.transaction().execute((trx) => deriveWhenMissing(trx, last.day));
  if (!existsSync(join(folder, "meta.json"))) return null;
  if (last) {
    const shipped = readSnapshotMeta(folder);
    if (last.kind !== "snapshot" || shipped.day <= last.day) return null;
  }
  return importRegister(db, readSnapshot(folder), now);
}
