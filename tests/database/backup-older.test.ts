/** A back-up of an older version, with all that columns can hold, comes back and grows up to today's version. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Connection } from "../../src/kit/database/connect.ts";
import { migrate } from "../../src/kit/database/migrate.ts";
import { emptySchema } from "../../src/testing.ts";
import { backup, content, restore } from "./back-ups.ts";

const where = inject("database");

/** A room of an older day. Its tables refer upwards in the alphabet, to themselves, and to each other in a circle. */
const first: Record<string, Migration> = {
  "2026-01-01_proef": {
    async up(db) {
      await sql`
        create table zaak (
          id bigint generated always as identity primary key,
          boven bigint references zaak,
          naam text not null,
          lengte integer generated always as (length(naam)) stored,
          bytes bytea,
          getal double precision,
          bedrag numeric,
          moment timestamptz,
          delen text[],
          gegevens jsonb,
          laatste bigint
        )`.execute(db);
      await sql`create table besluit (
        nummer serial primary key, zaak bigint not null references zaak)`.execute(db);
      await sql`alter table zaak add foreign key (laatste) references besluit deferrable`.execute(db);
      await sql`create table zonder_rij (iets text)`.execute(db);
      // What a migration puts in is not there twice afterwards.
      await sql`insert into zaak (naam) values ('de eerste')`.execute(db);
    },
  },
};
/** The same room today. */
const second: Record<string, Migration> = {
  ...first,
  "2026-02-01_proef": {
    async up(db) {
      await sql`alter table zaak add column soort text not null default 'gewoon'`.execute(db);
      await sql`create table later (zaak bigint references zaak)`.execute(db);
      await sql`insert into later select id from zaak`.execute(db);
    },
  },
};
const older = [{ name: "proef", migrations: first }];
const newer = [{ name: "proef", migrations: second }];

const AWKWARD = ["", "\\.", "\\N", "tab\tregel\nterug\r\\ 'één' 🚲", "{}"];
let source: Connection;

beforeAll(async () => {
  source = await emptySchema(where);
  await migrate(source.db, older);
  for (const name of AWKWARD)
    await sql`
      insert into zaak (naam, bytes, getal, bedrag, moment, delen, gegevens) values (${name},
        '\\x005c0a09ff', 0.1::float8 + 0.2::float8, 'NaN', '2026-03-29 02:30:00.123456+01',
        array[null, '', ${name}], jsonb_build_object('a', ${name}::text))`.execute(source.db);
  // A row that refers to a later one, which the database checks at once.
  await sql`update zaak set boven = 4 where id = 2`.execute(source.db);
  await sql`insert into besluit (zaak) values (3)`.execute(source.db);
  await sql`update zaak set laatste = 1 where id = 3`.execute(source.db);
});
afterAll(async () => {
  await source.close();
});

const saysOf = async (connection: Connection) =>
  (
    await sql<{ row: string }>`
    select concat_ws(' ', id, boven, naam, lengte, bytes, getal, bedrag, moment, delen, gegevens, laatste) as row
    from zaak order by id`.execute(connection.db)
  ).rows;

describe("a back-up", () => {
  it("keeps every value as it was, and computes what is computed", async () => {
    const file = await backup(source);
    const target = await emptySchema(where);
    await restore(target, file, { rooms: older });
    expect(await saysOf(target)).toEqual(await saysOf(source));
    expect(content(await backup(target))).toBe(content(file));
    await target.close();
  });

  it("goes on counting where it was", async () => {
    const target = await emptySchema(where);
    await restore(target, await backup(source), { rooms: older });
    const { rows } = await sql<{ id: number }>`
      insert into zaak (naam) values ('de volgende') returning id`.execute(target.db);
    expect(rows).toEqual([{ id: AWKWARD.length + 2 }]);
    await target.close();
  });

  it("of an older version is brought up to date, in the same breath", async () => {
    const target = await emptySchema(where);
    await restore(target, await backup(source), { rooms: newer });
    expect(await saysOf(target)).toEqual(await saysOf(source));
    const { rows } = await sql<{ count: number }>`
      select count(*) from later join zaak on zaak.id = later.zaak where soort = 'gewoon'`.execute(target.db);
    expect(rows).toEqual([{ count: AWKWARD.length + 1 }]);
    await migrate(target.db, newer);
    await target.close();
  });

  it("of a newer version is refused", async () => {
    const target = await emptySchema(where);
    await restore(target, await backup(source), { rooms: newer });
    const file = await backup(target);
    await expect(restore(target, file, { rooms: older, overwrite: true })).rejects.toThrow(
      "gemaakt met een nieuwere versie",
    );
    await sql`select soort from zaak`.execute(target.db);
    await target.close();
  });

  it("skips a table that no room has", async () => {
    await sql`create table notities (tekst text)`.execute(source.db);
    const file = await backup(source);
    await sql`drop table notities`.execute(source.db);
    const target = await emptySchema(where);
    expect((await restore(target, file, { rooms: older })).skipped).toEqual(["notities"]);
    await target.close();
  });
});
