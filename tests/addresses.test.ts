/** What rooms offer as examples (`addresses.ts`) is what is looked at and measured: no kind of page may be missing there. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Connection } from "../src/kit/database/connect.ts";
import { registerDatabase, testApp } from "../src/testing.ts";
import { exampleOf } from "./page-kinds.ts";

let connection: Connection;
let patterns: string[];
beforeAll(async () => {
  connection = await registerDatabase(inject("database"));
  const { app, building } = await testApp(connection.db);
  patterns = [...new Set(app.routes.filter((it) => it.method === "GET").map((it) => it.path))];
  building.close();
});
afterAll(() => connection.close());

/** What asks whether the program lives. */
const FOR_WATCHERS = ["/healthz", "/readyz"];
/** A file has the rows or the picture of a page beside it. */
const IS_FILE = /\.\w+(?:\}?)$/;

it("each page and each answer of the API has an example", () => {
  const missing = patterns
    .filter((it) => !FOR_WATCHERS.includes(it) && !IS_FILE.test(it))
    .filter((it) => exampleOf(it) === undefined);
  expect(missing).toEqual([]);
});
