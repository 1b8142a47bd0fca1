/** A change is confirmed after it was flushed to disk: counted in the calls the server makes, with strace. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, inject, it } from "vitest";
import { connect } from "../../src/kit/database/connect.ts";

const COMMITS = 200;
const folder = mkdtempSync(join(tmpdir(), "vliegwiel-flush-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const absent = spawnSync("strace", ["--version"]).status !== 0;
if (absent) console.warn("Overgeslagen: zonder strace zijn de schrijfopdrachten niet te tellen.");

describe.skipIf(absent || inject("database").databaseUrl !== null)("a confirmed change", () => {
  it(`was flushed: ${COMMITS} changes, at least as many flushes`, async () => {
    const { db, close } = await connect({ databaseUrl: null, dataDir: join(folder, "data") });
    await sql`create table written (id int)`.execute(db);
    await db.connection().execute(async (one) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(one);
      const output = join(folder, "calls");
      const strace = spawn(
        "strace",
        ["-f", "-e", "trace=fdatasync,fsync,sync_file_range", "-o", output, "-p", String(rows[0]?.pid)],
        { stdio: ["ignore", "ignore", "pipe"] },
      );
      await once(strace.stderr, "data");
      for (let id = 0; id < COMMITS; id++) await sql`insert into written values (${id})`.execute(one);
      strace.kill("SIGINT");
      await once(strace, "exit");
      const flushes = readFileSync(output, "utf8")
        .split("\n")
        .filter((line) => /f(data)?sync\(/.test(line));
      console.log(`${COMMITS} wijzigingen, ${flushes.length} keer naar de schijf.`);
      expect(flushes.length).toBeGreaterThanOrEqual(COMMITS);
    });
    await close();
  });
});
