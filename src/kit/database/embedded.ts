import { type ChildProcess, execFileSync, spawn } from "node:child_process";
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
  /** The process of the database itself; null while it is being started. */
  database: number | null;
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
  const database = join(resolve(dataDir), "postgres");
  const held = await readLease(leaseFile, database);
  if (held && !mayJoin)
    throw new Error(
      `De gegevensmap ${dataDir} is in gebruik door een ander programma (proces ${held.pid}). Stop dat eerst, of kies een andere DATA_DIR.`,
    );
  if (held) return { socketDir: held.socketDir, owner: false, stop: () => Promise.resolve() };

  const socketDir = mkdtempSync(join(tmpdir(), "vliegwiel-"));
  const socketPath = join(socketDir, ".s.PGSQL.5432");
  const lease = (pid: number | null, flag: "w" | "wx" = "w") => {
    writeFileSync(leaseFile, JSON.stringify({ pid: process.pid, socketDir, database: pid } satisfies Lease), {
      flag,
    });
  };
  lease(null, "wx");
  const start = () =>
    startProcess(database, socketPath, (pid) => {
      lease(pid);
    });

  let stopped = false;
  let child = await start();
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
    child = await start();
    asked = false;
    listen(child);
    child.on("exit", () => void revive());
  };
  child.on("exit", () => void revive());

  const clean = () => {
    rmSync(socketDir, { recursive: true, force: true });
    rmSync(leaseFile, { force: true });
  };
  // Whatever ends us must end the database too: the next to come would open the same folder beside it.
  const leave = () => {
    child.kill("SIGKILL");
    clean();
  };
  process.on("exit", leave);
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
      process.off("exit", leave);
    },
  };
}

/** The lease of a living process, or null; one left behind by a killed process is cleared away, and its database with it. */
async function readLease(file: string, database: string): Promise<Lease | null> {
  if (!existsSync(file)) return null;
  try {
    const lease = JSON.parse(readFileSync(file, "utf8")) as Lease;
    if (isRunning(lease.pid) && existsSync(lease.socketDir)) return lease;
    if (lease.database !== null) await endOrphan(lease.database, database);
  } catch {
    // Unreadable: nobody serves this folder.
  }
  rmSync(file, { force: true });
  return null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a database whose owner was killed: busy with its last statement, it does not notice that it is alone. */
async function endOrphan(pid: number, database: string): Promise<void> {
  while (commandOf(pid).includes(database)) {
    process.kill(pid, "SIGKILL");
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** How a process was started; empty when it is gone. Its number may be another's by now, so the number says little. */
function commandOf(pid: number): string {
  try {
    return existsSync("/proc/self/cmdline")
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

async function startProcess(
  database: string,
  socketPath: string,
  onStarted: (pid: number | null) => void,
): Promise<ChildProcess> {
  const name = import.meta.filename.endsWith(".ts") ? "embedded-process.ts" : "embedded-process.js";
  const child = spawn(process.execPath, [join(import.meta.dirname, name), database, socketPath], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // Under `node --watch` a child would report its own imports on the channel we listen to.
    env: { ...process.env, WATCH_REPORT_DEPENDENCIES: undefined },
  });
  onStarted(child.pid ?? null);
  const [first] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`De ingebouwde database stopte bij het starten (code ${String(code)}).`);
    }),
  ])) as [unknown];
  if (first !== "ready") throw new Error("De ingebouwde database gaf een onverwacht antwoord.");
  return child;
}
