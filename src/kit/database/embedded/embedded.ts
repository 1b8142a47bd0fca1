/**
 * The embedded database: PostgreSQL of our own on a folder, reached over a socket that only this user can enter.
 * Confirmed is on disk. One program serves a folder; others join it.
 */
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Cluster, fullDiskSentence, isFullDisk, openCluster } from "./cluster.ts";
import { giveTo } from "./identity.ts";
import { dropLease, isAlive, readLease, serversOf, takeLease } from "./lease.ts";
import { StartRefused } from "./refused.ts";
import { answers, endServer, startServer } from "./server.ts";

export interface Embedded {
  /** Folder of the socket, to hand to `pg` as its host. */
  socketDir: string;
  /** False when another process of ours already serves this data folder and we joined it. */
  owner: boolean;
  /** The server's first process; null for who joined. */
  pid: () => number | null;
  /** The sentence for a disk that filled since it was opened; null when there was room. */
  fullDisk: () => StartRefused | null;
  stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** False to refuse a folder that another program serves, instead of joining it. */
  join?: boolean | undefined;
  /** Folder with the programs of another PostgreSQL than the one that comes along. */
  postgresBin?: string | null | undefined;
  /** How long to wait for another program to start or stop; 30 seconds unless told. */
  patienceMs?: number | undefined;
  /** Hears in a sentence what goes wrong later on. */
  report?: ((sentence: string) => void) | undefined;
}

/** A socket's address has room for so many bytes (107 on Linux, 103 on macOS). */
const MOST_PATH_BYTES = 103;
const SOCKET = ".s.PGSQL.5432";
/** How long a server may take to stop after its program was killed, or to start for another program. */
const PATIENCE_MS = 30_000;
/** An orphan that was asked to stop and did not, is ended after this long. */
const ORPHAN_MS = 5_000;
const LONGEST_REST_MS = 5_000;

/**
 * Opens the database of a data folder, or joins the program that serves it.
 * @throws StartRefused with a sentence when it cannot be opened
 */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const home = homeOf(dataDir);
  const until = Date.now() + (options.patienceMs ?? PATIENCE_MS);
  let asked = 0;
  for (;;) {
    const lease = readLease(home);
    if (lease && isAlive(lease)) {
      if (options.join === false) throw new StartRefused(inUse(dataDir, `proces ${lease.pid}`));
      if (await answers(lease.socketDir))
        return {
          socketDir: lease.socketDir,
          owner: false,
          pid: () => null,
          fullDisk: watchDisk(home),
          stop: () => Promise.resolve(),
        };
    } else {
      const opened = await own(home, options);
      if (opened !== "locked") return opened;
      // A server has the folder: one whose program was killed, or one that is starting and has no lease yet.
      asked ||= Date.now();
      if (lease) endOrphans(home, Date.now() - asked);
    }
    if (Date.now() > until)
      throw new StartRefused(
        lease && isAlive(lease)
          ? `Vliegwiel draait op ${dataDir} (proces ${lease.pid}), maar zijn database antwoordt niet. Kijk in zijn log en in ${join(home, "database.log")}.`
          : inUse(dataDir, "misschien in een andere container"),
      );
    await new Promise((done) => setTimeout(done, 100));
  }
}

const inUse = (dataDir: string, who: string) =>
  `De gegevensmap ${dataDir} is in gebruik door een ander programma (${who}). Stop dat eerst, of kies een andere DATA_DIR.`;

/** Only we may enter it: what lies here is trusted. */
function homeOf(dataDir: string): string {
  try {
    makeFolder(resolve(dataDir));
    return realpathSync(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(
      code === "ENOSPC"
        ? `De schijf met ${dataDir} is vol.`
        : `De gegevensmap ${dataDir} kan niet worden gemaakt of gelezen (${code ?? "onbekend"}). Kies een andere DATA_DIR.`,
    );
  }
}

/** Step by step: where the system lets nobody make a folder, that is known at once. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

async function own(
  home: string,
  { postgresBin = null, report }: EmbeddedOptions,
): Promise<Embedded | "locked"> {
  const cluster = openOrSay(home, postgresBin);
  const socketDir = socketFolder(home, cluster);
  const first = await startServer(cluster, home, socketDir);
  if (first === "locked") return first;
  takeLease(home, socketDir);
  const fullDisk = watchDisk(home);

  let child: ChildProcess | null = null;
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  /** Starts it again when it ends by itself: until then questions are refused, and nothing else. */
  const keepGoing = (running: ChildProcess) => {
    child = running;
    running.once("exit", () => {
      child = null;
      if (!stopped()) void revive();
    });
  };
  const revive = async () => {
    report?.("De ingebouwde database is gestopt en wordt opnieuw gestart.");
    let said = "";
    for (let rest = 100; !stopped(); rest = Math.min(rest * 2, LONGEST_REST_MS)) {
      try {
        const again = await startServer(cluster, home, socketDir);
        if (again !== "locked") {
          if (stopped()) await endServer(again);
          else keepGoing(again);
          return;
        }
      } catch (error) {
        const sentence = error instanceof Error ? error.message : String(error);
        if (sentence !== said) report?.(sentence);
        said = sentence;
      }
      await new Promise((done) => setTimeout(done, rest).unref());
    }
  };
  keepGoing(first);

  const clean = () => {
    dropLease(home);
    rmSync(socketDir, { recursive: true, force: true });
  };
  // Whatever ends us must end the database too; the kernel sees to it where we cannot. The lease stays: a server that
  // does not heed us (one that recovers on a full disk) is then known as an orphan, and ended at the next start.
  const leave = () => {
    child?.kill("SIGINT");
  };
  process.on("exit", leave);
  return {
    socketDir,
    owner: true,
    fullDisk,
    pid: () => child?.pid ?? null,
    stop: async () => {
      stopping.abort();
      process.off("exit", leave);
      if (child) await endServer(child);
      clean();
    },
  };
}

/** Remembers how far the log is, and says later whether it complains of a full disk since. */
function watchDisk(home: string): Embedded["fullDisk"] {
  const log = join(home, "database.log");
  const from = existsSync(log) ? statSync(log).size : 0;
  return () => {
    const said = existsSync(log) ? readFileSync(log).subarray(from).toString() : "";
    return isFullDisk(said) ? new StartRefused(fullDiskSentence(home)) : null;
  };
}

/** A folder that cannot be written is no reason for a stack of code. */
function openOrSay(home: string, postgresBin: string | null): Cluster {
  try {
    return openCluster(home, postgresBin);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof StartRefused || code === undefined) throw error;
    throw new StartRefused(
      code === "ENOSPC" || code === "EDQUOT"
        ? fullDiskSentence(home)
        : `In de gegevensmap ${home} kan niet worden geschreven (${code}). Kies een andere DATA_DIR of geef er rechten op.`,
    );
  }
}

/** A folder for the socket that only we may enter; elsewhere when the data folder lies too deep for its address. */
function socketFolder(home: string, { identity }: Cluster): string {
  const left = readLease(home)?.socketDir;
  const near = join(home, "run");
  const fits = Buffer.byteLength(join(near, SOCKET)) <= MOST_PATH_BYTES;
  // What a killed program left elsewhere.
  if (left !== undefined && left !== near) rmSync(left, { recursive: true, force: true });
  if (fits) mkdirSync(near, { recursive: true, mode: 0o700 });
  const short = Buffer.byteLength(tmpdir()) < MOST_PATH_BYTES - 40 ? tmpdir() : "/tmp";
  const folder = fits ? near : mkdtempSync(join(short, "vliegwiel-"));
  giveTo(folder, identity.as);
  return folder;
}

/** Stops the server that a killed program left: asks first, and ends it when it is deaf. */
function endOrphans(home: string, waited: number): void {
  const servers = serversOf(join(home, "database"));
  const deaf = waited > ORPHAN_MS;
  for (const pid of deaf ? servers : servers.slice(0, 1))
    try {
      process.kill(pid, deaf ? "SIGKILL" : "SIGINT");
    } catch {
      // Gone meanwhile.
    }
}
