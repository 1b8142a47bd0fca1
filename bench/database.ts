/** The PostgreSQL server that bin/bench started, or the one TEST_DATABASE_URL names. */
import { readFileSync } from "node:fs";
import pg from "pg";

export interface BenchDatabase {
  url: string;
  /** The server's first process: all backends descend from it. Zero when it runs on another machine. */
  postmaster: number;
  drop: () => Promise<void>;
}

/** An empty database of one's own on the server. */
export async function createDatabase(): Promise<BenchDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("Geen PostgreSQL: start dit met bin/bench, of zet TEST_DATABASE_URL.");
  const name = `vliegwiel_bench_${crypto.randomUUID().slice(0, 8)}`;
  const postmaster = await asAdmin(server, async (client) => {
    await client.query(`create database ${name}`);
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    return parentOf(rows[0]?.pid ?? 0);
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    postmaster,
    drop: () =>
      asAdmin(server, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

/** Runs one piece of work on a connection that is closed afterwards. */
export async function asAdmin<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function parentOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
