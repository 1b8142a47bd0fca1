import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { freshDatabase, type TestConnection } from "../../testing.ts";
import { readEdition } from "./edition.ts";
import { importRegister } from "./import.ts";
import { organisation, registerOf, version } from "./small-register.ts";
import type { RegisterFacts } from "./facts.ts";

const MAY = "2026-05-16";
const JUNE = "2026-06-16";
const NOW = new Date("2026-06-20T10:00:00Z");

let connection: TestConnection;
beforeEach(async () => {
  connection = await freshDatabase(inject("database"));
});
afterEach(() => connection.close());

const load = (facts: RegisterFacts, now = NOW) => importRegister(connection.db, facts, now);
const organisations = [
  organisation("gm0001", "Gemeente Adorp"),
  organisation("gm0002", "Gemeente Baflo"),
  organisation("gm0003", "Gemeente Castricum"),
];
const regional = version("101", "Regeling afvalverwerking", ["gm0001", "gm0002"]);
const small = (day: string) => registerOf(day, organisations, [regional]);

/** Every row of every table that an import writes, to see that nothing changed at all. */
async function everything(): Promise<string> {
  const tables = ["import_run", "source_record", "change", "organisation", "organisation_name"];
  const more = [
    "organisation_identifier",
    "succession",
    "collaboration",
    "version",
    "participation",
    "tenure",
  ];
  const found: string[] = [];
  for (const table of [...tables, ...more]) {
    const { rows } = await sql<object>`select xmin, t.* from ${sql.table(table)} t`.execute(connection.db);
    found.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`));
  }
  return found.sort().join("\n");
}

describe("reading the register", () => {
  it("writes nothing when nothing changed", async () => {
    await load(small(MAY));
    const before = await everything();
    const again = await load(small(JUNE));
    expect(again).toMatchObject({ written: 0, importId: 1 });
    expect(await everything()).toBe(before);
  });

  it("does not mind in which order records and their fields come", async () => {
    await load(small(MAY));
    const turned = Object.fromEntries(Object.entries(regional).reverse()) as typeof regional;
    const again = await load(registerOf(MAY, [...organisations].reverse(), [turned]));
    expect(again.written).toBe(0);
  });

  it("records a changed title with the day it held from and the moment we learned it", async () => {
    await load(small(MAY));
    const result = await load(registerOf(JUNE, organisations, [{ ...regional, title: "Regeling afval" }]));
    expect(result.changes).toEqual({ nieuw: 0, gewijzigd: 1, vervallen: 0, aangevuld: 0 });
    const change = await connection.db
      .selectFrom("change")
      .innerJoin("import_run", "import_run.id", "change.import_id")
      .select(["key", "what", "fields", "day", "recorded_at"])
      .executeTakeFirstOrThrow();
    expect(change).toEqual({
      key: "101",
      what: "gewijzigd",
      fields: [{ field: "title", before: "Regeling afvalverwerking", after: "Regeling afval" }],
      day: JUNE,
      recorded_at: NOW,
    });
  });

  it("keeps what the register said before", async () => {
    await load(small(MAY));
    await load(registerOf(JUNE, organisations, [{ ...regional, title: "Regeling afval" }]));
    const readings = await connection.db
      .selectFrom("source_record")
      .select(["import_id", "until_import_id", sql<string>`facts->>'title'`.as("title")])
      .where("kind", "=", "version")
      .orderBy("import_id")
      .execute();
    expect(readings).toEqual([
      { import_id: 1, until_import_id: 2, title: "Regeling afvalverwerking" },
      { import_id: 2, until_import_id: null, title: "Regeling afval" },
    ]);
  });

  it("keeps the old name of an organisation that was renamed", async () => {
    await load(small(MAY));
    await load(
      registerOf(
        JUNE,
        [organisation("gm0001", "Gemeente Adorp-Noord"), ...organisations.slice(1)],
        [regional],
      ),
    );
    const names = await connection.db
      .selectFrom("organisation_name")
      .select(["name", "valid_from", "valid_until"])
      .where("organisation_key", "=", "gm0001")
      .orderBy("valid_until")
      .execute();
    expect(names).toEqual([
      { name: "Gemeente Adorp", valid_from: null, valid_until: JUNE },
      { name: "Gemeente Adorp-Noord", valid_from: JUNE, valid_until: null },
    ]);
  });

  it("closes a code that the register takes back, and opens it when it returns", async () => {
    const withCode = organisation("gm0001", "Gemeente Adorp", {
      identifiers: [{ scheme: "oin", value: "00000001" }],
    });
    const without = { ...withCode, identifiers: [] };
    const until = async () => {
      const row = await connection.db
        .selectFrom("organisation_identifier")
        .select("valid_until")
        .executeTakeFirstOrThrow();
      return row.valid_until;
    };
    await load(registerOf(MAY, [withCode], []));
    await load(registerOf(JUNE, [without], []));
    expect(await until()).toBe(JUNE);
    await load(registerOf("2026-06-17", [withCode], []));
    expect(await until()).toBeNull();
  });

  it("ends a record that a full file no longer holds", async () => {
    await load(small(MAY));
    const result = await load(registerOf(JUNE, organisations.slice(0, 2), []));
    expect(result.changes.vervallen).toBe(2);
    const gone = await connection.db
      .selectFrom("organisation")
      .select(["valid_until", "absent_since"])
      .where("key", "=", "gm0003")
      .executeTakeFirstOrThrow();
    expect(gone).toEqual({ valid_until: JUNE, absent_since: JUNE });
    const ended = await connection.db
      .selectFrom("tenure")
      .select(["organisation_key", "valid_until"])
      .execute();
    expect(ended.map((it) => it.valid_until)).toEqual([JUNE, JUNE]);
  });

  it("ends nothing after a file that holds only a part of the register", async () => {
    const many = Array.from({ length: 10 }, (_, index) => organisation(`gm01${index}0`, `Gemeente ${index}`));
    await load(registerOf(MAY, many, []));
    const result = await load(registerOf(JUNE, many.slice(0, 7), []));
    expect(result).toMatchObject({ partial: true, written: 0 });
    expect((await readEdition(connection.db)).day).toBe(MAY);
  });

  it("keeps the record of a body that a later file only mentions", async () => {
    await load(small(MAY));
    const mentioned = organisation("gm0003", "Castricum", { source: "genoemd" });
    const result = await load(registerOf(JUNE, [...organisations.slice(0, 2), mentioned], [regional]));
    expect(result.written).toBe(0);
  });

  it("lets the municipality table's records be: they are not the register's to end", async () => {
    const old = organisation("gm0004", "Gemeente Delfzijl", { source: "rvig", rooId: null });
    await load({ ...registerOf(MAY, [...organisations, old], [regional]), kind: "snapshot" });
    const result = await load(small(JUNE));
    expect(result.changes.vervallen).toBe(0);
  });

  it("refuses a file that is older than the register it has", async () => {
    await load(small(JUNE));
    await expect(load(small(MAY))).rejects.toThrow(
      "Deze bron is van 16 mei 2026, maar het register is al van 16 juni 2026; een oudere stand wordt niet ingelezen.",
    );
  });

  it("leaves the last good register when it fails half-way", async () => {
    await load(small(MAY));
    const before = await everything();
    const broken = version("102", "Regeling jeugd", ["gm9999"]);
    await expect(load(registerOf(JUNE, organisations, [regional, broken]))).rejects.toThrow();
    expect(await everything()).toBe(before);
  });

  it("moves a ROO number along when an organisation gets its official code", async () => {
    await load(registerOf(MAY, [organisation("roo-77", "Recreatieschap")], []));
    await load(registerOf(JUNE, [organisation("so0077", "Recreatieschap", { rooId: "77" })], []));
    const row = await connection.db
      .selectFrom("organisation")
      .select("key")
      .where("roo_id", "=", "77")
      .execute();
    expect(row).toEqual([{ key: "so0077" }]);
  });
});

describe("prose of the register", () => {
  const bare = (day: string): RegisterFacts => {
    const { purpose: _purpose, powerArticles: _articles, ...facts } = regional;
    const plain = organisations.map(({ description: _description, ...it }) => it);
    return { ...registerOf(day, plain, [facts]), kind: "snapshot" };
  };
  const told = (purpose: string) => registerOf(MAY, organisations, [{ ...regional, purpose }]);
  const purpose = async () =>
    (await connection.db.selectFrom("version").select(["purpose", "prose_loaded"]).executeTakeFirst()) ??
    null;

  it("is added to a snapshot without anything in the world having changed", async () => {
    await load(bare(MAY));
    expect(await purpose()).toEqual({ purpose: null, prose_loaded: false });
    const result = await load(told("Afval verwerken."));
    expect(result.changes).toEqual({ nieuw: 0, gewijzigd: 0, vervallen: 0, aangevuld: 4 });
    expect(await purpose()).toEqual({ purpose: "Afval verwerken.", prose_loaded: true });
  });

  it("stays when a snapshot is loaded later", async () => {
    await load(told("Afval verwerken."));
    expect((await load(bare(MAY))).written).toBe(0);
    expect(await purpose()).toEqual({ purpose: "Afval verwerken.", prose_loaded: true });
    expect((await readEdition(connection.db)).prose).toBe(true);
  });
});

describe("the key of a collaboration", () => {
  const chainOf = async (rooId: string) => {
    const row = await connection.db
      .selectFrom("version")
      .select("collaboration_key")
      .where("roo_id", "=", rooId)
      .executeTakeFirstOrThrow();
    return row.collaboration_key;
  };

  it("stays when an older version comes to light", async () => {
    await load(small(MAY));
    const older = version("90", "Regeling vuil", ["gm0001"], { from: "2010-01-01", nextRooId: "101" });
    await load(registerOf(JUNE, organisations, [older, regional]));
    expect([await chainOf("90"), await chainOf("101")]).toEqual(["101", "101"]);
  });

  it("is that of the oldest version when two chains turn out to be one", async () => {
    const later = version("201", "Regeling afval 2020", ["gm0001"], { from: "2020-01-01" });
    await load(registerOf(MAY, organisations, [regional, later]));
    await load(registerOf(JUNE, organisations, [regional, { ...later, previousRooId: "101" }]));
    expect([await chainOf("101"), await chainOf("201")]).toEqual(["101", "101"]);
    expect(await connection.db.selectFrom("collaboration").select("key").execute()).toEqual([{ key: "101" }]);
  });
});
