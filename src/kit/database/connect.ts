import { Kysely } from "kysely";
import pg from "pg";
import type { Db } from "../room.ts";
import { actingPool, actsAs, plainPool } from "./acting.ts";
import { takesCopies } from "./copy.ts";
import { OwnSchemaDialect } from "./own-tables.ts";
import { preparesOften } from "./prepared.ts";
import { openEmbedded } from "./embedded/embedded.ts";
import { letServe as letRoleServe, servingRole, type ServingRole } from "./serving-role.ts";
import { whyServerFailed } from "./why-failed.ts";

// Days stay the text they are; counts fit a number (nothing here comes near 2^53).
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
const WORLD_TIME = /^\d{4}-\d\d-\d\d [\d:.]+\+00$/;
// A moment as the database says it in the world's time is one that JavaScript reads itself; others the driver knows.
const slowly = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date;
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  WORLD_TIME.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : slowly(text),
);

export interface Connection {
  db: Db;
  /** `server` for PostgreSQL by its address, `embedded` for a PostgreSQL of our own on the data folder. */
  kind: "server" | "embedded";
  /** Makes the role that serves where it is not there, and lets it at the tables that are; only as their owner. */
  letServe: () => Promise<void>;
  /** A connection of one's own, with no clock on it: for work of any size, and for COPY. Whoever asks ends it. */
  connectAlone: () => Promise<pg.Client>;
  /** Its connections: all there are, those that do nothing, and who waits for one. */
  pool: () => { total: number; idle: number; waiting: number };
  /** Why some work on it failed: a disk that filled under our own server first shows as a broken connection. */
  whyFailed: (error: unknown) => unknown;
  close: () => Promise<void>;
}

export interface Target {
  databaseUrl: string | null;
  /** Address of the owner of the tables, where `databaseUrl` is that of the role that serves. */
  ownerUrl?: string | null;
  dataDir: string;
  /** Tests give each file a schema of its own. */
  schema?: string;
  statementMs?: number;
  /** False for a server: it must own the embedded database, not lose it when another program ends. */
  join?: boolean;
  /** As the role that serves, and not as the owner of the tables: then what is private is asked for whoever acts. */
  serving?: boolean;
  /** Connections at most; unless told 10, and 6 to a server of our own. */
  connections?: number;
  /** How long a question waits for one of them, in milliseconds; five seconds unless told. */
  waitMs?: number;
  /** Has the server refuse every change on these connections. */
  readOnly?: boolean;
  /** Folder of another PostgreSQL than the one that comes along, to serve the data folder with. */
  postgresBin?: string | null;
  /** Hears in a sentence when the embedded database stops, and why it does not start again. */
  report?: (sentence: string) => void;
}

/**
 * No question is compiled. The rules of closed tables weave one into another, and a server that compiles what looks dear spends
 * seconds on what it then answers in a millisecond: looking for a letter to send took 4 to 8 seconds in an empty database.
 */
const NO_JIT = "-c jit=off";
/**
 * And one that comes often is planned once. What it is asked with changes little; PostgreSQL would look each time whether a plan of its own
 * is cheaper, by costs that rules of closed tables blow up, and then plans it anew: a quarter of what "Mijn werk" took. So the
 * condition of a partial index must stand in the text of a question: as a parameter it may be another each time.
 */
const PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan";

const MOST_CONNECTIONS = 10;
/** On the machine of the web process itself more would only take turns, each with memory of its own. */
const MOST_EMBEDDED = 6;
/** A question nobody could be found for in this time is refused, so that a page says so instead of hanging. */
const WAIT_MS = 5_000;
/** A server that is stopped or cut off says nothing: then we end the question ourselves, a little after it should have. */
const GRACE_MS = 2_000;

/**
 * Opens the database: a PostgreSQL server when an address is given, else one of our own on the data folder.
 * @throws StartRefused when our own cannot be opened
 */
export async function connect(target: Target): Promise<Connection> {
  const { schema, statementMs = 30_000 } = target;
  const limits: pg.PoolConfig = {
    max: target.connections ?? (target.databaseUrl ? MOST_CONNECTIONS : MOST_EMBEDDED),
    statement_timeout: statementMs,
    query_timeout: statementMs + GRACE_MS,
    connectionTimeoutMillis: target.waitMs ?? WAIT_MS,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    options: [
      NO_JIT,
      PLANNED_ONCE,
      ...(schema === undefined ? [] : [`-c search_path=${schema},public`]),
    ].join(" "),
  };
  const letServe = (db: Db) => letRoleServe(db, roleOf(target));
  if (target.databaseUrl) {
    const pool = await serverPool(target.databaseUrl, limits, target);
    const db = kysely(pool, target);
    return {
      db,
      kind: "server",
      pool: () => stateOf(pool),
      letServe: () => letServe(db),
      connectAlone: () => alone(pool),
      whyFailed: whyServerFailed,
      close: () => pool.end(),
    };
  }
  const embedded = await openEmbedded(target.dataDir, target);
  const { user } = target.serving ? roleOf(target) : EMBEDDED_OWNER;
  const pool = createPool(
    { ...limits, host: embedded.socketDir, user, database: "postgres" },
    target.readOnly,
  );
  const db = kysely(pool, target);
  return {
    db,
    kind: "embedded",
    pool: () => stateOf(pool),
    letServe: () => letServe(db),
    connectAlone: () => alone(pool),
    whyFailed: (error) => embedded.fullDisk() ?? error,
    close: async () => {
      await pool.end();
      await embedded.stop();
    },
  };
}

const EMBEDDED_OWNER = { user: "postgres" };

/** The role that serves: of the address itself where the owner has one of his own, else one that the owner makes. */
function roleOf({ databaseUrl, ownerUrl }: Target): ServingRole {
  if (!databaseUrl) return servingRole(EMBEDDED_OWNER);
  const { user, password } = new pg.Client({ connectionString: databaseUrl });
  return ownerUrl ? { user: user ?? "" } : servingRole({ user, password });
}

/** What the server says to who cannot come in: there is no such role, or it has another password. */
const NOT_LET_IN = ["28000", "28P01", "42501"];

/** A pool to a server, as the owner of the tables or as the role that serves; where there is none as the address says. */
async function serverPool(address: string, limits: pg.PoolConfig, target: Target): Promise<pg.Pool> {
  const { ownerUrl, serving, readOnly } = target;
  if (!serving || ownerUrl)
    return createPool({ ...limits, connectionString: serving ? address : (ownerUrl ?? address) }, readOnly);
  const { user, password } = roleOf(target);
  const who = [user, ...(password === undefined ? [] : [password])].map(encodeURIComponent).join(":");
  const connectionString = address.replace(
    /^(\w+:\/\/)(?:[^/?#]*@)?/,
    (_, scheme: string) => `${scheme}${who}@`,
  );
  const pool = createPool({ ...limits, connectionString }, readOnly);
  try {
    await pool.query("select 1");
  } catch (error) {
    if (!NOT_LET_IN.includes((error as { code?: string }).code ?? "")) return pool;
    await pool.end();
    return createPool({ ...limits, connectionString: address }, readOnly);
  }
  return pool;
}

function createPool(options: pg.PoolConfig, readOnly = false): pg.Pool {
  const pool = new pg.Pool(options);
  // An idle connection that breaks (server restarted) is replaced at the next query; without this it ends the process.
  pool.on("error", () => undefined);
  // The same for one that breaks while it is used: its query is refused, and that is the error to handle.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("connect", preparesOften);
  pool.on("connect", takesCopies);
  if (readOnly)
    pool.on("connect", (client) => {
      // Goes before the first question on this connection; a connection that cannot take it takes no question either.
      client.query("set default_transaction_read_only = on").catch(() => undefined);
    });
  return pool;
}

const stateOf = ({ totalCount, idleCount, waitingCount }: pg.Pool) => ({
  total: totalCount,
  idle: idleCount,
  waiting: waitingCount,
});

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
  takesCopies(client);
  await client.connect();
  return client;
}

function kysely(pool: pg.Pool, { serving }: Target): Db {
  const plain = new Kysely<object>({ dialect: new OwnSchemaDialect({ pool: plainPool(pool) }) });
  if (serving)
    actsAs(plain, new Kysely<object>({ dialect: new OwnSchemaDialect({ pool: actingPool(pool) }) }), pool);
  return plain;
}
