import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Who serves a data folder, and where its questions go. */
export interface Lease {
  pid: number;
  /** When that process began: numbers of processes repeat, and in a container quickly. */
  began: string;
  /** Folder of the socket, to hand to `pg` as its host. */
  socketDir: string;
}

const fileOf = (dataDir: string) => join(dataDir, "server.json");

/** The lease on a folder, living or not; null when there is none. */
export function readLease(dataDir: string): Lease | null {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), "utf8")) as Lease;
  } catch {
    // Not there, or cut off when a disk filled: then it holds nobody.
    return null;
  }
}

/** Whether the holder of a lease lives: the very process, not another that got its number. */
export const isAlive = (lease: Lease): boolean => beginOf(lease.pid) === lease.began;

/** Takes the lease for this process. */
export function takeLease(dataDir: string, socketDir: string): void {
  const lease: Lease = { pid: process.pid, began: beginOf(process.pid) ?? "", socketDir };
  const beside = `${fileOf(dataDir)}.new`;
  writeFileSync(beside, JSON.stringify(lease), { mode: 0o600 });
  renameSync(beside, fileOf(dataDir));
}

export const dropLease = (dataDir: string): void => {
  rmSync(fileOf(dataDir), { force: true });
};

/** When a process began, in the kernel's own count since the machine did; null when there is no such process. */
function beginOf(pid: number): string | null {
  try {
    if (!existsSync("/proc/self/stat")) {
      process.kill(pid, 0);
      return "unknown";
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // A killed process of which nobody took notice is still listed.
    return state === "Z" ? null : `${boot} ${fields[18]}`;
  } catch {
    return null;
  }
}

/** The first process of the server on a folder of tables, as the server wrote it down; null when none did. */
export function firstOf(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(folder, "postmaster.pid"), "utf8"), 10);
  } catch (error) {
    // A server that ends takes it away between any two looks.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** All processes that serve a folder of tables, the first of them first: PostgreSQL works inside it. */
export function serversOf(folder: string): number[] {
  if (!existsSync("/proc")) return [];
  const first = firstOf(folder);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === folder)
    .sort((a, b) => Number(b === first) - Number(a === first) || a - b);
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
