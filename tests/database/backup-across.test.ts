/** From one PostgreSQL to another of a later version and back: how somebody outgrows a data folder, or a version. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Connection } from "../../src/kit/database/connect.ts";
import { migrate } from "../../src/kit/database/migrate.ts";
import { rooms } from "../../src/rooms.ts";
import { backup, content, fill, restore } from "./back-ups.ts";
import { systemPostgres } from "./clusters.ts";

const bin = systemPostgres();
if (bin === null) console.log("Overgeslagen: er is geen PostgreSQL van het systeem om mee te ruilen.");

const majorOf = async ({ db }: Connection): Promise<number> => {
  const { rows } = await sql<{
    number: string;
  }>`select current_setting('server_version_num') as number`.execute(db);
  return Math.floor(Number(rows[0]?.number) / 10_000);
};

describe.skipIf(bin === null)("a back-up", () => {
  let folder: string;
  let system: Connection;
  let bundle: Connection;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "vliegwiel-across-"));
    system = await connect({ databaseUrl: null, dataDir: join(folder, "system"), postgresBin: bin });
    bundle = await connect({ databaseUrl: null, dataDir: join(folder, "bundle") });
    await migrate(system.db, rooms);
    await fill(system);
  });
  afterAll(async () => {
    await system.close();
    await bundle.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("brings the register from the system's PostgreSQL to the one that comes along, and back again", async () => {
    expect(await majorOf(bundle)).toBe(18);
    expect(await majorOf(system)).toBeLessThan(18);
    const there = await backup(system);
    await restore(bundle, there);
    const back = await backup(bundle);
    expect(content(back)).toBe(content(there));
    await restore(system, back, { overwrite: true });
    expect(content(await backup(system))).toBe(content(there));
  });
});
