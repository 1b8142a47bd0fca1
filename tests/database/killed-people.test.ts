/**
 * People write while the program, its database or both are killed: what they were told is done is there, and nothing is half.
 * On the embedded database and on a server of the system, which is started again. `bin/drill kill` does it 100 times.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "../../src/kit/database/connect.ts";
import { serversOf } from "../../src/kit/database/embedded/lease.ts";
import { projectRoot } from "../../src/kit/root.ts";
import { type Cluster, Clusters, systemPostgres } from "./clusters.ts";
import { type Done, type People, putPeople, Told, work } from "./deeds.ts";
import { BREAKS, halvesIn } from "./halves.ts";

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
const KILLS = ["program", "database", "both"] as const;
const AT_ONCE = 4;
/** Long enough for some tens of deeds, and for the clocks that tell and seal to come by. */
const WRITING_MS = 5_000;
const MAIN = join(projectRoot, "dist", "server", "main.js");

/** Spread over the whole, never twice the same, and alike in every run: steps of the golden ratio. */
const share = (round: number) => (round * 0.618_033_988_75) % 1;
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Home {
  dataDir: string;
  /** Null for the embedded database. */
  cluster: Cluster | null;
}

const folders: string[] = [];
const children: ChildProcess[] = [];
const bin = systemPostgres();
const clusters = bin === null ? null : new Clusters(bin);
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  clusters?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newHome(cluster: Cluster | null): Home {
  if (!existsSync(MAIN))
    throw new Error("Er is nog geen bundel in dist/: draai bin/test, of eerst npm run build.");
  const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-mensen-"));
  folders.push(dataDir);
  return { dataDir, cluster };
}

async function startProgram({ dataDir, cluster }: Home): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: "0", DATA_DIR: dataDir, DATABASE_URL: cluster?.url ?? "" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(child);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  for (;;) {
    const port = Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1] ?? 0);
    if (port > 0) return { child, port };
    if (child.exitCode !== null) throw new Error(`het programma stopte bij het starten: ${said}`);
    await after(25);
  }
}

async function asOwner<Answer>(home: Home, ask: (db: Kysely<object>) => Promise<Answer>): Promise<Answer> {
  const { db, close } = await connect({ databaseUrl: home.cluster?.url ?? null, dataDir: home.dataDir });
  try {
    return await ask(db);
  } finally {
    await close();
  }
}

/** Ends what a power cut would. */
function kill(home: Home, what: (typeof KILLS)[number], program: ChildProcess): void {
  const { cluster, dataDir } = home;
  if (what !== "database") program.kill("SIGKILL");
  if (what === "program") return;
  if (cluster) {
    cluster.kill();
    return;
  }
  for (const pid of serversOf(join(dataDir, "database")))
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Backends end by themselves when the first process of the server is gone.
    }
}

/** People write, something is killed at a moment; whatever was killed is started again. */
async function round(home: Home, people: People, number: number): Promise<Done[]> {
  const what = KILLS[number % KILLS.length] ?? "both";
  const { child, port } = await startProgram(home);
  const told = new Told();
  const working = Promise.all(Array.from({ length: AT_ONCE }, () => work(port, people, told)));
  while (told.done.length === 0) await after(10);
  await after(share(number) * WRITING_MS);
  kill(home, what, child);
  if (what !== "program") home.cluster?.start();
  if (what === "database") {
    // It goes on by itself: more is done, on a database that recovered.
    const before = told.done.length;
    while (told.done.length < before + AT_ONCE * 2 && child.exitCode === null) await after(25);
    child.kill("SIGKILL");
  }
  await working;
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(told.strange).toEqual([]);
  return told.done;
}

/** Leaves it in peace, while some do all there is to do, until all is told and sealed. */
async function finish(home: Home, people: People | null): Promise<Done[]> {
  const { child, port } = await startProgram(home);
  const told = new Told();
  if (people) await work(port, people, told, 1);
  await asOwner(home, async (db) => {
    const waiting = sql<{
      there: boolean;
    }>`select exists (select from event_waiting) or exists (select from audit_waiting)
      as there`;
    while ((await waiting.execute(db)).rows[0]?.there === true) await after(100);
  });
  child.kill("SIGTERM");
  await once(child, "exit");
  expect(told.strange).toEqual([]);
  return told.done;
}

describe.each(["the embedded database", "a server of the system"])("what people did on %s", (where) => {
  it.skipIf(where !== "the embedded database" && clusters === null)(
    `is there and whole after ${ROUNDS} times that program, database or both were killed`,
    { timeout: 180_000 + ROUNDS * 60_000 },
    async () => {
      const cluster = where === "the embedded database" ? null : ((await clusters?.primary()) ?? null);
      const home = newHome(cluster);
      // The first start makes the tables.
      await finish(home, null);
      const people = await asOwner(home, putPeople);
      const done = await finish(home, people);
      for (let number = 0; number < ROUNDS; number++) {
        done.push(...(await round(home, people, number)));
        await asOwner(home, async (db) => {
          const { rows } = await sql<{ once: string }>`select once from form_sent`.execute(db);
          const sent = new Set<string | null>(rows.map((it) => it.once));
          expect(done.filter((it) => !sent.has(it.sending))).toEqual([]);
          const { rows: ties } = await sql<{ id: string }>`select entry as id from tie`.execute(db);
          const there = new Set(ties.map((it) => `/samenwerkingen/overige/${it.id}`));
          expect(done.filter((it) => it.path.endsWith("/nieuw") && !there.has(it.to))).toEqual([]);
          expect(await halvesIn(db)).toEqual([]);
        });
      }
      expect(done.length).toBeGreaterThan(ROUNDS * AT_ONCE);
      console.log(
        `Gedood op ${where}: ${ROUNDS} keer; ${done.length} handelingen bevestigd, geen kwijt, geen half.`,
      );
      await finish(home, people);
      await asOwner(home, async (db) => {
        expect(await halvesIn(db)).toEqual([]);
        for (const [name, half] of Object.entries(BREAKS))
          expect([name, await foundIn(db, half)]).toEqual([name, true]);
      });
    },
  );
});

const UNDONE = new Error("undone");

/** Whether work that somebody made half is noticed; it is made whole again. */
async function foundIn(db: Kysely<object>, half: string): Promise<boolean> {
  let found = false;
  await db
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql.raw(half).execute(trx);
      found = (await halvesIn(trx)).length > 0;
      throw UNDONE;
    })
    .catch((error: unknown) => {
      if (error !== UNDONE) throw error;
    });
  return found;
}
