/** A server that cannot lock all tables at once: a back-up over what is there is refused in a sentence, and changes nothing. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseFindings } from "../../src/doctor/database.ts";
import { connect, type Connection } from "../../src/kit/database/connect.ts";
import { rooms } from "../../src/rooms.ts";
import { backup, content, fill, restore } from "./back-ups.ts";
import { type Cluster, Clusters, systemPostgres } from "./clusters.ts";
import { migrate } from "../../src/kit/database/migrate.ts";

const bin = systemPostgres();

describe.skipIf(bin === null)("a server with few locks", () => {
  let clusters: Clusters;
  let server: Cluster;
  let connection: Connection;
  const asked = async () =>
    (await databaseFindings(connection.db, rooms, { embedded: false, at: new Date() })).find((it) =>
      /back-up/i.test(it.says),
    );
  const restartWith = async (locks: number) => {
    await sql`alter system set max_connections = 40`.execute(connection.db);
    await sql`alter system set max_locks_per_transaction = ${sql.raw(String(locks))}`.execute(connection.db);
    await connection.close();
    server.stop();
    server.start();
    connection = await connect({ databaseUrl: server.url, dataDir: "" });
  };

  beforeAll(async () => {
    clusters = new Clusters(bin ?? "");
    server = await clusters.primary();
    connection = await connect({ databaseUrl: server.url, dataDir: "" });
    await migrate(connection.db, rooms);
    await fill(connection);
  }, 120_000);
  afterAll(async () => {
    await connection.close();
    clusters.close();
  });

  it("says so before it is needed, and refuses what it cannot do at once", async () => {
    const file = await backup(connection);
    await restartWith(10);
    expect((await asked())?.says).toContain("Zet max_locks_per_transaction op 256.");
    await expect(restore(connection, file, { overwrite: true })).rejects.toThrow(
      /kan niet alle tabellen in één keer op slot zetten; er is niets veranderd/,
    );
    expect(content(await backup(connection))).toBe(content(file));
    await restartWith(256);
    expect((await asked())?.says).toContain("kan in één keer worden teruggezet");
    await restore(connection, file, { overwrite: true });
    expect(content(await backup(connection))).toBe(content(file));
  }, 120_000);
});
