/** PostgreSQL servers of one's own on loopback ports, from the programs that the system has; gone when closed. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serversOf } from "../../src/kit/database/embedded/lease.ts";

const INSTALLED = "/usr/lib/postgresql";

/** Folder of the newest PostgreSQL of the system; null where there is none. */
export function systemPostgres(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : [];
  return (
    versions.map((it) => join(INSTALLED, it, "bin")).find((bin) => existsSync(join(bin, "initdb"))) ?? null
  );
}

export interface Cluster {
  url: string;
  start: () => void;
  stop: () => void;
  /** Ends all its processes as a power cut does. */
  kill: () => void;
}

/** A folder in which clusters can be made. */
export class Clusters {
  readonly #bin: string;
  readonly #folder = mkdtempSync(join(tmpdir(), "vliegwiel-clusters-"));
  readonly #made: Cluster[] = [];

  constructor(bin: string) {
    this.#bin = bin;
    // PostgreSQL refuses to run as root.
    const { uid, gid } = this.#user();
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
  }

  async primary(): Promise<Cluster> {
    const data = join(this.#folder, "primary");
    this.#run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
    return this.#cluster(data, await freePort());
  }

  /** One that asks everyone for a password; that of `postgres` is in its address. */
  async asking(): Promise<Cluster> {
    const data = join(this.#folder, "asking");
    const file = join(this.#folder, "password");
    writeFileSync(file, "geheim");
    const asks = ["-A", "scram-sha-256", "--pwfile", file];
    this.#run("initdb", "-D", data, "-U", "postgres", ...asks, "-E", "UTF8", "--locale=C");
    const cluster = this.#cluster(data, await freePort());
    return { ...cluster, url: cluster.url.replace("postgres@", "postgres:geheim@") };
  }

  /** A standby that follows a primary as it is now. */
  async standby(primary: Cluster): Promise<Cluster> {
    const data = join(this.#folder, "standby");
    this.#run("pg_basebackup", "-D", data, "-R", "-c", "fast", "-d", primary.url);
    return this.#cluster(data, await freePort());
  }

  close(): void {
    for (const cluster of this.#made.reverse()) cluster.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #cluster(data: string, port: number): Cluster {
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${this.#folder}`;
    const cluster: Cluster = {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      start: () => {
        this.#run("pg_ctl", "-D", data, "-w", "-l", `${data}.log`, "-o", settings, "start");
      },
      stop: () => {
        if (existsSync(join(data, "postmaster.pid")))
          this.#run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop");
      },
      kill: () => {
        const killed = serversOf(data);
        for (const pid of killed) signal(pid, "SIGKILL");
        // A new one does not start as long as the old one is listed, also when it is dead and nobody took notice yet.
        while (killed.some((pid) => signal(pid, 0)))
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      },
    };
    cluster.start();
    this.#made.push(cluster);
    return cluster;
  }

  #run(program: string, ...words: string[]): void {
    const { status, stderr } = spawnSync(join(this.#bin, program), words, {
      cwd: this.#folder,
      encoding: "utf8",
      // The server keeps what it inherits: a pipe would never end.
      stdio: ["ignore", "ignore", program === "pg_ctl" ? "ignore" : "pipe"],
      ...this.#user(),
    });
    if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${stderr}`);
  }

  #user(): { uid?: number; gid?: number } {
    if (process.getuid?.() !== 0) return {};
    const idOf = (flag: string) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
    return { uid: idOf("-u"), gid: idOf("-g") };
  }
}

/** Whether there was such a process. */
function signal(pid: number, what: "SIGKILL" | 0): boolean {
  try {
    return process.kill(pid, what);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || address === null) throw new Error("geen vrije poort");
  return address.port;
}
