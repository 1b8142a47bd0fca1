/** CPU time of processes as Linux counts it: a process, its threads and all its descendants. */
import { readdirSync, readFileSync } from "node:fs";

/** The kernel's clock ticks in /proc; 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * CPU milliseconds used so far by these processes and everything they started. Living threads count to the
 * nanosecond; descendants that are gone count in ticks, through the parent that waited for them.
 */
export function cpuMs(roots: readonly number[]): number {
  let total = 0;
  for (const pid of familyOf(roots)) {
    const living = listed(`/proc/${pid}/task`).reduce(
      (sum, thread) => sum + Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(" ")[0] ?? 0) / 1e6,
      0,
    );
    const [user = 0, system = 0, reapedUser = 0, reapedSystem = 0] = statOf(pid).slice(11, 15).map(Number);
    total += living + endedThreadsMs(pid, (user + system) * TICK_MS - living);
    total += (reapedUser + reapedSystem) * TICK_MS;
  }
  return total;
}

/** Ticks are coarse: what a process used beyond its living threads counts when it cannot be rounding. */
const ROUNDING_MS = 5 * TICK_MS;
const ended = new Map<number, number>();

/** What threads used that are gone: a lane that was ended took its own count along. */
function endedThreadsMs(pid: number, beyondLiving: number): number {
  const known = ended.get(pid) ?? 0;
  const now = beyondLiving - known > ROUNDING_MS ? beyondLiving : known;
  ended.set(pid, now);
  return now;
}

/** The processes and all their living descendants. */
export function familyOf(roots: readonly number[]): number[] {
  const children = new Map<number, number[]>();
  for (const entry of listed("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = Number(statOf(Number(entry))[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const found: number[] = [];
  const visit = (pid: number) => {
    found.push(pid);
    children.get(pid)?.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

/** Largest memory the process held, in MB. */
export const peakMemoryMb = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** The fields of /proc/<pid>/stat after the name, which may hold spaces: state, parent, … */
function statOf(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** A process may end while we look: then it says nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
