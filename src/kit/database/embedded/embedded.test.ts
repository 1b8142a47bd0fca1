import { readFileSync, statSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../connect.ts";
import { unsafeSettings } from "../durability.ts";
import { type Embedded, openEmbedded } from "./embedded.ts";
import { newFolder, removeFolders } from "./folder-testing.ts";

removeFolders();

describe("the embedded database", () => {
  let dataDir: string;
  let embedded: Embedded;

  beforeAll(async () => {
    dataDir = newFolder();
    embedded = await openEmbedded(dataDir);
  });
  afterAll(() => embedded.stop());

  it("has everything confirmed on disk, listens on no port and lets nobody else in", async () => {
    const { db, close } = await connect({ databaseUrl: null, dataDir });
    expect(await unsafeSettings(db)).toEqual([]);
    const { rows } = await sql<{
      listen: string;
    }>`select current_setting('listen_addresses') as listen`.execute(db);
    expect(rows[0]?.listen).toBe("");
    expect(statSync(embedded.socketDir).mode & 0o077).toBe(0);
    await close();
  });

  it("puts names in the same order and folds the same letters on every system", async () => {
    const { db, close } = await connect({ databaseUrl: null, dataDir });
    const { rows } = await sql<{ low: string; sorted: string[] }>`
      select lower('SÚDWEST-FRYSLÂN') as low,
             array(select it from unnest(array['b', 'B', 'a', 'é']) as it order by it) as sorted`.execute(db);
    expect(rows[0]).toEqual({ low: "súdwest-fryslân", sorted: ["B", "a", "b", "é"] });
    await close();
  });

  it("is joined by a second program on the same folder, instead of being opened twice", async () => {
    const second = await openEmbedded(dataDir);
    expect(second.owner).toBe(false);
    expect(second.socketDir).toBe(embedded.socketDir);
  });

  it("is refused to a second server, which would lose it when the first one stops", async () => {
    await expect(openEmbedded(dataDir, { join: false })).rejects.toThrow(
      /is in gebruik door een ander programma/,
    );
  });

  it("breaks off a statement that never ends, and goes on", async () => {
    const { db, close } = await connect({ databaseUrl: null, dataDir, statementMs: 300 });
    await expect(sql`select count(*) from generate_series(1, 100000000000)`.execute(db)).rejects.toThrow(
      /statement timeout/,
    );
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]?.one).toBe(1);
    await close();
  });

  it("refuses a question in time when the server hangs, and answers when it goes on", async () => {
    const { db, close } = await connect({ databaseUrl: null, dataDir, statementMs: 200 });
    await sql`select 1`.execute(db);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    const backend = rows[0]?.pid ?? 0;
    process.kill(backend, "SIGSTOP");
    try {
      await expect(sql`select 2`.execute(db)).rejects.toThrow(/timeout/i);
    } finally {
      process.kill(backend, "SIGCONT");
    }
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]?.one).toBe(1);
    await close();
  });

  it("comes back by itself when its server is killed, with what was confirmed", async () => {
    const said: string[] = [];
    const folder = newFolder();
    const own = await connect({ databaseUrl: null, dataDir: folder, report: (it) => said.push(it) });
    await sql`create table kept as select 42 as answer`.execute(own.db);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(own.db);
    const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${rows[0]?.pid}/status`, "utf8"))?.[1]);
    process.kill(parent, "SIGKILL");
    await until(() => said.length > 0);
    const answer = await retry(() => sql<{ answer: number }>`select answer from kept`.execute(own.db));
    expect(answer.rows[0]?.answer).toBe(42);
    expect(said.join(" ")).toContain("wordt opnieuw gestart");
    await own.close();
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_400 && !holds(); tries += 1)
    await new Promise((done) => setTimeout(done, 25));
  expect(holds()).toBe(true);
}

async function retry<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1)
    try {
      return await ask();
    } catch (error) {
      if (attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
}
