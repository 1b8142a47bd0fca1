/** A database that an earlier version filled has no municipality twice either. */
import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { migrate } from "../../src/kit/database/migrate.ts";
import { importRegister } from "../../src/rooms/register/import.ts";
import { organisation, participant, registerOf, version } from "../../src/rooms/register/small-register.ts";
import { rooms } from "../../src/rooms.ts";
import { freshDatabase, type TestConnection } from "../../src/testing.ts";

const MAY = "2026-05-16";
const NOW = new Date("2026-06-20T10:00:00Z");
const ended = { validUntil: "2019-01-01" };
const heir = organisation("gm1970", "Gemeente Noardeast-Fryslân");
const regional = version("101", "Regeling afvalverwerking", ["gm1970"], { from: "2019-01-01" });
const earlier = (key: string) =>
  version("100", "Regeling afvalverwerking", [], {
    until: "2019-01-01",
    nextRooId: "101",
    participations: [participant(key, { name: "Gemeente Kollumerland c.a." })],
  });

let connection: TestConnection;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  const numbered = organisation("roo-34288", "Gemeente Kollumerland c.a.", {
    ...ended,
    identifiers: [{ scheme: "tooi", value: "gm0079" }],
  });
  const coded = organisation("gm0079", "Kollumerland en Nieuwkruisland", { ...ended, rooId: null });
  const before = registerOf(MAY, [heir, numbered, coded], [earlier("roo-34288"), regional]);
  await importRegister(connection.db, before, NOW);
  await sql`insert into succession (old_key, new_key, day, kind, source)
    values ('roo-34288', 'gm1970', '2019-01-01', 'regulier', 'RvIG')`.execute(connection.db);
  await sql`delete from tenure`.execute(connection.db);
  await sql`delete from migration_register where name = '2026-11-29_twins'`.execute(connection.db);
  await migrate(connection.db, rooms);
});
afterAll(() => connection.close());

const rowsOf = async (table: string) =>
  (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(connection.db)).rows;

it("has one row for it, by its code, with the number, the mergers and the participations of the other", async () => {
  const bodies = await rowsOf("organisation");
  expect(bodies.map((it) => [it.key, it.roo_id]).sort()).toEqual([
    ["gm0079", "34288"],
    ["gm1970", "1970"],
  ]);
  expect(await rowsOf("succession")).toMatchObject([{ old_key: "gm0079", new_key: "gm1970" }]);
  const named = (await rowsOf("participation")).map((it) => it.organisation_key);
  expect(named.sort()).toEqual(["gm0079", "gm1970"]);
});

it("tells of no participant that left and came when the register is read anew", async () => {
  const coded = organisation("gm0079", "Gemeente Kollumerland c.a.", { ...ended, rooId: "34288" });
  await importRegister(connection.db, registerOf(MAY, [heir, coded], [earlier("gm0079"), regional]), NOW);
  const told = await sql`select key from change where kind = 'version' and import_id > 1`.execute(
    connection.db,
  );
  expect(told.rows).toEqual([]);
  expect((await rowsOf("tenure")).map((it) => it.organisation_key).sort()).toEqual(["gm0079", "gm1970"]);
});
