import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { rooms } from "../../rooms.ts";
import { freshDatabase, type TestConnection } from "../../testing.ts";
import { tableWords } from "./table-words.ts";

let connection: TestConnection;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
});
afterAll(() => connection.close());

describe("what tables are called", () => {
  it("is a word of its own for each, and nothing for what is not there", async () => {
    const tables = (await connection.db.introspection.getTables())
      .filter((it) => !it.isView)
      .map((it) => it.name);
    const called = tableWords(rooms);
    expect(tables.filter((it) => called(it) === it && it !== "mail")).toEqual([]);
    const words = tables.map(called);
    expect(words.filter((it, at) => words.indexOf(it) !== at)).toEqual([]);
    const named = rooms.flatMap((room) => Object.keys(room.tables ?? {}));
    expect(named.filter((it) => !tables.includes(it))).toEqual([]);
  });

  it("is its own name for one that nobody knows", () => {
    expect(tableWords(rooms)("bell")).toBe("bell");
  });
});
