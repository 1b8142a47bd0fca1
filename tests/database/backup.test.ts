/** A back-up brings a database to another server as it was, and only there where it was asked to. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { backupVerbs } from "../../src/kit/database/backup/index.ts";
import type { Connection } from "../../src/kit/database/connect.ts";
import { rooms } from "../../src/rooms.ts";
import { emptySchema, freshDatabase, registerApp, testApp } from "../../src/testing.ts";
import { backup, content, fill, MADE, restore } from "./back-ups.ts";

const where = inject("database");
const register = registerApp();
let folder: string;
let small: Connection;
let file: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vliegwiel-backup-"));
  small = await freshDatabase(where);
  await fill(small);
  file = await backup(small);
});
afterAll(async () => {
  await small.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a back-up", () => {
  it("brings the whole register into an empty database: the same bytes, and the same pages", async () => {
    const whole = await backup(register);
    const target = await emptySchema(where);
    const { counts } = await restore(target, whole);
    expect(counts.get("organisation")).toBeGreaterThan(1_000);
    expect(content(await backup(target))).toBe(content(whole));
    const path = "/organisaties/gm0882?geldigOp=2019-07-01";
    const restored = await testApp(target.db);
    expect(await restored.page(path)).toBe(await register.page(path));
    restored.building.close();
    await target.close();
  });

  it("is put back by an owner who may do nothing else on that server", async () => {
    const role = `eigenaar_${crypto.randomUUID().slice(0, 8)}`;
    const target = await emptySchema(where);
    await sql`create role ${sql.ref(role)} nosuperuser`.execute(target.db);
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(target.db);
    await sql`alter schema ${sql.ref(rows[0]?.schema ?? "")} owner to ${sql.ref(role)}`.execute(target.db);
    const owner = {
      connectAlone: async () => {
        const client = await target.connectAlone();
        await client.query(`set role "${role}"`);
        return client;
      },
    };
    await restore(owner, file);
    await restore(owner, file, { overwrite: true });
    const owned = await sql<{ owner: string }>`
      select distinct tableowner as owner from pg_tables where schemaname = current_schema()`.execute(
      target.db,
    );
    expect(owned.rows).toEqual([{ owner: role }]);
    expect(content(await backup(owner))).toBe(content(file));
    await target.close();
    await sql`drop role ${sql.ref(role)}`.execute(small.db);
  });

  it("replaces what is there only when told to, and a running server sees that it did", async () => {
    const target = await freshDatabase(where);
    await expect(restore(target, file)).rejects.toThrow(
      /heeft al \d+ tabellen\. Met --overschrijf worden ze allemaal verwijderd/,
    );
    const { building } = await testApp(target.db);
    await restore(target, file, { overwrite: true });
    const first = await building.refresh();
    expect(first.version).toBe(1);
    // The same number, but not the same tables.
    await restore(target, file, { overwrite: true });
    const second = await building.refresh();
    expect(second).not.toBe(first);
    expect(await building.refresh()).toBe(second);
    building.close();
    await target.close();
  });

  it("leaves the tables of another program alone", async () => {
    const target = await emptySchema(where);
    await sql`create table boekhouding (bedrag integer)`.execute(target.db);
    await expect(restore(target, file, { overwrite: true })).rejects.toThrow("is van een ander programma");
    await sql`select bedrag from boekhouding`.execute(target.db);
    await target.close();
  });
});

/** Runs a verb as the command line does. */
async function run({ connectAlone }: Connection, name: string, ...args: string[]) {
  const said: string[] = [];
  const verb = backupVerbs.find((it) => it.name === name);
  if (!verb) throw new Error(`geen opdracht ${name}`);
  const say = (line: string) => said.push(line);
  const tools = { connectAlone, rooms, product: "0.1.0", out: say, err: say, terminal: null };
  return { code: await verb.run(args, { ...tools, clock: () => MADE }), said };
}

describe("vliegwiel backup and restore", () => {
  it("write a file for its owner alone, tell what is in it, and put it back", async () => {
    const path = join(folder, "register.back-up");
    const made = await run(small, "backup", path);
    expect(made.code).toBe(0);
    expect(made.said.at(-2)).toMatch(/^\d+ tabellen, \d+ rijen\.$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["register.back-up"]);

    const target = await emptySchema(where);
    const { said } = await run(target, "restore", path);
    expect(said.slice(1, -1)).toEqual(made.said.slice(1, -1));
    expect(said.at(-1)).toMatch(
      /^Teruggezet: de stand van 28 november 2026 om 11:00, bewaard met Vliegwiel 0\.1\.0 en PostgreSQL \d+/,
    );
    await target.close();
  });

  it("do not write over a file unless told to, and leave nothing half behind", async () => {
    const path = join(folder, "bezet");
    writeFileSync(path, "iets van een ander");
    await expect(run(small, "backup", path)).rejects.toThrow("bestaat al");
    expect(statSync(path).size).toBe(18);
    expect((await run(small, "backup", path, "--overschrijf")).code).toBe(0);
    expect(statSync(path).size).toBe(file.length);
    await expect(run(small, "backup", join(folder, "geen", "map"))).rejects.toThrow("ENOENT");
    expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
  });

  it("say what is missing or too much", async () => {
    expect(await run(small, "backup")).toEqual({ code: 2, said: ["Geef een bestand op."] });
    expect((await run(small, "restore", "a", "b")).said).toEqual(["Dit zijn te veel woorden: b."]);
    await expect(run(small, "restore", join(folder, "nergens"))).rejects.toThrow("nergens bestaat niet.");
  });
});
