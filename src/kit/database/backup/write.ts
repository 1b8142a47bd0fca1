import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "kysely";
import { to as copyTo } from "pg-copy-streams";
import { readLedgers } from "../migrate.ts";
import { quoted, readSequences, readTables, type TableOf } from "./catalogue.ts";
import { END_OF_ROWS, FORMAT, type TableHead, toLine } from "./format.ts";
import { type ConnectAlone, inOneTransaction, type Session } from "./session.ts";

export interface Making {
  /** Version of the product. */
  product: string;
  now: Date;
  /** Rows written so far, and how many there are. */
  onProgress: (done: number, total: number) => void;
}

/** Rows per table, in the order of the file. */
export type RowCounts = Map<string, number>;

/**
 * Writes everything in the schema in use as it is at one moment, while others go on writing. Needs no more memory
 * for more rows. It can be a standby.
 * @throws SourceRefused for a role that does not see all rows
 * @param out takes the bytes of the file; not ended, so that it can be standard output
 */
export async function writeBackup(
  connectAlone: ConnectAlone,
  out: Writable,
  making: Making,
): Promise<RowCounts> {
  const counts: RowCounts = new Map();
  await inOneTransaction(connectAlone, "begin isolation level repeatable read, read only", (session) =>
    pipeline(() => linesOf(session, making, counts), createGzip(), out, { end: false }),
  );
  return counts;
}

async function* linesOf(session: Session, making: Making, counts: RowCounts): AsyncGenerator<Buffer> {
  const sum = createHash("sha256");
  for await (const part of partsOf(session, making, counts)) {
    sum.update(part);
    yield part;
  }
  yield toLine({ rows: Object.fromEntries(counts), sha256: sum.digest("hex") });
}

async function* partsOf(session: Session, making: Making, counts: RowCounts): AsyncGenerator<Buffer> {
  const { db } = session;
  const server = await sql<{
    version: string;
  }>`select split_part(current_setting('server_version'), ' ', 1) as version`.execute(db);
  yield toLine({
    vliegwiel: "back-up",
    format: FORMAT,
    product: making.product,
    server: server.rows[0]?.version ?? "",
    made: making.now.toISOString(),
    ledgers: await readLedgers(db),
  });
  const tables: { table: TableOf; head: TableHead }[] = [];
  for (const table of await readTables(db)) {
    const { rows } = await sql<{
      rows: number;
    }>`select count(*) as rows from ${sql.table(table.name)}`.execute(db);
    tables.push({ table, head: { table: table.name, columns: table.columns, rows: rows[0]?.rows ?? 0 } });
  }
  const total = tables.reduce((sum, { head }) => sum + head.rows, 0);
  let done = 0;
  for (const { table, head } of tables) {
    yield toLine(head);
    let rows = 0;
    for await (const part of rowsOf(session, table)) {
      rows += linesIn(part);
      making.onProgress(done + rows, total);
      yield part;
    }
    yield Buffer.from(END_OF_ROWS);
    counts.set(table.name, rows);
    done += rows;
  }
  yield toLine({ sequences: await readSequences(db) });
}

/** In an order that is the same on every server, so that the same rows make the same bytes. */
function rowsOf({ client }: Session, table: TableOf): AsyncIterable<Buffer> {
  const columns = table.columns.map(([name]) => quoted(name)).join(", ");
  return client.query(
    copyTo(`copy (select ${columns} from ${quoted(table.name)} t order by ${table.order}) to stdout`),
  );
}

const LINE_END = 10;

/** COPY writes a line end within a value as two letters: every line end is the end of a row. */
function linesIn(part: Buffer): number {
  let lines = 0;
  for (let at = part.indexOf(LINE_END); at !== -1; at = part.indexOf(LINE_END, at + 1)) lines += 1;
  return lines;
}
