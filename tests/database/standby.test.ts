/** Two web processes on a server and its standby: one reads pages from the standby, the other lives on it alone. */
// Runs beside others: the clock only ends a wait that lasts too long.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Connection } from "../../src/kit/database/connect.ts";
import { migrate } from "../../src/kit/database/migrate.ts";
import { projectRoot } from "../../src/kit/root.ts";
import { importRegister } from "../../src/rooms/register/import.ts";
import { organisation, registerOf } from "../../src/rooms/register/small-register.ts";
import { rooms } from "../../src/rooms.ts";
import { type Cluster, Clusters, systemPostgres } from "./clusters.ts";

const bin = systemPostgres();
if (bin === null)
  console.log("Overgeslagen: er is geen PostgreSQL van het systeem om een standby mee te maken.");

const LAG_SECONDS = 3;
const TOGETHER = "pages are read from the standby";
const ALONE = "pages are read from the primary";
const FAILURE = '"event":"failure"';

let clusters: Clusters;
let primary: Cluster;
let primaryUrl: string;
let standby: Cluster;
let primaryDb: Connection;
let standbyDb: Connection;
let reader: Web;
let follower: Web;

/** One municipality, whose name says which edition it comes from. */
const importEdition = (number: number) =>
  importRegister(
    primaryDb.db,
    registerOf(`2026-05-${10 + number}`, [organisation("gm0001", `Proef ${number}`)], []),
    new Date(),
  );

interface Web {
  address: string;
  log: () => string;
  child: ChildProcess;
}

function program(name: "main" | "cli", settings: Record<string, string>, words: string[] = []) {
  const child = spawn(process.execPath, [join(projectRoot, "dist", "server", `${name}.js`), ...words], {
    env: { PATH: process.env.PATH, PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const hear = (text: string) => (said += text);
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  return { child, said: () => said };
}

async function startWeb(settings: Record<string, string>): Promise<Web> {
  const { child, said } = program("main", settings);
  await until(() => /http:\/\/127\.0\.0\.1:\d+/.test(said()), said);
  return { address: /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0] ?? "", log: said, child };
}

/** @param said what is told when it takes too long */
async function until(holds: () => boolean | Promise<boolean>, said = () => ""): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > 60_000) throw new Error(`het duurde te lang: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The edition that rows come from, and the one that the answer says it is of. */
async function ask({ address }: Web): Promise<{ rows: number; says: number }> {
  const answer = await fetch(`${address}/api/v1/organisaties/gm0001`);
  if (answer.status !== 200) throw new Error(`antwoord ${answer.status}`);
  const { naam, bron } = (await answer.json()) as { naam: string; bron: { datum: string } };
  return { rows: Number(naam.replace("Proef ", "")), says: Number(bron.datum.slice(-2)) - 10 };
}

/** The same of a page, as it is kept for other readers. */
async function askPage({ address }: Web): Promise<{ rows: number; says: number }> {
  const answer = await fetch(`${address}/organisaties/gm0001`);
  if (answer.status !== 200) throw new Error(`pagina ${answer.status}`);
  const text = await answer.text();
  const numberIn = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);
  return { rows: numberIn(/<h1[^>]*>Proef (\d+)/), says: numberIn(/(\d+) mei 2026/) - 10 };
}

/** A question that a thread of its own answers; while that still makes what it answers from, it says to come back. */
async function askDear(web: Web): Promise<number> {
  const answer = await fetch(`${web.address}/zoeken?zoek=proef`);
  const wait = answer.status === 503 ? answer.headers.get("Retry-After") : null;
  if (wait !== null) {
    await new Promise((resolve) => setTimeout(resolve, Number(wait) * 1_000));
    return askDear(web);
  }
  if (answer.status !== 200) throw new Error(`zoeken ${answer.status}`);
  return Number(/>Proef (\d+)</.exec(await answer.text())?.[1]);
}

const shows = (web: Web, edition: number) => async () =>
  [await ask(web), await askPage(web)].every((it) => it.rows === edition && it.says === edition) &&
  (await askDear(web)) === edition;

/** Asks without pause until something holds; everything that was answered meanwhile. */
async function askUntil(web: Web, holds: () => boolean | Promise<boolean>) {
  const answers: { rows: number; says: number }[] = [];
  await until(async () => {
    for (let times = 0; times < 5; times += 1) answers.push(await ask(web), await askPage(web));
    return holds();
  });
  return answers;
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe.skipIf(bin === null)("a server with a standby", () => {
  beforeAll(async () => {
    clusters = new Clusters(bin ?? "");
    primary = await clusters.primary();
    primaryUrl = primary.url;
    primaryDb = await connect({ databaseUrl: primaryUrl, dataDir: "" });
    await migrate(primaryDb.db, rooms);
    await importEdition(1);
    standby = await clusters.standby(primary);
    standbyDb = await connect({ databaseUrl: standby.url, dataDir: "" });
    [reader, follower] = await Promise.all([
      startWeb({
        DATABASE_URL: primaryUrl,
        DATABASE_READ_URL: standby.url,
        DATABASE_READ_LAG: String(LAG_SECONDS),
      }),
      startWeb({ DATABASE_URL: standby.url }),
    ]);
    await until(() => reader.log().includes(TOGETHER));
  });
  afterAll(async () => {
    for (const { child } of [reader, follower]) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    }
    await primaryDb.close();
    await standbyDb.close();
    clusters.close();
  });

  it("shows an import everywhere within seconds", async () => {
    await until(shows(reader, 1));
    await until(shows(follower, 1));
    await importEdition(2);
    await until(shows(reader, 2));
    await until(shows(follower, 2));
  });

  it("reads on the standby, and refuses there what would change it", async () => {
    const url = standby.url;
    const read = program("cli", { DATABASE_URL: url }, ["check"]);
    expect(await once(read.child, "close")).toEqual([0, null]);
    expect(read.said()).toContain("Stand van het register: 12 mei 2026");
    const write = program("cli", { DATABASE_URL: url }, ["import", "snapshot"]);
    expect(await once(write.child, "close")).toEqual([1, null]);
    expect(write.said()).toBe(
      "Deze database is alleen om te lezen: `import snapshot` kan hier niet. Doe het op de hoofddatabase.\n",
    );
  });

  it("lives on a role that may only read, when told so", async () => {
    await sql`create role lezer login`.execute(primaryDb.db);
    await sql`grant select on all tables in schema public to lezer`.execute(primaryDb.db);
    const settings = { DATABASE_URL: primaryUrl.replace("postgres@", "lezer@") };
    const { address, child, log } = await startWeb({ ...settings, READ_ONLY: "1" });
    expect(await ask({ address, child, log })).toEqual({ rows: 2, says: 2 });
    expect(log()).toContain('"event":"read only"');
    child.kill("SIGTERM");
    await once(child, "exit");
  });

  it("leaves a standby that stays behind, and no answer mixes editions or goes back in time", async () => {
    await sql`select pg_wal_replay_pause()`.execute(standbyDb.db);
    await importEdition(3);
    // Within the bound it is read from all the same.
    expect(await ask(reader)).toEqual({ rows: 2, says: 2 });
    const moved = await askUntil(reader, async () => (await ask(reader)).says === 3);
    expect(reader.log()).toContain('"standby":"behind"');
    await sql`select pg_wal_replay_resume()`.execute(standbyDb.db);
    const before = count(reader.log(), TOGETHER);
    const back = await askUntil(reader, () => count(reader.log(), TOGETHER) > before);
    const answers = [...moved, ...back];
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter((it) => it.rows !== it.says)).toEqual([]);
    expect(answers.map((it) => it.says)).toEqual(answers.map((it) => it.says).sort());
    await until(shows(follower, 3));
  });

  it("answers every page while the standby is stopped, and says so once", async () => {
    const before = count(reader.log(), ALONE);
    const asked = askUntil(reader, () => count(reader.log(), ALONE) > before);
    await new Promise((resolve) => setTimeout(resolve, 200));
    standby.stop();
    const answers = [...(await asked), ...(await Promise.all(Array.from({ length: 50 }, () => ask(reader))))];
    expect(answers.filter((it) => it.rows !== 3 || it.says !== 3)).toEqual([]);
    expect(count(reader.log(), '"standby":"away"')).toBe(1);
    const together = count(reader.log(), TOGETHER);
    standby.start();
    await until(() => count(reader.log(), TOGETHER) > together);
  });

  it("answers every page while the primary is stopped, and shows the next import once it is back", async () => {
    const [before, failed] = [count(reader.log(), ALONE), count(reader.log(), FAILURE)];
    const untilNextLooks = performance.now() + 5_000;
    primary.stop();
    const answers = await askUntil(reader, () => performance.now() > untilNextLooks);
    expect(answers.length).toBeGreaterThanOrEqual(10);
    expect(answers.filter((it) => it.rows !== 3 || it.says !== 3)).toEqual([]);
    // Nobody asked for these yet: they are made, on a thread of their own too.
    // So are those with what people wrote: everybody may read that, and the standby has it too.
    const written = ["/aanpakken", "/dossiers", "/organisaties/gm0001/buiten-het-register", "/volgordes"];
    const onADay = ["/samenwerkingen", "/organisaties/gm0001"].map((it) => `${it}?geldigOp=2026-05-01`);
    const register = ["/organisaties?zoek=proef", ...onADay, "/readyz"];
    for (const path of [...register, ...written])
      expect((await fetch(reader.address + path)).status, path).toBe(200);
    expect(await askDear(reader)).toBe(3);
    expect(count(reader.log(), ALONE)).toBe(before);
    expect(count(reader.log(), FAILURE)).toBe(failed);
    primary.start();
    // The first question finds out that its connection is gone.
    await until(() => importEdition(4).then(Boolean, () => false));
    await until(shows(reader, 4));
  });
});
