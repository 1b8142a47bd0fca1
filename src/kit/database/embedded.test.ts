import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./connect.ts";
import { type Embedded, openEmbedded } from "./embedded.ts";

describe("the embedded database", () => {
  let dataDir: string;
  let embedded: Embedded;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-embedded-"));
    embedded = await openEmbedded(dataDir, 3_000);
  });
  afterAll(async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("is joined by a second program on the same folder, instead of being opened twice", async () => {
    const second = await openEmbedded(dataDir);
    expect(second.owner).toBe(false);
    expect(second.socketDir).toBe(embedded.socketDir);
  });

  it("is refused to a second server, which would lose it when the first one stops", async () => {
    await expect(openEmbedded(dataDir, 3_000, false)).rejects.toThrow(
      /is in gebruik door een ander programma/,
    );
  });

  it("lets timers run while it works: the web process never waits for a query", async () => {
    const { db, close } = await connect({ databaseUrl: null, dataDir });
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    await sql`select count(*) from generate_series(1, 3000000)`.execute(db);
    clearInterval(timer);
    await close();
    expect(ticks).toBeGreaterThan(10);
  });

  it("comes back after a statement that never ends", async () => {
    const { db, close } = await connect({ databaseUrl: null, dataDir });
    await expect(sql`select count(*) from generate_series(1, 100000000000)`.execute(db)).rejects.toThrow();
    const answer = await retry(() => sql<{ one: number }>`select 1 as one`.execute(db));
    expect(answer.rows[0]?.one).toBe(1);
    await close();
  });

  it("ends the database that a killed program left busy, before it opens the folder again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vliegwiel-embedded-"));
    const script = `const { openEmbedded } = await import(${JSON.stringify(import.meta.resolve("./embedded.ts"))});
      await openEmbedded(${JSON.stringify(folder)});
      console.log("open");`;
    const owner = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(owner.stdout, "data");
    const lease = JSON.parse(readFileSync(join(folder, "embedded.json"), "utf8")) as { database: number };
    // As deaf as during a long statement.
    process.kill(lease.database, "SIGSTOP");
    owner.kill("SIGKILL");
    await once(owner, "exit");

    const next = await openEmbedded(folder);
    expect(next.owner).toBe(true);
    // Its parent is gone, so the system clears it away in its own time: it may still be listed, without a command.
    const left = spawnSync("ps", ["-o", "args=", "-p", String(lease.database)], { encoding: "utf8" });
    expect(left.stdout).not.toContain(folder);
    await next.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("leaves no lease behind when it stops", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vliegwiel-embedded-"));
    const own = await openEmbedded(folder);
    expect(existsSync(join(folder, "embedded.json"))).toBe(true);
    await own.stop();
    expect(existsSync(join(folder, "embedded.json"))).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });
});

async function retry<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1)
    try {
      return await ask();
    } catch (error) {
      if (attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
}
