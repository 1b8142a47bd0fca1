/** A server of the system whose disk fills up while a back-up is put back. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Connection } from "../../src/kit/database/connect.ts";
import { environmentOf, findBinaries } from "../../src/kit/database/embedded/binaries.ts";
import { registerApp } from "../../src/testing.ts";
import { backup, restore } from "./back-ups.ts";

/** Root of a namespace of its own may mount a small disk; PostgreSQL does not run as root, so it is somebody else there. */
const OWN_DISK = ["--user", "--map-user=1000", "--map-group=1000", "--keep-caps", "--mount"];
const canMount = spawnSync("unshare", [...OWN_DISK, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).status === 0;
if (!canMount) console.warn("Overgeslagen: hier kan geen kleine schijf worden gemaakt.");

/** Megabytes: an empty database without its log takes some 22. */
describe.skipIf(!canMount).each([
  [24, "while the tables are made"],
  [44, "while rows are put in them"],
])("a server with a disk of %i MB, which is full %s", (size) => {
  const register = registerApp();
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-full-"));
  let server: ChildProcess;
  let target: Connection;
  let file: Buffer;

  beforeAll(async () => {
    file = await backup(register);
    const binaries = findBinaries(folder, "bundle");
    const disk = join(folder, "disk");
    const script = `mkdir ${disk} && mount -t tmpfs -o size=${size}m tmpfs ${disk} && cd ${disk} &&
      ${binaries.bin}/initdb -D ${disk}/data -U postgres -A trust -E UTF8 --locale=C -N -X ${folder}/wal >/dev/null &&
      exec ${binaries.bin}/postgres -D ${disk}/data -c listen_addresses= -k ${folder} -c timezone=UTC`;
    server = spawn("unshare", [...OWN_DISK, "sh", "-c", script], {
      stdio: ["ignore", "ignore", "inherit"],
      env: environmentOf(binaries),
    });
    target = await connect({ databaseUrl: `postgres://postgres@/postgres?host=${folder}`, dataDir: "" });
    await until(() => sql`select 1`.execute(target.db).then(Boolean, () => false));
  }, 60_000);
  afterAll(async () => {
    await target.close();
    server.kill("SIGQUIT");
    if (server.exitCode === null) await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  });

  it("says so in one sentence, and nothing has changed", async () => {
    const refused = restore(target, file).catch((error: unknown) => {
      throw target.whyFailed(error);
    });
    await expect(refused).rejects.toThrow(
      /^De schijf van de databaseserver is vol\. .*er is niets verloren\.$/,
    );
    const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(target.db);
    expect(rows).toEqual([]);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("het duurde te lang");
}
