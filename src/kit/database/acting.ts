/**
 * As whom the database is asked. The role that serves sees nothing of what is private; a question or a change of a reader
 * is told whose it is, in its own transaction, and the rules of the tables (`row-security.ts`) let through what is his.
 * Nothing stays behind on the connection, so that it does not matter who had it before.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import type { Reader } from "../reader.ts";
import { placesIn } from "../visibility.ts";
import { type Asker, type Asking, type Client, taken } from "./told.ts";
import { askTogether, isReading } from "./together.ts";

/** Looked up when something private is asked: most pages ask nothing of it. */
type Acting = "nobody" | "installation" | (() => Promise<Reader>);

const acting = new AsyncLocalStorage<Acting>();

/** Does the work of one request: what it asks and changes through `Building.primary` is his. */
export const asReader = <Result>(reader: () => Promise<Reader>, work: () => Result): Result =>
  acting.run(reader, work);

const standIn = new AsyncLocalStorage<object>();

/**
 * Does work in which a visitor's questions to `Building.primary` are asked of this side: the primary is away, and what everybody
 * may read stands here too. What is somebody's own is asked of the primary all the same, for only that knows who he still is.
 */
export const standingIn = <Result>(side: object, work: () => Result): Result => standIn.run(side, work);

/** Does what comes before it is known who asks. */
export const asNobody = <Result>(work: () => Result): Result => acting.run("nobody", work);

/**
 * Does work that must see the rows of everyone: logging in, what a secret link leads to, the clocks. Every other use is a
 * hole in the second lock, so it says at its place why it must.
 * @param db a transaction in which only this part sees all, or the database
 */
export async function seeingAll<Result>(
  db: Pick<Kysely<never>, "isTransaction" | "getExecutor">,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!db.isTransaction) return acting.run("installation", work);
  await sql`select set_config('vliegwiel.all', 'yes', true)`.execute(db);
  const result = await work();
  await sql`select set_config('vliegwiel.all', '', true)`.execute(db);
  return result;
}

/** What comes in pieces, each asked for as whoever began it: a file is read on while an answer goes out. */
export function stillActing<Piece>(pieces: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  const then = AsyncLocalStorage.snapshot();
  return (async function* () {
    for (;;) {
      const next = await then(() => pieces.next());
      if (next.done) return;
      yield next.value;
    }
  })();
}

/** What tells the database for whom it works, until the end of the transaction; null for a visitor, who has nothing of his own. */
async function telling(): Promise<string | null> {
  const who = acting.getStore();
  if (who === undefined || who === "nobody") return null;
  if (who === "installation") return "select set_config('vliegwiel.all', 'yes', true)";
  const reader = await who();
  if (reader.kind === "visitor") return null;
  const { organisations, sides } = placesIn(reader);
  const list = (texts: readonly string[]) =>
    `array[${texts.map((it) => pg.escapeLiteral(it)).join()}]::text[]::text`;
  return `select set_config('vliegwiel.person', ${pg.escapeLiteral(reader.id)}, true),
    set_config('vliegwiel.organisations', ${list(organisations)}, true),
    set_config('vliegwiel.sides', ${list(sides)}, true)`;
}

/** The same pool, of which every transaction begins by telling for whom it is, and so does what a reader's page asks together. */
export const actingPool = (pool: pg.Pool) => ({
  ...sameAs(pool),
  connect: async (): Promise<Client> => {
    // Before a connection is taken: finding out who asks takes one too.
    const told = await telling();
    const side = told === null ? standIn.getStore() : undefined;
    return connectionOf({ pool: (side && pools.get(side)) ?? pool, told });
  },
});

/** The same pool, for nobody: what one request asks at one moment is asked together. */
export const plainPool = (pool: pg.Pool) => ({
  ...sameAs(pool),
  connect: (): Promise<Client> => connectionOf({ pool, told: null }),
});

const sameAs = (pool: pg.Pool) => ({ options: pool.options, Client: pg.Client, end: () => pool.end() });

/** A connection of the pool; in a request it is taken once something needs one of its own: a transaction, or a change. */
async function connectionOf(asker: Asker): Promise<Client> {
  const request = acting.getStore();
  if (typeof request !== "function") return taken(asker);
  let own: Promise<Client> | null = null;
  const query: Asking = async (text, values) => {
    if (own === null && isReading(text)) return askTogether(request, asker, text, values);
    own ??= taken(asker);
    const client = await own;
    return (client.query as Asking).call(client, text, values);
  };
  return {
    query: query as Client["query"],
    release: (broken) => {
      own?.then(
        (client) => {
          client.release(broken);
        },
        () => undefined,
      );
    },
  };
}

const twins = new WeakMap<object, object>();
const pools = new WeakMap<object, pg.Pool>();

/** Remembers which database acts for whom beside one that acts for nobody, on the same pool. */
export const actsAs = <Tables>(plain: Kysely<Tables>, twin: Kysely<Tables>, pool: pg.Pool): void => {
  twins.set(plain, twin);
  pools.set(plain, pool);
};

/** The database as asked for whoever acts; one that belongs to its owner stays what it is. */
export const actingOn = <Tables>(plain: Kysely<Tables>): Kysely<Tables> =>
  (twins.get(plain) as Kysely<Tables> | undefined) ?? plain;
