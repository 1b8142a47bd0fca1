import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../connect.ts";
import { unsafeSettings } from "../durability.ts";
import { type Embedded, openEmbedded } from "./embedded.ts";
import type { Lease } from "./lease.ts";

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-embedded-"));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const MODULE = JSON.stringify(import.meta.resolve("./embedded.ts"));
const leaseOn = (folder: string) => JSON.parse(readFileSync(join(folder, "server.json"), "utf8")) as Lease;

const programs: ChildProcess[] = [];
afterAll(() => {
  for (const child of programs) child.kill("SIGKILL");
});

/** A program of its own that opens a folder and then waits. */
async function program(folder: string, more = "") {
  const script = `${more}
    const { openEmbedded } = await import(${MODULE});
    const opened = await openEmbedded(${JSON.stringify(folder)});
    console.log(opened.pid());
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  programs.push(child);
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, postgres: Number(said.toString()) };
}

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

describe("a folder that another program left", () => {
  it("has no server any more soon after that program was killed", async () => {
    const folder = newFolder();
    const { child, postgres } = await program(folder);
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = await openEmbedded(folder, { join: false });
    expect(next.owner).toBe(true);
    expect(next.pid()).not.toBe(postgres);
    await next.stop();
  });

  it.each([
    ["was killed", "", "SIGKILL"],
    ["gave up by itself", "process.on('SIGUSR2', () => process.exit(1));", "SIGUSR2"],
  ] as const)(
    "is opened again although its server was deaf when its program %s",
    async (_how, prepared, signal) => {
      const folder = newFolder();
      const { child, postgres } = await program(folder, prepared);
      process.kill(postgres, "SIGSTOP");
      child.kill(signal);
      await once(child, "exit");
      const next = await openEmbedded(folder, { join: false });
      expect(next.owner).toBe(true);
      expect(existsSync(`/proc/${postgres}/cwd/PG_VERSION`)).toBe(false);
      await next.stop();
    },
    60_000,
  );

  it("is opened although a living process got the numbers that were left in it, as in a container", async () => {
    const folder = newFolder();
    const first = await openEmbedded(folder);
    const pidFile = join(folder, "database", "postmaster.pid");
    const left = readFileSync(pidFile, "utf8").split("\n");
    await first.stop();
    // Our parent lives, and is neither a server nor the program of before.
    writeFileSync(pidFile, [String(process.ppid), ...left.slice(1)].join("\n"), { mode: 0o600 });
    writeFileSync(
      join(folder, "server.json"),
      JSON.stringify({ pid: process.ppid, began: "another machine 12", socketDir: join(folder, "run") }),
    );
    const next = await openEmbedded(folder, { join: false });
    expect(next.owner).toBe(true);
    await next.stop();
  });

  it("stays shut as long as any process of another server has it, whatever its files say", async () => {
    const folder = newFolder();
    const { child, postgres } = await program(folder);
    // As seen from another container: nothing that leads to a process we know.
    rmSync(join(folder, "server.json"));
    await expect(openEmbedded(folder, { join: false, patienceMs: 500 })).rejects.toThrow(
      /in gebruik door een ander programma \(misschien in een andere container/,
    );
    expect(existsSync(`/proc/${postgres}/cwd/PG_VERSION`)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "exit");
  });

  it("has no lease and no socket when it was closed in order", async () => {
    const folder = newFolder();
    const own = await openEmbedded(folder);
    expect(leaseOn(folder).pid).toBe(process.pid);
    await own.stop();
    for (const name of ["server.json", "run", "database/postmaster.pid"])
      expect(existsSync(join(folder, name)), name).toBe(false);
  });

  it("may lie deeper than the address of a socket can say", async () => {
    const folder = join(newFolder(), "een-heel-diepe-map-".repeat(8));
    const own = await connect({ databaseUrl: null, dataDir: folder });
    expect((await sql<{ one: number }>`select 1 as one`.execute(own.db)).rows[0]?.one).toBe(1);
    const { socketDir } = leaseOn(folder);
    expect(Buffer.byteLength(join(socketDir, ".s.PGSQL.5432"))).toBeLessThan(107);
    await own.close();
    expect(existsSync(socketDir)).toBe(false);
  });
});

describe("a folder that cannot be opened is refused with a sentence", () => {
  it("of an older Vliegwiel, with how to go on", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "PG_VERSION"), "17\n");
    await expect(openEmbedded(folder)).rejects.toThrow(/PGlite.*ergens anders neer.*import/s);
    expect(existsSync(join(folder, "database"))).toBe(false);
  });

  it("of another version of PostgreSQL, with how to bring it over", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    writeFileSync(join(folder, "database", "PG_VERSION"), "14\n");
    await expect(openEmbedded(folder)).rejects.toThrow(/gemaakt met PostgreSQL.*back-up/s);
  });

  it("that is damaged", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    writeFileSync(join(folder, "database", "PG_VERSION"), "\u0000\u0000");
    await expect(openEmbedded(folder)).rejects.toThrow(/is beschadigd/);
    writeFileSync(join(folder, "database", "PG_VERSION"), "18\n");
    rmSync(join(folder, "database", "global", "pg_control"));
    await expect(openEmbedded(folder)).rejects.toThrow(/kan niet starten. PostgreSQL zegt: .*pg_control/);
  });

  it("that lacks a table without which nobody is let in, without waiting for it", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    // `pg_database`, which PostgreSQL reads when somebody comes in and not when it starts.
    rmSync(join(folder, "database", "global", "1262"));
    await expect(openEmbedded(folder)).rejects.toThrow(/kan niet starten\. PostgreSQL zegt: .*1262/);
    expect(existsSync(join(folder, "database", "postmaster.pid"))).toBe(false);
  });

  it("when the programs named are no PostgreSQL", () =>
    expect(openEmbedded(newFolder(), { postgresBin: "/usr/bin" })).rejects.toThrow(
      /In \/usr\/bin staat geen PostgreSQL/,
    ));

  it("whatever its notes say, when they are no notes of ours", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "database.json"), '{"origin":5}');
    const opened = await openEmbedded(folder);
    await opened.stop();
    writeFileSync(join(folder, "database", "PG_VERSION"), "17\n");
    await expect(openEmbedded(folder)).rejects.toThrow(/gemaakt met PostgreSQL 17; dit is 18/);
  });

  it("where nobody can make a folder", () =>
    expect(openEmbedded("/proc/vliegwiel/data")).rejects.toThrow(
      /De gegevensmap \/proc\/vliegwiel\/data kan niet worden gemaakt/,
    ));

  it("with the reason PostgreSQL gives, not with what it says while we wait", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    rmSync(join(folder, "database", "pg_wal"), { recursive: true });
    await expect(openEmbedded(folder)).rejects.toThrow(/PostgreSQL zegt: .*pg_wal/);
  });

  it("when its disk is full", () => {
    // Root of a namespace of its own may mount a disk of a few megabytes.
    const folder = newFolder();
    const script = `mount -t tmpfs -o size=4m tmpfs ${folder} && exec ${process.execPath} --input-type=module -e '
      const { openEmbedded } = await import(${MODULE});
      await openEmbedded("${folder}/data").then(() => console.log("open"), (error) => console.log(error.message));
      process.exit(0);'`;
    const made = spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script], {
      encoding: "utf8",
    });
    if (made.stdout === "") {
      console.warn("Overgeslagen: hier kan geen kleine schijf worden gemaakt.");
      return;
    }
    expect(made.stdout).toMatch(/De schijf met .* is vol/);
  }, 60_000);
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((done) => setTimeout(done, 25));
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
