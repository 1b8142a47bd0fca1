/** The clock of the record: chains what was written within seconds, and writes the chain down elsewhere every hour. */
import { join } from "node:path";
import type { Kysely } from "kysely";
import { actingOn, seeingAll } from "../database/acting.ts";
import type { Log } from "../log.ts";
import { inRounds } from "../rounds.ts";
import { anchor, keyAt, publicKeyOf } from "./anchor.ts";
import { headOf, MOST, seal } from "./chain.ts";
import type { AuditTables } from "./tables.ts";

const SEAL_EVERY_MS = 4_000;
const ANCHOR_EVERY_MS = 60 * 60 * 1_000;

/** Where an installation keeps its anchors, and the key it signs them with. */
export const anchorsIn = (dir: string): string => join(dir, "ankers.jsonl");
const keyIn = (dir: string): string => join(dir, "sleutel.pem");

/** Chains all that waits. */
export async function sealAll(db: Kysely<AuditTables>): Promise<void> {
  while ((await seal(db)) === MOST);
}

/**
 * Writes the last link to the file of this installation, and for everyone to see in the database.
 * @param dir a folder outside the database: best on another machine's disk
 */
export async function anchorNow(db: Kysely<AuditTables>, dir: string, at: Date): Promise<void> {
  const head = await headOf(db);
  if (!head) return;
  const key = keyAt(keyIn(dir));
  const written = anchor(anchorsIn(dir), key, head, at);
  if (!written) return;
  await db
    .insertInto("audit_anchor")
    .values({ ...written, at, key: publicKeyOf(key) })
    .onConflict((it) => it.doNothing())
    .execute();
}

/**
 * Seals every few seconds and anchors every hour, until stopped.
 * @returns stops it, after a last round
 */
export function keepSealed(
  plain: Kysely<AuditTables>,
  dir: string,
  log: Log,
  clock: () => Date = () => new Date(),
): () => Promise<void> {
  const db = actingOn(plain);
  let anchored = 0;
  const round = async () => {
    await sealAll(db);
    const at = clock();
    if (at.getTime() - anchored < ANCHOR_EVERY_MS) return;
    await anchorNow(db, dir, at);
    anchored = at.getTime();
  };
  // The chain is over the lines of everyone.
  return inRounds(SEAL_EVERY_MS, () => seeingAll(db, round), log, "record not sealed");
}
