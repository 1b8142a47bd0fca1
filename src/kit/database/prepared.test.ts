// Runs alone: what is asked often is counted for a whole process, so another file could use up the room.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase, type TestConnection } from "../../testing.ts";

describe("a question that comes back", () => {
  let place: TestConnection;
  beforeAll(async () => {
    place = await freshDatabase(inject("database"));
    await sql`create table thing (id int, name text)`.execute(place.db);
    await sql`insert into thing values (1, 'een'), (2, 'twee')`.execute(place.db);
  });
  afterAll(() => place.close());

  const nameOf = (id: number) =>
    sql<{ name: string }>`select * from thing where id = ${id}`.execute(place.db).then(({ rows }) => rows[0]);

  it("is planned once on its connection, and one that comes seldom is not kept there", async () => {
    await place.db.connection().execute(async (db) => {
      for (let turn = 0; turn < 5; turn++) await sql`select name from thing where id = ${turn}`.execute(db);
      await sql`select id from thing where name = ${"een"}`.execute(db);
      const { rows } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements where statement like '%from thing%'`.execute(db);
      expect(rows).toEqual([{ statement: "select name from thing where id = $1" }]);
    });
  });

  it("gives the rows of each question its own", async () => {
    for (const [id, name] of [
      [1, "een"],
      [2, "twee"],
      [1, "een"],
      [2, "twee"],
    ] as const)
      expect((await nameOf(id))?.name).toBe(name);
  });

  it("goes on when the table gets another shape under the plan", async () => {
    await sql`alter table thing add column since int not null default 2020`.execute(place.db);
    expect(await nameOf(1)).toEqual({ id: 1, name: "een", since: 2020 });
    expect(await nameOf(2)).toEqual({ id: 2, name: "twee", since: 2020 });
  });

  it("that is refused says why, as any question", async () => {
    const wrong = () => sql`select 1 / (id - 1) from thing where id = ${1}`.execute(place.db);
    for (let turn = 0; turn < 4; turn++) await expect(wrong()).rejects.toThrow(/division by zero/);
  });
});
