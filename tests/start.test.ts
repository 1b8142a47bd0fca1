/** The built program as a stranger starts it: what it says, what it refuses, how it stops. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { projectRoot } from "../src/kit/root.ts";

const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  // A test that failed half-way leaves its program running.
  for (const child of children) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function start(program: "main" | "cli", settings: Record<string, string>, words: string[] = []) {
  const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-start-"));
  folders.push(dataDir);
  const child = spawn(process.execPath, [join(projectRoot, "dist", "server", `${program}.js`), ...words], {
    env: { PATH: process.env.PATH, PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "info", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  children.push(child);
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  return { child, said, dataDir };
}

const ended = async (child: ChildProcess) => ((await once(child, "exit")) as [number | null])[0];

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}

describe("bin/start", () => {
  it("prepares the database, prints its address, answers, and stops in order when asked", async () => {
    const { child, said, dataDir } = start("main", {});
    await until(() => /http:\/\/127\.0\.0\.1:\d+/.test(said.out));
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.out)?.[0] ?? "";
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const page = await fetch(`${address}/organisaties/gm0882?zoekwoord=geheim`);
    expect(page.status).toBe(400);
    // Nothing waits for warming: not the map, nor a question for which the index is still being made.
    for (const dear of ["/zoeken?zoek=afval", "/kaart", "/api/v1/lappendeken/netwerk", "/verkennen"])
      expect((await fetch(`${address}${dear}`)).status, dear).toBe(200);
    // What readers ask stays out of the log (BIO2 8.15.02).
    await until(() => said.err.includes('"path":"/organisaties/gm0882"'));
    expect(said.err).not.toContain("geheim");
    expect(existsSync(join(dataDir, "server.json"))).toBe(true);
    child.kill("SIGTERM");
    expect(await ended(child)).toBe(0);
    expect(existsSync(join(dataDir, "server.json"))).toBe(false);
  });

  it("refuses a setting that cannot be, with a sentence that names it", async () => {
    const { child, said } = start("main", { PORT: "tachtig" });
    expect(await ended(child)).toBe(1);
    expect(said.err).toContain("Instelling PORT");
  });

  it("refuses a database server that is not there, instead of starting without one", async () => {
    const { child, said } = start("main", { DATABASE_URL: "postgres://postgres@127.0.0.1:1/nergens" });
    expect(await ended(child)).toBe(1);
    expect(said.err).toContain("kan niet starten");
  });
});

describe("bin/vliegwiel", () => {
  it("says what it can do when asked nothing", async () => {
    const { child, said } = start("cli", {});
    expect(await ended(child)).toBe(0);
    for (const verb of ["import roo", "import mergers", "import boundaries", "export facts", "check"])
      expect(said.err).toContain(`vliegwiel ${verb}`);
  });

  it("does not guess at a word it does not know", async () => {
    const { child, said } = start("cli", {}, ["importeer"]);
    expect(await ended(child)).toBe(2);
    expect(said.err).toContain("Onbekende opdracht: importeer");
  });
});
