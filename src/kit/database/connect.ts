import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "#database";
import type { Db } from "../room.ts";
import { type Embedded, openEmbedded } from "./embedded.ts";

// Days stay the text they are; counts fit a number (nothing here comes near 2^53).
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export interface Connection {
  db: Db;
  /** `server` for PostgreSQL, `embedded` for PGlite. */
  kind: "server" | "embedded";
  /** A connection of one's own, with no clock on it: for work of any size, and for COPY. Whoever asks ends it. */
  connectAlone: () => Promise<pg.Client>;
  close: () => Promise<void>;
}

export interface Target {
  databaseUrl: string | null;
  dataDir: string;
  /** Tests give each file a schema of its own. */
  schema?: string;
  statementMs?: number;
  /** False for a server: it must own the embedded database, not lose it when another program ends. */
  join?: boolean;
}

/** Opens the database: a PostgreSQL server when an address is given, else the embedded one. */
export async function connect(target: Target): Promise<Connection> {
  const statementMs = target.statementMs ?? 30_000;
  if (target.databaseUrl) {
    const pool = createPool({
      connectionString: target.databaseUrl,
      max: 10,
      statement_timeout: statementMs,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      ...(target.schema ? { options: `-c search_path=${target.schema},public` } : {}),
    });
    return { db: kysely(pool), kind: "server", connectAlone: () => alone(pool), close: () => pool.end() };
  }
  const embedded: Embedded = await openEmbedded(target.dataDir, statementMs, target.join);
  // One connection: PGlite has one session, and a second one would only wait for the first.
  const pool = createPool({ host: embedded.socketDir, user: "postgres", database: "postgres", max: 1 });
  const { schema } = target;
  if (schema) pool.on("connect", (client) => void client.query(`set search_path to ${schema}, public`));
  return {
    db: kysely(pool),
    kind: "embedded",
    connectAlone: () => alone(pool),
    close: async () => {
      await pool.end();
      await embedded.stop();
    },
  };
}

function createPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: 15_000, ...options });
  // An idle connection that breaks (server restarted) is replaced at the next query; without this it ends the process.
  pool.on("error", () => undefined);
  // The same for one that breaks while it is used: its query is refused, and that is the error to handle.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** To the same place as a pool. */
async function alone({ options }: pg.Pool): Promise<pg.Client> {
  const client = new pg.Client({
    ...options,
    query_timeout: 0,
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  });
  // One that breaks is refused its query; the event beside it must not end the process.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

const kysely = (pool: pg.Pool) => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
