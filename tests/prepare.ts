/**
 * Before all tests: one database with the shipped register in schema `register`, which tests only read, and
 * room for a fresh schema per test file that writes. Embedded unless TEST_DATABASE_URL names a server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { TestProject } from "vitest/node";
import { connect } from "../src/kit/database/connect.ts";
import { openEmbedded } from "../src/kit/database/embedded/embedded.ts";
import { prepareRegister } from "../src/testing.ts";

export default async function prepare(project: TestProject) {
  const databaseUrl = process.env.TEST_DATABASE_URL ?? null;
  const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-test-"));
  const embedded = databaseUrl === null ? await openEmbedded(dataDir) : null;
  if (embedded) await forget(dataDir);
  await prepareRegister({ databaseUrl, dataDir });
  project.provide("database", { databaseUrl, dataDir });
  return async () => {
    await embedded?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** What tests write need not survive a power cut, so nobody waits for the disk. */
async function forget(dataDir: string): Promise<void> {
  const { db, close } = await connect({ databaseUrl: null, dataDir });
  await sql`alter database postgres set synchronous_commit = off`.execute(db);
  await close();
}

declare module "vitest" {
  export interface ProvidedContext {
    database: { databaseUrl: string | null; dataDir: string };
  }
}
