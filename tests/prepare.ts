/**
 * Before all tests: one database with the shipped register in schema `register`, which tests only read, and
 * room for a fresh schema per test file that writes. Embedded unless TEST_DATABASE_URL names a server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "../src/kit/database/embedded/embedded.ts";
import { prepareRegister } from "../src/testing.ts";

export default async function prepare(project: TestProject) {
  const databaseUrl = process.env.TEST_DATABASE_URL ?? null;
  const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-test-"));
  const embedded = databaseUrl === null ? await openEmbedded(dataDir) : null;
  await prepareRegister({ databaseUrl, dataDir });
  project.provide("database", { databaseUrl, dataDir });
  return async () => {
    await embedded?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

declare module "vitest" {
  export interface ProvidedContext {
    database: { databaseUrl: string | null; dataDir: string };
  }
}
