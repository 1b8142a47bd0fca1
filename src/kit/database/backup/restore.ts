import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import { from as copyFrom } from "pg-copy-streams";
import type { Room } from "#kit/room.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { fromFile } from "../from-file.ts";
import { type Ledgers, migrate, newestLedgers, readLedgers } from "../migrate.ts";
import { quoted, readFunctions, readPolicies, readTables, readViews, type TableOf } from "./catalogue.ts";
import { tableWords } from "../table-words.ts";
import type { Header, SequenceValue, TableHead } from "./format.ts";
import { type BackupReader, DAMAGED, newer } from "./read.ts";
import { type ConnectAlone, inOneTransaction, type Session } from "./session.ts";
import type { RowCounts } from "./write.ts";

export interface Restoring {
  rooms: Room[];
  /** Whether what is there may go. */
  overwrite: boolean;
}

export interface Restored {
  header: Header;
  counts: RowCounts;
  /** Tables in the file that no room of ours has. */
  skipped: string[];
}

/**
 * Makes the database what it was when the back-up was made, then brings it up to date, all in one transaction: when
 * anything is wrong nothing changes. Asks no more rights than those of the owner of the schema.
 * @throws SourceRefused for a file that is not right or not ours, and for a database that is not empty
 */
export async function restoreBackup(
  connectAlone: ConnectAlone,
  reader: BackupReader,
  { rooms, overwrite }: Restoring,
): Promise<Restored> {
  const header = await reader.header();
  // A name of which a byte changed is unknown as well.
  if (isNewer(header, newestLedgers(rooms)))
    throw new SourceRefused((await reader.isWhole()) ? newer(header.product) : DAMAGED);
  try {
    return await inOneTransaction(connectAlone, "begin", async (session) => {
      await clear(session, overwrite);
      await migrate(session.db, rooms, { upTo: header.ledgers, begun: true });
      const { counts, skipped } = await load(session, reader, tableWords(rooms));
      // A table with checks that still wait cannot be altered.
      await sql`set constraints all immediate`.execute(session.db);
      await migrate(session.db, rooms, { begun: true });
      for (const table of counts.keys()) await sql`analyze ${sql.table(table)}`.execute(session.db);
      return { header, counts, skipped };
    });
  } catch (error) {
    if ((error as { code?: string }).code === OUT_OF_LOCKS) throw new SourceRefused(TOO_FEW_LOCKS);
    // The database may have been the first to see that a byte had changed.
    if (error instanceof SourceRefused || (await reader.isWhole())) throw error;
    throw new SourceRefused(DAMAGED);
  }
}

/** What PostgreSQL says when its table of locks is full (`out_of_memory`). */
const OUT_OF_LOCKS = "53200";
const TOO_FEW_LOCKS =
  "De databaseserver kan niet alle tabellen in één keer op slot zetten; er is niets veranderd. Zet max_locks_per_transaction op die server op 256 of hoger, of zet de back-up terug in een lege database.";

/** Whether a room had done what it does not do today: what it had done must be the beginning of that. */
const isNewer = ({ ledgers }: Header, ours: Ledgers): boolean =>
  Object.entries(ledgers).some(([room, had]) => had.some((name, at) => name !== ours[room]?.[at]));

async function clear({ db }: Session, overwrite: boolean): Promise<void> {
  const there = await readTables(db);
  if (there.length === 0) return;
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  const schema = `Schema ${rows[0]?.schema ?? ""} van deze database`;
  if (Object.keys(await readLedgers(db)).length === 0)
    throw new SourceRefused(`${schema} is van een ander programma. Kies een lege database.`);
  if (!overwrite)
    throw new SourceRefused(
      `${schema} heeft al ${there.length} tabellen. Met --overschrijf worden ze allemaal verwijderd en komt de back-up ervoor in de plaats.`,
    );
  // What reads the tables goes first. Not by cascade: that would take along what others made of them.
  // A rule of a table may read a view.
  for (const { name, table } of await readPolicies(db))
    await sql`drop policy ${sql.id(name)} on ${sql.table(table)}`.execute(db);
  const views = await readViews(db);
  if (views.length > 0) await sql`drop view ${sql.join(views.map((name) => sql.table(name)))}`.execute(db);
  await sql`drop table ${sql.join(there.map(({ name }) => sql.table(name)))}`.execute(db);
  // What an older version calls the same may give something else: then it cannot take the place of this one.
  for (const name of await readFunctions(db)) await sql`drop function ${sql.raw(name)}`.execute(db);
}

async function load(
  session: Session,
  reader: BackupReader,
  called: (table: string) => string,
): Promise<{ counts: RowCounts; skipped: string[] }> {
  const { db } = session;
  const tables = new Map((await readTables(db)).map((table) => [table.name, table]));
  const ours = sql.join([...tables.keys()].map((name) => sql.table(name)));
  // Migrations leave rows behind, in their ledgers at least; those of the file take their place.
  await sql`truncate ${ours}`.execute(db);
  await sql`set constraints all deferred`.execute(db);
  await fromFile(true).execute(db);
  const counts: RowCounts = new Map();
  const skipped: string[] = [];
  for (;;) {
    const section = await reader.section();
    if ("table" in section) {
      const table = tables.get(section.table);
      if (!table) {
        await reader.skipRows();
        skipped.push(section.table);
      } else counts.set(table.name, await loadTable(session, reader, { table, head: section, called }));
    } else if ("sequences" in section) await setSequences(session, section.sequences);
    else break;
  }
  await fromFile(false).execute(db);
  const missing = [...tables.keys()].filter((name) => !counts.has(name));
  if (missing.length > 0) throw new SourceRefused(otherTables(missing.map(called)));
  return { counts, skipped };
}

/** One COPY: what rows of one table say about each other is checked when all are there. */
async function loadTable(
  { client }: Session,
  reader: BackupReader,
  { table, head, called }: { table: TableOf; head: TableHead; called: (table: string) => string },
): Promise<number> {
  const named = (columns: [string, string][]) =>
    columns
      .map((it) => it.join(" "))
      .sort()
      .join();
  if (named(table.columns) !== named(head.columns))
    throw new SourceRefused(otherTables([called(table.name)]));
  const columns = head.columns.map(([name]) => quoted(name)).join(", ");
  const copy = client.query(copyFrom(`copy ${quoted(table.name)} (${columns}) from stdin`));
  await pipeline(reader.rows(), copy);
  if (copy.rowCount !== head.rows) throw new SourceRefused(DAMAGED);
  return copy.rowCount;
}

async function setSequences({ db }: Session, sequences: SequenceValue[]): Promise<void> {
  for (const { name, value, called } of sequences)
    await sql`
      select setval(c.oid, ${value}::bigint, ${called}) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relname = ${name} and c.relkind = 'S'`.execute(db);
}

const otherTables = (names: string[]): string =>
  `De back-up past niet bij deze versie van Vliegwiel: ${names.join(", ")} ontbreekt of is anders. Er is niets veranderd.`;
