/** What one request asks at one moment: one transaction and one connection, and still every question its own answer. */
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { siteWith } from "../../testing.ts";
import { type Reader, VISITOR } from "../reader.ts";
import { asReader } from "./acting.ts";
import { isReading } from "./together.ts";

const person = (last: number): Extract<Reader, { kind: "person" }> => ({
  kind: "person",
  id: `00000000-0000-4000-8000-00000000000${last}`,
  name: "Rol",
  seats: [],
  acting: null,
  platformAdmin: false,
  formToken: "",
});

const opened = siteWith({});

interface Where {
  person: string | null;
  /** The connection. */
  pid: number;
  /** When its transaction began. */
  began: string;
}
const where = async (): Promise<Where> => {
  const { rows } = await sql<Where>`
    select reader_person() as person, pg_backend_pid() as pid, now()::text as began`.execute(
    opened.site.building.primary,
  );
  return rows[0] as Where;
};
const inRequest = <Result>(reader: Reader, work: () => Result) =>
  asReader(() => Promise.resolve(reader), work);
const different = (values: unknown[]) => new Set(values).size;

describe("what one request asks at one moment", () => {
  it("has one connection and one transaction, told for whom it is", async () => {
    const all = await inRequest(person(1), () => Promise.all(Array.from({ length: 12 }, where)));
    expect(all.map((it) => it.person)).toEqual(all.map(() => person(1).id));
    expect([different(all.map((it) => it.pid)), different(all.map((it) => it.began))]).toEqual([1, 1]);
  });

  it("has one connection for a visitor, of whom nothing is told", async () => {
    const all = await inRequest(VISITOR, () => Promise.all(Array.from({ length: 12 }, where)));
    expect([different(all.map((it) => it.pid)), all[0]?.person]).toEqual([1, null]);
  });

  it("is not asked together with what another request asks in that moment, though it is the same person's", async () => {
    const all = await Promise.all([1, 1, 2].map((last) => inRequest(person(last), where)));
    expect(all.map((it) => it.person)).toEqual([1, 1, 2].map((last) => person(last).id));
    expect(different(all.map((it) => it.began))).toBe(3);
  });

  it.each([person(1), VISITOR])(
    "is answered although one of its questions fails, each by its own error: $kind",
    async (reader) => {
      const { primary } = opened.site.building;
      const answers = await inRequest(reader, () =>
        Promise.allSettled([
          where(),
          sql`select 1 / 0`.execute(primary),
          where(),
          sql`select 'geen getal'::integer`.execute(primary),
          where(),
        ]),
      );
      expect(answers.map((it) => it.status)).toEqual([
        ...["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"],
      ]);
      const said = answers.map((it) => (it.status === "rejected" ? (it.reason as Error).message : ""));
      expect([said[1], said[3]]).toEqual([
        expect.stringContaining("division by zero"),
        expect.stringContaining("invalid input syntax"),
      ]);
      const told = answers.map((it) => (it.status === "fulfilled" ? (it.value as Where).person : ""));
      expect([told[2], told[4]]).toEqual(Array(2).fill(reader.kind === "person" ? reader.id : null));
    },
  );

  it("leaves the connection to whoever comes next as it was", async () => {
    await inRequest(person(1), () => Promise.all(Array.from({ length: 3 }, where)));
    for (let times = 0; times < 20; times++) expect((await where()).person).toBeNull();
  });
});

describe("a change in a request", () => {
  beforeEach(async () => {
    await sql`drop table if exists together_trial`.execute(opened.db);
    await sql`create table together_trial (word text)`.execute(opened.db);
  });

  it("outlives the question asked beside it that fails", async () => {
    const { db } = opened;
    await inRequest(VISITOR, () =>
      Promise.allSettled([
        sql`select 1 / 0`.execute(db),
        sql`insert into together_trial values ('blijft')`.execute(db),
        sql`with added as (insert into together_trial values ('ook') returning word) select word from added`.execute(
          db,
        ),
      ]),
    );
    const { rows } = await sql<{ word: string }>`select word from together_trial order by word`.execute(db);
    expect(rows.map((it) => it.word)).toEqual(["blijft", "ook"]);
  });
});

it.each([
  ["select 1", true],
  ["  with a as (select 1) select * from a", true],
  ["select name from organisation where updated_at > $1", true],
  ["with a as (insert into b values (1) returning c) select c from a", false],
  ["insert into b values (1)", false],
  ["select pg_advisory_xact_lock(1)", false],
  ["select nextval('a')", false],
  ["begin", false],
])("%s only reads: %s", (text, reads) => {
  expect(isReading(text)).toBe(reads);
});
