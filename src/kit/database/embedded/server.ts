import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { environmentOf } from "./binaries.ts";
import { type Cluster, sentenceFor } from "./cluster.ts";
import { giveTo } from "./identity.ts";
import { firstOf } from "./lease.ts";
import { StartRefused } from "./refused.ts";

/** Exit code by which `flock` says that another server has the folder. */
const LOCKED = 75;
/** Codes of a server that will answer later: it is starting, stopping or full. */
const NOT_YET = new Set(["57P01", "57P02", "57P03", "53300"]);
const MOST_LOG_BYTES = 5 * 1024 * 1024;
/** Recovery after a power cut reads back what was written; more than this is no recovery. */
const MOST_START_MS = 120_000;

/**
 * Starts PostgreSQL on a folder and waits until it answers.
 * @returns the process, or `locked` when another server has the folder
 * @throws StartRefused with what PostgreSQL says when it stops instead
 */
export async function startServer(
  cluster: Cluster,
  dataDir: string,
  socketDir: string,
): Promise<ChildProcess | "locked"> {
  const { binaries, identity, folder } = cluster;
  const log = openLog(dataDir);
  const from = statSync(log).size;
  const output = openSync(log, "a", 0o600);
  const [command = "", ...words] = [
    ...identity.before,
    ...ending(),
    ...locking(cluster, dataDir, socketDir),
    join(binaries.bin, "postgres"),
    ...["-D", folder],
    ...settings(binaries.major, socketDir).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const child = spawn(command, words, {
    stdio: ["ignore", output, output],
    env: environmentOf(binaries),
    cwd: "/",
    // Ctrl+C in a terminal is for us; we stop the database after its last question.
    detached: true,
    ...identity.as,
  });
  closeSync(output);
  const failed = once(child, "error").then(([error]) => (error as Error).message);
  failed.catch(() => undefined);
  const deadline = Date.now() + MOST_START_MS;
  while (Date.now() < deadline) {
    if (child.exitCode === LOCKED) return "locked";
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      const said = child.pid === undefined ? await failed : readFileSync(log, "utf8").slice(from);
      throw new StartRefused(sentenceFor(said, dataDir));
    }
    if (firstOf(folder) === child.pid) {
      const why = await whyNoAnswer(socketDir);
      if (why === null) return child;
      if (why.code && !NOT_YET.has(why.code)) {
        // It runs and refuses: on tables that are damaged, and waiting does not mend them.
        await endServer(child);
        throw new StartRefused(sentenceFor(`FATAL: ${why.message}`, dataDir));
      }
    }
    await new Promise((done) => setTimeout(done, 15));
  }
  await endServer(child);
  throw new StartRefused(sentenceFor("could not start in time", dataDir));
}

/** Stops it in order: running questions are broken off, what was confirmed is on disk. */
export async function endServer(child: ChildProcess): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    const late = new Promise<"late">((done) => setTimeout(done, 10_000, "late").unref());
    if ((await Promise.race([gone, late])) !== "late") return;
  }
}

/** Whether a server takes questions on a socket. */
export const answers = async (socketDir: string): Promise<boolean> => (await whyNoAnswer(socketDir)) === null;

/** Why a server takes no questions on a socket, with PostgreSQL's own code where it gave one; null when it does. */
async function whyNoAnswer(
  socketDir: string,
): Promise<{ message: string; code?: string | undefined } | null> {
  const client = new pg.Client({
    host: socketDir,
    user: "postgres",
    database: "postgres",
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return null;
  } catch (error) {
    const { message } = error as Error;
    return { message, code: error instanceof pg.DatabaseError ? error.code : undefined };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A small private server: on disk before it says so, on a socket only, for a few connections of one program. */
const settings = (major: number, socketDir: string): [string, string | number][] => [
  ["listen_addresses", ""],
  ["unix_socket_directories", socketDir],
  ["unix_socket_permissions", "0700"],
  ["max_connections", 40],
  // Putting a back-up over what is there locks every table and index twice in one transaction: five thousand of them.
  ["max_locks_per_transaction", 256],
  ["shared_buffers", "32MB"],
  ["fsync", "on"],
  ["synchronous_commit", "on"],
  ["full_page_writes", "on"],
  ["max_wal_size", "512MB"],
  ["min_wal_size", "32MB"],
  ["wal_level", "minimal"],
  ["max_wal_senders", 0],
  ["autovacuum_max_workers", 1],
  // Short questions on two cores: compiling them or sharing them out costs more than it saves.
  ["jit", "off"],
  ["max_parallel_workers_per_gather", 0],
  ["max_parallel_maintenance_workers", 0],
  ["timezone", "UTC"],
  ["log_timezone", "UTC"],
  // What readers ask stays out of the log (BIO2 8.15.02).
  ["log_min_error_statement", "panic"],
  ["log_checkpoints", "off"],
  ...(major >= 18 ? [["io_method", "sync"] satisfies [string, string]] : []),
];

/** The database ends when we do, however we end. */
const ending = () => (has("setpriv") ? ["setpriv", "--pdeathsig", "INT", "--"] : []);

/**
 * The folder is locked by the kernel for as long as any process of the server lives. PostgreSQL's own lock is a file
 * with a process number, and in a container numbers repeat: who has the real lock clears what a killed server left.
 */
function locking({ folder, identity }: Cluster, dataDir: string, socketDir: string): string[] {
  if (!has("flock")) return [];
  const file = join(dataDir, "database.lock");
  writeFileSync(file, "", { flag: "a", mode: 0o600 });
  giveTo(file, identity.as);
  const clear = 'rm -f "$1/postmaster.pid" "$2"/.s.PGSQL.5432*; shift 2; exec "$@"';
  return ["flock", "-n", "-E", String(LOCKED), "-F", file, "sh", "-c", clear, "sh", folder, socketDir];
}

/** Part of every Linux (util-linux); elsewhere PostgreSQL's own lock file has to do. */
const has = (program: string) =>
  process.platform === "linux" && spawnSync(program, ["--version"]).status === 0;

/** The log of the database; the one before it is kept when it grew large. */
function openLog(dataDir: string): string {
  const file = join(dataDir, "database.log");
  if (existsSync(file) && statSync(file).size > MOST_LOG_BYTES) renameSync(file, `${file}.1`);
  writeFileSync(file, "", { flag: "a", mode: 0o600 });
  return file;
}
