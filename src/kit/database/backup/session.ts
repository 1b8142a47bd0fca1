import { Kysely } from "kysely";
import type pg from "pg";
import type { Db } from "#kit/room.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { OwnSchemaDialect } from "../own-tables.ts";

/** One connection, as Kysely sees it and as the driver does: COPY goes beside Kysely, in the same transaction. */
export interface Session {
  db: Db;
  client: pg.Client;
}

/** The same text for the same value on every server. */
const SETTINGS = [
  "client_encoding = 'UTF8'",
  "datestyle = 'ISO'",
  "intervalstyle = 'postgres'",
  "timezone = 'UTC'",
  "extra_float_digits = 1",
  "bytea_output = 'hex'",
  // All rows, or an error: never those that this role happens to see.
  "row_security = off",
];

/** PostgreSQL answers this to everything after the question that failed. */
const ABORTED = "25P02";

const isHidden = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === "42501" && /row-level security/.test(message ?? "");
};

/** Opens a connection that nobody else uses. */
export type ConnectAlone = () => Promise<pg.Client>;

/**
 * Does a piece of work in one transaction on one connection. When it fails the connection is broken off and the
 * server rolls back by itself: a COPY that nobody reads to its end cannot be called back.
 * @param begin how the transaction begins: `begin isolation level repeatable read, read only`
 */
export async function inOneTransaction<Result>(
  connectAlone: ConnectAlone,
  begin: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const client = await connectAlone();
  let first: unknown = null;
  const query = async (...words: unknown[]): Promise<unknown> => {
    try {
      return await (client.query as (...words: unknown[]) => unknown).apply(client, words);
    } catch (error) {
      first ??= error;
      throw error;
    }
  };
  try {
    await client.query(begin);
    for (const setting of SETTINGS) await client.query(`set local ${setting}`);
    const result = await work({ db: kyselyOn({ query }), client });
    await client.query("commit");
    return result;
  } catch (error) {
    if (isHidden(error))
      throw new SourceRefused(
        "Deze rol ziet niet alle rijen. Maak de back-up als eigenaar van de tabellen (DATABASE_OWNER_URL), of geef de rol BYPASSRLS.",
      );
    // Who tidies up after a refusal is refused too: the first one says what was wrong.
    throw (error as { code?: string }).code === ABORTED ? (first ?? error) : error;
  } finally {
    await client.end();
  }
}

/** Kysely on a connection that somebody else gives back. It must not begin or end a transaction of its own. */
function kyselyOn({ query }: { query: (...words: unknown[]) => Promise<unknown> }): Db {
  const borrowed = { query, release: () => undefined } as unknown as pg.PoolClient;
  const pool = { connect: () => Promise.resolve(borrowed), end: () => Promise.resolve(), options: {} };
  return new Kysely<object>({ dialect: new OwnSchemaDialect({ pool }) });
}
