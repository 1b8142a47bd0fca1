/** A server that asks for passwords: one address is enough where its owner may make roles, two are where he may not. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Connection } from "../../src/kit/database/connect.ts";
import { migrate } from "../../src/kit/database/migrate.ts";
import { servesAsOwner } from "../../src/kit/database/serving-role.ts";
import { rooms } from "../../src/rooms.ts";
import { backup } from "./back-ups.ts";
import { Clusters, systemPostgres } from "./clusters.ts";

const bin = systemPostgres();
let clusters: Clusters;
let server: string;
let admin: Connection;

/** A database of its own for an owner who is no superuser, and his address. */
async function owned(owner: string, rights: string): Promise<string> {
  await sql.raw(`create role ${owner} login ${rights} password 'a@b:/?#c'`).execute(admin.db);
  await sql.raw(`create database van_${owner} owner ${owner}`).execute(admin.db);
  return server
    .replace("postgres:geheim@", `${owner}:${encodeURIComponent("a@b:/?#c")}@`)
    .replace(/postgres$/, `van_${owner}`);
}

const open: Connection[] = [];
async function opened(target: Parameters<typeof connect>[0]): Promise<Connection> {
  const connection = await connect(target);
  open.push(connection);
  return connection;
}

async function whoServes(target: { databaseUrl: string; ownerUrl?: string }) {
  const { db } = await opened({ ...target, dataDir: "", serving: true });
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db);
  return { name: rows[0]?.name, asOwner: await servesAsOwner(db), db };
}

async function broughtUpToDate(target: { databaseUrl: string; ownerUrl?: string }): Promise<Connection> {
  const owner = await opened({ ...target, dataDir: "" });
  await migrate(owner.db, rooms);
  await owner.letServe();
  return owner;
}

describe.skipIf(bin === null)("who serves", () => {
  beforeAll(async () => {
    clusters = new Clusters(bin ?? "");
    server = (await clusters.asking()).url;
    admin = await connect({ databaseUrl: server, dataDir: "" });
  });
  afterAll(async () => {
    for (const it of open) await it.close();
    await admin.close();
    clusters.close();
  });

  it("is a role that the owner makes, also after he got another password", async () => {
    const databaseUrl = await owned("maker", "createrole");
    await broughtUpToDate({ databaseUrl });
    expect(await whoServes({ databaseUrl })).toMatchObject({ name: "maker_app", asOwner: false });
    await sql`alter role maker password 'ander'`.execute(admin.db);
    const renewed = databaseUrl.replace(/:[^:@/]+@/, ":ander@");
    await broughtUpToDate({ databaseUrl: renewed });
    expect(await whoServes({ databaseUrl: renewed })).toMatchObject({ name: "maker_app", asOwner: false });
  });

  it("cannot change what was recorded or any table, nor become the owner", async () => {
    const databaseUrl = await owned("houder", "createrole");
    await broughtUpToDate({ databaseUrl });
    const { db } = await whoServes({ databaseUrl });
    for (const statement of [
      "update audit_event set action = 'iets anders'",
      "delete from audit_seal",
      // What is seen through a view of the owner, changes nothing below it.
      "delete from entry_taking_part",
      "update own_guest set id = gen_random_uuid()",
      "insert into guested values ('dossier', 'eigen')",
      "truncate person",
      "alter table audit_event disable trigger all",
      "alter table person disable row level security",
      "drop policy seen on person",
      "create table eigen (a int)",
      "set role houder",
      "set session authorization houder",
      "select set_config('role', 'houder', false)",
    ])
      await expect(sql.raw(statement).execute(db), statement).rejects.toMatchObject({ code: "42501" });
  });

  it("is the owner himself where he may make no roles, and that is seen", async () => {
    const databaseUrl = await owned("alleen", "");
    await broughtUpToDate({ databaseUrl });
    expect(await whoServes({ databaseUrl })).toMatchObject({ name: "alleen", asOwner: true });
  });

  it("is the role of one address, where the owner has another", async () => {
    const ownerUrl = await owned("eigenaar", "");
    await sql`create role pagina login password 'p'`.execute(admin.db);
    const databaseUrl = ownerUrl.replace(/\/\/[^@]+@/, "//pagina:p@");
    await broughtUpToDate({ databaseUrl, ownerUrl });
    const { db, ...who } = await whoServes({ databaseUrl, ownerUrl });
    expect(who).toEqual({ name: "pagina", asOwner: false });
    // And a process that knows nothing of the owner finds nothing left to do.
    await broughtUpToDate({ databaseUrl });
    expect(await sql`select from organisation`.execute(db)).toMatchObject({ rows: [] });
    // Half a back-up that looks whole would be worse than none.
    const { connectAlone } = await opened({ databaseUrl, dataDir: "" });
    await expect(backup({ connectAlone })).rejects.toThrow(/ziet niet alle rijen.*DATABASE_OWNER_URL/s);
  });
});
