/** Who asked to be forgotten stays forgotten, also when a back-up of before is put back. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { settleErasures } from "../../src/kit/erasures.ts";
import { ELSEWHERE, HERE } from "../../src/kit/route-access.ts";
import { eraseAccount } from "../../src/rooms/people/my-data.ts";
import { arrive, membershipOf, nameOf } from "../../src/rooms/people/testing-access.ts";
import { rooms } from "../../src/rooms.ts";
import { freshDatabase, putOrganisation, TEST_NOW, type TestConnection } from "../../src/testing.ts";
import { backup, restore } from "./back-ups.ts";

let connection: TestConnection;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vliegwiel-erased-"));
  connection = await freshDatabase(inject("database"));
  await putOrganisation(connection.db, HERE, "Gemeente Assen");
  await putOrganisation(connection.db, ELSEWHERE, "Gemeente Groningen");
});
afterAll(async () => {
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
});

const settle = () => settleErasures(connection.db, rooms, folder, TEST_NOW);
const isThere = async (person: string): Promise<boolean> => {
  const { rows } = await sql`select from person where name = ${nameOf(person)}`.execute(connection.db);
  return rows.length > 0;
};
const erase = (person: string) =>
  connection.db.transaction().execute((trx) => eraseAccount(trx as never, person, TEST_NOW));

describe("an account that was removed", () => {
  it("is removed again after a back-up of before is put back, the last admin as well", async () => {
    const world = { db: connection.db, at: TEST_NOW };
    await membershipOf(world, HERE, "staff", "admin");
    const { person: gone } = await arrive(world, "admin");
    const { person: stays } = await arrive(world, "reader");
    const before = await backup(connection);
    await erase(gone);
    expect(await settle()).toBe(0);

    // Meanwhile everyone else with rights left the back-up: it has one admin, who is gone.
    await restore(connection, before, { overwrite: true });
    await sql`delete from person where id not in (${gone}, ${stays})`.execute(connection.db);
    expect(await isThere(gone)).toBe(true);
    expect(await settle()).toBe(1);
    expect([await isThere(gone), await isThere(stays)]).toEqual([false, true]);
    expect(await settle()).toBe(0);
  });

  it("is written down once, and again when a crash cut the line off", async () => {
    const { person } = await arrive({ db: connection.db, at: TEST_NOW }, "without a place");
    await erase(person);
    await settle();
    await settle();
    const path = join(folder, "verwijderd.txt");
    const whole = readFileSync(path, "utf8");
    expect(whole.split(person)).toHaveLength(2);
    const { person: later } = await arrive({ db: connection.db, at: TEST_NOW }, "without a place");
    appendFileSync(path, `${later} 2026-`);
    expect(await settle()).toBe(0);
    expect(await isThere(later)).toBe(true);
    await erase(later);
    await settle();
    expect(readFileSync(path, "utf8")).toMatch(new RegExp(`^${later} \\S+Z$`, "m"));
  });

  it("names nobody outside the database", () => {
    expect(readFileSync(join(folder, "verwijderd.txt"), "utf8")).not.toMatch(/Rol|@/);
  });
});
