import { type Kysely, sql, type Transaction } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { insertRows } from "./batch.ts";
import { withRulesLater } from "./rules-later.ts";
import { freshDatabase } from "../../testing.ts";
import type { Connection } from "./connect.ts";

const [SHELF, BOOK] = ["shelf", "book"] as const;
/** The tables of this test. */
type Tables = Record<"shelf" | "book", object>;

describe("many rows at once", () => {
  let connection: Connection;
  const inTransaction = <R>(work: (trx: Transaction<Tables>) => Promise<R>) =>
    (connection.db as unknown as Kysely<Tables>).transaction().execute(work);
  beforeAll(async () => {
    connection = await freshDatabase(inject("database"));
    await sql`create table shelf (code text primary key)`.execute(connection.db);
    await sql`
      create table book (
        title text, tags text[], about jsonb, pages integer, lent boolean, since timestamptz,
        shelf text references shelf,
        constraint one_at_a_time exclude using gist (title with =) deferrable initially deferred
      )`.execute(connection.db);
    await sql`create unique index book_pages on book (pages) where not lent`.execute(connection.db);
    await insertShelves();
  });
  const insertShelves = () => inTransaction((trx) => insertRows(trx, SHELF, [{ code: "A" }]));
  afterAll(() => connection.close());

  it("keeps every sign, list, object and empty place as it was given", async () => {
    const book = {
      title: 'tab\t, line\r\n, back\\slash \\N, "quote", é 🚲',
      tags: ["a,b", 'say "x"', "back\\", "", "NULL", "{}", "new\nline", " space "],
      about: { text: 'x\n"\\', none: null, list: ["a", 1, { deep: [] }] },
      pages: 12,
      lent: true,
      since: new Date("2026-05-16T10:20:30.456Z"),
      shelf: "A",
    };
    const bare = { title: "", tags: [], about: ["just", "texts"], pages: null, lent: false };
    await inTransaction((trx) => insertRows(trx, BOOK, [book, bare]));
    const { rows } = await sql`select * from book order by pages nulls last`.execute(connection.db);
    expect(rows).toEqual([book, { ...bare, since: null, shelf: null }]);
  });

  it("refuses all rows when one is wrong, and the connection goes on", async () => {
    const wrong = inTransaction((trx) =>
      insertRows(trx, BOOK, [
        { title: "good", shelf: "A" },
        { title: "bad", shelf: "Z" },
      ]),
    );
    await expect(wrong).rejects.toMatchObject({ code: "23503" });
    const { rows } = await sql`select 1 from book where title = 'good'`.execute(connection.db);
    expect(rows).toEqual([]);
  });

  it("has the same rules after work without them", async () => {
    const before = await rulesThere();
    expect(before).toHaveLength(6);
    const during = await inTransaction((trx) => withRulesLater(trx, () => rulesThere(trx)));
    expect(during).toEqual(["shelf_pkey", "shelf_pkey"]);
    expect(await rulesThere()).toEqual(before);
  });

  it.each([
    ["a reference to nothing", [{ title: "lost", shelf: "Z" }], "23503"],
    ["two at one time", [{ title: "twice" }, { title: "twice" }], "23P01"],
    ["two with one number", [{ pages: 7, lent: false }, { pages: 7, lent: false }], "23505"], // prettier-ignore
  ])("still refuses %s", async (_, rows, code) => {
    const before = await sql`select * from book`.execute(connection.db);
    const work = inTransaction((trx) => withRulesLater(trx, () => insertRows(trx, BOOK, rows)));
    await expect(work).rejects.toMatchObject({ code });
    expect((await sql`select * from book`.execute(connection.db)).rows).toEqual(before.rows);
    expect(await rulesThere()).toHaveLength(6);
  });

  /** Rules and indexes of the two tables, as PostgreSQL says them. */
  const rulesThere = async (db: Transaction<Tables> | Connection["db"] = connection.db) => {
    const { rows } = await sql<{ rule: string }>`
      select conname || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint
      where conrelid in ('shelf'::regclass, 'book'::regclass) and contype <> 'n'
      union all
      select pg_get_indexdef(indexrelid) from pg_index
      where indrelid in ('shelf'::regclass, 'book'::regclass) order by 1`.execute(db);
    return rows.map((row) => (row.rule.includes("shelf_pkey") ? "shelf_pkey" : row.rule));
  };
});
