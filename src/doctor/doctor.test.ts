/** What `vliegwiel doctor` says of installations that are well and of those that are not. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readConfig } from "../config.ts";
import { rooms } from "../rooms.ts";
import { freshDatabase, registerDatabase, TEST_NOW, type TestConnection } from "../testing.ts";
import { record } from "#kit/audit/record.ts";
import { anchorNow, sealAll } from "#kit/audit/sealing.ts";
import { look, wrong } from "#kit/watch/finding.ts";
import { registerHealth } from "../rooms/register/health.ts";
import { peopleHealth } from "../rooms/people/health.ts";
import { databaseFindings } from "./database.ts";
import { roomFinding } from "./disk.ts";
import { examine, tell } from "./index.ts";
import { recordFindings } from "./record.ts";
import { settingsFindings } from "./settings.ts";

let connection: TestConnection;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "vliegwiel-doctor-"));
  connection = await freshDatabase(inject("database"));
});
afterAll(async () => {
  rmSync(dir, { recursive: true });
  await connection.close();
});

const settings = (given: Record<string, string>) => settingsFindings(readConfig(given), given);
const bad = (found: readonly { how: string; says: string }[]) =>
  found.filter((it) => it.how === "wrong").map((it) => it.says);
const hoursLater = (hours: number) => new Date(TEST_NOW.getTime() + hours * 3_600_000);

describe("settings", () => {
  it("says which are still empty", () => {
    expect(settings({})).toContainEqual(look(expect.stringContaining("HOSTED_BY") as string));
    expect(bad(settings({}))).toEqual([]);
  });

  it("finds a site that is open on the line, and a proxy that nobody named", () => {
    expect(bad(settings({ PUBLIC_URL: "http://samen.example" }))).toHaveLength(1);
    const open = settings({ PUBLIC_URL: "https://samen.example" });
    expect(open).toContainEqual(look(expect.stringContaining("TRUSTED_PROXIES") as string));
    const closed = settings({ PUBLIC_URL: "https://samen.example", TRUSTED_PROXIES: "10.0.0.4" });
    expect(closed).not.toContainEqual(look(expect.stringContaining("TRUSTED_PROXIES") as string));
  });

  it("finds secrets that others on the machine can read, and a log-in with a password alone", () => {
    const file = join(dir, "aanbieders.json");
    const provider = { id: "assen", name: "Assen", issuer: "https://login.assen.example", clientId: "v" };
    writeFileSync(file, JSON.stringify([{ ...provider, clientSecret: "geheim" }]), { mode: 0o644 });
    const given = { IDENTITY_PROVIDERS: file, PUBLIC_URL: "https://samen.example" };
    expect(bad(settings(given))).toEqual([expect.stringContaining(`chmod 600 ${file}`)]);
    expect(settings(given)).toContainEqual(look(expect.stringContaining("acr") as string));
  });
});

describe("the database", () => {
  it("is well when it is of this version and its clock is ours", async () => {
    const found = await databaseFindings(connection.db, rooms, { embedded: true, at: new Date() });
    expect(found.map((it) => it.says)).toContain("De tabellen zijn die van deze versie.");
    expect(bad(found).filter((it) => !it.includes("bevestigde"))).toEqual([]);
  });

  it("is not when its clock is off, or its user may do everything", async () => {
    const found = bad(
      await databaseFindings(connection.db, rooms, { embedded: false, at: new Date(Date.now() + 60_000) }),
    );
    expect(found).toContainEqual(expect.stringContaining("verschillen"));
    expect(found).toContainEqual(expect.stringContaining("zonder SUPERUSER"));
  });

  it("that cannot be reached is one sentence among the others", async () => {
    const config = readConfig({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/niets" });
    const found = await examine(config, rooms, TEST_NOW, {});
    expect(bad(found)).toEqual([expect.stringContaining("De database is niet na te kijken")]);
    expect(found.length).toBeGreaterThan(1);
  });
});

describe("the record", () => {
  it("is well while the clock goes, and not when lines wait or no anchor comes", async () => {
    const { db } = connection;
    await record(db, { actor: null, action: "proef", object: "niets", origin: "cli" }, TEST_NOW);
    expect(bad(await recordFindings(db, dir, TEST_NOW))).toEqual([]);
    expect(bad(await recordFindings(db, dir, hoursLater(1)))).toEqual([
      expect.stringContaining("60 minuten"),
    ]);
    await sealAll(db);
    expect(bad(await recordFindings(db, dir, hoursLater(1)))).toEqual([]);
    await anchorNow(db, dir, TEST_NOW);
    expect(bad(await recordFindings(db, dir, hoursLater(48)))).toEqual([]);
    await record(db, { actor: null, action: "proef", object: "niets", origin: "cli" }, TEST_NOW);
    await sealAll(db);
    expect(bad(await recordFindings(db, dir, hoursLater(3)))).toEqual([
      expect.stringContaining("Sinds 3 uur is er geen anker"),
    ]);
  });
});

describe("what rooms say", () => {
  it("names a register that is missing or old", async () => {
    expect(bad(await registerHealth(connection.db, TEST_NOW))).toHaveLength(1);
    const register = await registerDatabase(inject("database"));
    const found = await registerHealth(register.db, TEST_NOW);
    await register.close();
    expect(found).toContainEqual(look(expect.stringContaining("16 dagen oud") as string));
  });

  it("names an installation that nobody keeps", async () => {
    expect(await peopleHealth(connection.db, TEST_NOW)).toEqual([
      look(expect.stringContaining("admin invite") as string),
    ]);
  });
});

describe("the disk", () => {
  const GB = 1024 ** 3;
  it.each([
    [500, 1_000, "good"],
    [50, 1_000, "look"],
    [0.5, 2, "wrong"],
  ])("with %s of %s GB free is %s", (free, all, how) => {
    expect(roomFinding("/var", free * GB, all * GB).how).toBe(how);
  });
});

describe("the command", () => {
  it("ends with 1 when something is wrong, and says that first", () => {
    const lines: string[] = [];
    expect(tell([look("Kijk."), wrong("Stuk.")], (line) => lines.push(line))).toBe(1);
    expect(lines).toEqual(["Mis     Stuk.", "Let op  Kijk.", "1 ding is mis."]);
    expect(tell([look("Kijk.")], () => undefined)).toBe(0);
  });
});
