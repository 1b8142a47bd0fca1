import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "../connect.ts";
import { openEmbedded } from "./embedded.ts";
import { MODULE, newFolder, removeFolders } from "./folder-testing.ts";
import type { Lease } from "./lease.ts";

removeFolders();

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
