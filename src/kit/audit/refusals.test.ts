import { afterAll, beforeAll, beforeEach, expect, inject, it } from "vitest";
import { sql } from "kysely";
import { freshDatabase, TEST_NOW, testApp, type TestApp, type TestConnection } from "../../testing.ts";
import { MOST_REFUSALS, recordRefusal } from "./refusals.ts";

let connection: TestConnection;
let site: TestApp;
let before = 0;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  site = await testApp(connection.db);
});
beforeEach(async () => {
  const { rows } = await sql<{ last: number }>`select coalesce(max(id), 0) as last from audit_event`.execute(
    connection.db,
  );
  before = rows[0]?.last ?? 0;
});
afterAll(async () => {
  site.building.close();
  await connection.close();
});

const lines = () =>
  connection.db
    .selectFrom("audit_event")
    .select(["actor", "action", "object", "result", "origin"])
    .where("id", ">", before)
    .orderBy("id")
    .execute();
const deed = (actor: string | null) => ({ actor, action: "iets", object: "ding:1", origin: "web" as const });
const after = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);

it("writes down whom a page was refused to, also a visitor", async () => {
  await site.app.request("/mijn-werk");
  await site.app.request("/api/v1/eigen-plekken");
  expect(await lines()).toEqual([
    { actor: null, action: "eigen.lezen", object: "mijn-werk", result: "refused", origin: "web" },
    { actor: null, action: "eigen.lezen", object: "eigen-plekken", result: "refused", origin: "api" },
  ]);
});

it("writes down a form that came from another site", async () => {
  const body = new URLSearchParams({});
  const headers = { Origin: "https://kwaad.example", "Sec-Fetch-Site": "cross-site" };
  expect((await site.app.request("/uitloggen", { method: "POST", body, headers })).status).toBe(403);
  expect(await lines()).toEqual([
    { actor: null, action: "formulier.vreemd", object: "adres:/uitloggen", result: "refused", origin: "web" },
  ]);
});

it("stops after so many in an hour with one line that says so, for visitors and for each account apart", async () => {
  const db = { getExecutor: () => connection.db.getExecutor() };
  const flood = async (actor: string | null, at: Date) => {
    for (let time = 0; time < MOST_REFUSALS + 20; time++) await recordRefusal(db, deed(actor), at);
  };
  await flood(null, TEST_NOW);
  const written = await lines();
  expect(written).toHaveLength(MOST_REFUSALS + 1);
  expect(written.at(-1)).toMatchObject({ action: "geweigerd.meer", object: "tot:2026-06-01T11:00:00.000Z" });
  await recordRefusal(db, deed("00000000-0000-4000-8000-000000000001"), after(1));
  expect(await lines()).toHaveLength(MOST_REFUSALS + 2);
  await recordRefusal(db, deed(null), after(59));
  expect(await lines()).toHaveLength(MOST_REFUSALS + 2);
  await recordRefusal(db, deed(null), after(60));
  expect(await lines()).toHaveLength(MOST_REFUSALS + 3);
});
