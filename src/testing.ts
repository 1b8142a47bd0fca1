/** What tests share: a real database and the real app around it. */
import { type Kysely, sql, type Transaction } from "kysely";
import { afterAll, beforeAll, inject } from "vitest";
import { createApp } from "./app.ts";
import { openBuilding } from "./building.ts";
import type { Config } from "./config.ts";
import { rooms } from "./rooms.ts";
import { loadWhatShips } from "./shipped.ts";
import { connect, type Connection, type Target } from "#kit/database/connect.ts";
import { EXTENSIONS, migrate } from "#kit/database/migrate.ts";
import { createLog } from "#kit/log.ts";
import type { AuditTables } from "#kit/audit/tables.ts";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { EventTables } from "#kit/events/outbox.ts";
import type { MailTables } from "#kit/mail/outbox.ts";
import type { RevisionTables } from "#kit/revision.ts";
import type { Db, Room } from "#kit/room.ts";
import type { AdditionTables } from "#rooms/additions";
import type { RegionTables } from "#rooms/advice";
import type { CollaborationTables } from "#rooms/collaborations";
import type { DossierTables } from "#rooms/dossiers";
import type { NoticeTables } from "#rooms/notices";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { AskingTables, ProfessionalTables } from "#rooms/professionals";
import type { RegisterTables } from "#rooms/register";
import type { TieTables } from "#rooms/ties";

/** Tests look behind every door: all tables of all rooms. */
export interface Everything
  extends
    OrganisationTables,
    CollaborationTables,
    RegisterTables,
    RegionTables,
    RevisionTables,
    PeopleTables,
    EntryTables,
    TieTables,
    AdditionTables,
    DossierTables,
    ProfessionalTables,
    AskingTables,
    AuditTables,
    EventTables,
    NoticeTables,
    MailTables {}
export type TestDb = Kysely<Everything> & Db;
export type TestConnection = Connection & { db: TestDb };

type Where = Pick<Target, "databaseUrl" | "dataDir">;

const REGISTER = "vliegwiel_register";
/** The moment tests live in, a while after the snapshot. */
export const TEST_NOW = new Date("2026-06-01T10:00:00Z");

/** Loads the shipped register once, into a schema that tests only read. */
export async function prepareRegister(where: Where): Promise<void> {
  await recreate(where, REGISTER);
  const connection = await connect({ ...where, schema: REGISTER });
  await migrate(connection.db, rooms);
  await connection.letServe();
  await loadWhatShips(connection.db, TEST_NOW);
  await connection.close();
}

/** The shipped register, for reading only. Close it when done: a server takes so many connections. */
export const registerDatabase = async (where: Where): Promise<TestConnection> =>
  withServing(where, REGISTER, await connect({ ...where, schema: REGISTER }));

/**
 * Two hundred questions at once stand in line for a handful of connections: on a machine that other work shares the last of them
 * would be told to come back (503), which is right and not what those tests ask.
 */
const PATIENT_MS = 60_000;

const served = new WeakMap<object, Db>();

/** What an app on a database of these tests is served from, behind its second lock; the tests themselves look as its owner. */
export const servingOf = (db: Db): Db => served.get(db) ?? db;

async function withServing(where: Where, schema: string, owner: Connection): Promise<TestConnection> {
  const serving = await connect({ ...where, schema, serving: true, waitMs: PATIENT_MS });
  served.set(owner.db, serving.db);
  return {
    ...owner,
    close: async () => {
      await serving.close();
      await owner.close();
    },
  };
}

/** An empty database of one's own, all tables in place. Closing it throws it away. */
export async function freshDatabase(where: Where): Promise<TestConnection> {
  const connection = await emptySchema(where);
  await migrate(connection.db, rooms);
  // Some tables take no changes.
  await connection.letServe();
  return connection;
}

/** A schema without tables. Closing it throws it away. */
export async function emptySchema(where: Where): Promise<TestConnection> {
  const schema = `vliegwiel_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await recreate(where, schema);
  const connection = await connect({ ...where, schema });
  await connection.letServe();
  const opened = await withServing(where, schema, connection);
  return {
    ...opened,
    close: async () => {
      await sql`drop schema ${sql.ref(schema)} cascade`.execute(connection.db);
      await opened.close();
    },
  };
}

/** How many rows some work adds to these tables, changes in them and removes from them; untouched ones are left out. */
export async function countWrites(
  trx: Transaction<Everything>,
  tables: string[],
  work: () => Promise<unknown>,
): Promise<Record<string, string>> {
  // PostgreSQL counts by connection, so what came before counts too.
  const before = new Map(await writesOf(trx, tables));
  await work();
  const counts = (await writesOf(trx, tables)).map(([table, writes]): [string, string] => [
    table,
    writes.map((count, kind) => count - (before.get(table)?.[kind] ?? 0)).join(" "),
  ]);
  return Object.fromEntries(counts.filter(([, writes]) => writes !== "0 0 0"));
}

async function writesOf(trx: Transaction<Everything>, tables: string[]): Promise<[string, number[]][]> {
  const { rows } = await sql<{ name: string; added: number; changed: number; removed: number }>`
    select relname as name, n_tup_ins as added, n_tup_upd as changed, n_tup_del as removed
    from pg_stat_xact_user_tables
    where schemaname = current_schema() and relname = any(${tables}) order by relname`.execute(trx);
  return rows.map((row) => [row.name, [row.added, row.changed, row.removed]]);
}

async function recreate(where: Where, schema: string): Promise<void> {
  const connection = await connect(where);
  // Extensions live in public, or dropping a test's schema would take them along.
  for (const extension of EXTENSIONS)
    await sql`create extension if not exists ${sql.ref(extension)} schema public`.execute(connection.db);
  await sql`drop schema if exists ${sql.ref(schema)} cascade`.execute(connection.db);
  await sql`create schema ${sql.ref(schema)}`.execute(connection.db);
  await connection.close();
}

/** The whole app on a database, as a browser or a machine meets it. */
export async function testApp(
  db: Db,
  open: Room[] = rooms,
  settings: Partial<Config> = {},
  clock: () => Date = () => TEST_NOW,
) {
  const building = await openBuilding(
    servingOf(db),
    open,
    { contactEmail: "beheer@vliegwiel.example", hostedBy: "Proefgemeente", publicUrl: null, ...settings },
    clock,
  );
  const app = createApp(building, open, createLog("silent"));
  return {
    app,
    building,
    /** The page as text; the status must be as expected, so that no test reads an error page by mistake. */
    page: async (path: string, status = 200): Promise<string> => {
      const response = await app.request(path);
      if (response.status !== status) throw new Error(`${path} gaf ${response.status}, verwacht ${status}`);
      return response.text();
    },
    json: async <Body>(path: string, status = 200): Promise<Body> => {
      const response = await app.request(path);
      if (response.status !== status)
        throw new Error(`${path} gaf ${response.status}, verwacht ${status}: ${await response.text()}`);
      return (await response.json()) as Body;
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;

/**
 * The app on a database with these organisations and nothing else: opened before the tests of this file, closed after
 * them.
 * @param organisations key to name
 * @param more.prepare what else stands in the database before the app opens
 * @param more.settings settings of the app that are known only then
 * @param more.without rooms that stay shut: what they hold against a step of a lower one is tested with them
 */
export function siteWith(
  organisations: Record<string, string>,
  {
    prepare,
    settings,
    without = [],
  }: {
    prepare?: (db: TestDb) => Promise<unknown>;
    settings?: () => Promise<Partial<Config>>;
    without?: string[];
  } = {},
) {
  let connection: TestConnection;
  let site: TestApp;
  beforeAll(async () => {
    connection = await freshDatabase(inject("database"));
    for (const [key, name] of Object.entries(organisations)) await putOrganisation(connection.db, key, name);
    await prepare?.(connection.db);
    site = await testApp(
      connection.db,
      rooms.filter((it) => !without.includes(it.name)),
      await settings?.(),
    );
  });
  afterAll(async () => {
    site.building.close();
    await connection.close();
  });
  return {
    get db() {
      return connection.db;
    },
    get site() {
      return site;
    },
    /** In which tests put people and things. */
    world: () => ({ db: connection.db, at: TEST_NOW }),
  };
}

/**
 * The app on the shipped register, for reading only: opened before the tests of the file or the `describe` that asks,
 * closed after them. What it gives is there from the first `beforeAll` behind it.
 */
export function registerApp(open: Room[] = rooms): TestApp & TestConnection {
  const opened = {} as TestApp & TestConnection;
  beforeAll(async () => {
    const connection = await registerDatabase(inject("database"));
    Object.assign(opened, connection, await testApp(connection.db, open));
  });
  afterAll(async () => {
    opened.building.close();
    await opened.close();
  });
  return opened;
}

/** Puts an organisation there with the least a test needs of one. */
/** As the register has it of an organisation that filled in nothing. */
const NO_DETAILS = { addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] };

export const putOrganisation = (db: TestDb, key: string, name: string) =>
  db
    .insertInto("organisation")
    .values({
      key,
      name,
      type: "gemeente",
      type_label: "Gemeente",
      sort_name: name.toLowerCase(),
      search_name: name.toLowerCase(),
      details: JSON.stringify(NO_DETAILS),
      source: "roo",
      prose_loaded: false,
    })
    .execute();

/** A room that is not in the floor plan, above all others, on an empty database of its own. Close both when done. */
export async function openRoom(where: Where, room: Room) {
  const connection = await freshDatabase(where);
  await migrate(connection.db, [...rooms, room]);
  return { ...(await testApp(connection.db, [...rooms, room])), db: connection.db, close: connection.close };
}

/** A page as a reader sees it: without its tags and its style, which stands in the page itself once the site is built. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<style[^>]*>[^]*?<\/style>/g, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
