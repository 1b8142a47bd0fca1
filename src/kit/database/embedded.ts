import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const HEARTBEAT_MS = 2_000;

export interface Embedded {
  /** Folder of the socket, to hand to `pg` as its host. */
  socketDir: string;
  /** False when another process of ours already serves this data folder and we joined it. */
  owner: boolean;
  stop: () => Promise<void>;
}

interface Lease {
  pid: number;
  socketDir: string;
}

/**
 * Opens the embedded database of one data folder, or joins the process that already serves it:
 * two PGlite processes on one folder would destroy it.
 * @param dataDir folder that holds `postgres/` and the lease
 * @param statementMs a single statement that takes longer gets the process restarted; PGlite has no
 *   `statement_timeout` of its own
 * @param mayJoin false to refuse a folder that another process serves, instead of joining it
 * @throws Error when the folder is in use and may not be joined
 */
export async function openEmbedded(dataDir: string, statementMs = 30_000, mayJoin = true): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true });
  const leaseFile = join(resolve(dataDir), "embedded.json");
  const held = readLease(leaseFile);
  if (held && !mayJoin)
    throw new Error(
      `De gegevensmap ${dataDir} is in gebruik door een ander programma (proces ${held.pid}). Stop dat eerst, of kies een andere DATA_DIR.`,
    );
  if (held) return { socketDir: held.socketDir, owner: false, stop: () => Promise.resolve() };

  const socketDir = mkdtempSync(join(tmpdir(), "vliegwiel-"));
  writeFileSync(leaseFile, JSON.stringify({ pid: process.pid, socketDir } satisfies Lease), { flag: "wx" });
  const database = join(resolve(dataDir), "postgres");
  const socketPath = join(socketDir, ".s.PGSQL.5432");

  let stopped = false;
  let child = await start(database, socketPath);
  let answered = Date.now();
  let asked = false;
  const listen = (process: ChildProcess) =>
    process.on("message", () => {
      answered = Date.now();
      asked = false;
    });
  listen(child);
  const heartbeat = setInterval(() => {
    if (!asked) {
      asked = true;
      answered = Date.now();
      if (child.connected) child.send("ping");
      return;
    }
    if (Date.now() - answered > statementMs) child.kill("SIGKILL");
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const revive = async () => {
    if (stopped) return;
    rmSync(socketPath, { force: true });
    child = await start(database, socketPath);
    asked = false;
    listen(child);
    child.on("exit", () => void revive());
  };
  child.on("exit", () => void revive());

  const clean = () => {
    rmSync(socketDir, { recursive: true, force: true });
    rmSync(leaseFile, { force: true });
  };
  process.on("exit", clean);
  return {
    socketDir,
    owner: true,
    stop: async () => {
      stopped = true;
      clearInterval(heartbeat);
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, "exit");
        child.kill("SIGTERM");
        await gone;
      }
      clean();
      process.off("exit", clean);
    },
  };
}

/** The lease of a living process, or null; one left behind by a killed process is cleared away. */
function readLease(file: string): Lease | null {
  if (!existsSync(file)) return null;
  try {
    const lease = JSON.parse(readFileSync(file, "utf8")) as Lease;
    process.kill(lease.pid, 0);
    if (existsSync(lease.socketDir)) return lease;
  } catch {
    // Unreadable, or its process is gone: nobody serves this folder.
  }
  rmSync(file, { force: true });
  return null;
}

async function start(database: string, socketPath: string): Promise<ChildProcess> {
  const name = import.meta.filename.endsWith(".ts") ? "embedded-process.ts" : "embedded-process.js";
  const child = spawn(process.execPath, [join(import.meta.dirname, name), database, socketPath], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [first] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`De ingebouwde database stopte bij het starten (code ${String(code)}).`);
    }),
  ])) as [unknown];
  if (first !== "ready") throw new Error("De ingebouwde database gaf een onverwacht antwoord.");
  return child;
}
