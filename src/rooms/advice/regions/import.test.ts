import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { migrate } from "#kit/database/migrate.ts";
import { freshDatabase, type TestConnection } from "../../../testing.ts";
import { importRegister, readEdition } from "#rooms/register";
import { organisation, registerOf } from "../../register/small-register.ts";
import { importRegions, importRegionsVerb, readRegions, regionMigrations, regionsFor } from "./index.ts";

const NOW = new Date("2026-06-20T10:00:00Z");
const HEADER = "soort;code;naam;gemeente;van;tot;eigenaar";

let connection: TestConnection;
let folder: string;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  await migrate(connection.db, [{ name: "advice", migrations: regionMigrations }]);
  folder = mkdtempSync(join(tmpdir(), "regios-"));
  await importRegister(
    connection.db,
    registerOf(
      "2026-05-16",
      [
        organisation("gm0014", "Gemeente Waterdam"),
        organisation("gm0106", "Gemeente Zandvoorde"),
        organisation("gm1730", "Gemeente Heidestad"),
      ],
      [],
    ),
    NOW,
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await connection.close();
});
beforeEach(async () => {
  await connection.db.deleteFrom("region_member").execute();
});

const load = (...rows: string[]) =>
  importRegions(connection.db, Buffer.from([HEADER, ...rows].join("\n")), "regios.csv", NOW);
const codes = async (day = "2026-05-16") =>
  (await readRegions(connection.db, day)).map((it) => [it.key, it.members.map((one) => one.key).join(" ")]);

const TWO = [
  "jeugdregio;JR01;Noord;gm0014;2015-01-01;;Jeugdraad Noord",
  "jeugdregio;JR01;Noord;gm0106;2015-01-01;;Jeugdraad Noord",
];

describe("importing regions", () => {
  it("makes a new edition of the register and keeps source and owner with each fact", async () => {
    const before = await readEdition(connection.db);
    const { written, importId } = await load(...TWO);
    expect(written).toBe(2);
    const after = await readEdition(connection.db);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.version).toBe(importId);
    expect(after.day).toBe(before.day);
    expect(await readRegions(connection.db, "2026-05-16")).toMatchObject([
      {
        key: "jeugdregio/JR01",
        name: "Noord",
        sources: ["regios.csv"],
        owners: ["Jeugdraad Noord"],
        members: [{ key: "gm0014" }, { key: "gm0106" }],
      },
    ]);
    const run = await connection.db
      .selectFrom("import_run")
      .select(["kind", "source", "day", "rows_written"])
      .where("id", "=", importId)
      .executeTakeFirstOrThrow();
    expect(run).toEqual({ kind: "regions", source: "regios.csv", day: before.day, rows_written: 2 });
  });

  it("writes nothing the second time, whatever the file is called", async () => {
    await load(...TWO);
    const edition = await readEdition(connection.db);
    const again = await importRegions(
      connection.db,
      Buffer.from([HEADER, ...TWO.toReversed()].join("\r\n")),
      "zelfde.csv",
      NOW,
    );
    expect(again.written).toBe(0);
    expect((await readEdition(connection.db)).version).toBe(edition.version);
  });

  it("replaces the kinds in the file, leaves other kinds, and does not erase what was said before", async () => {
    await load(...TWO, "arbeidsmarktregio;A1;Werk;gm0014;;;");
    await load("jeugdregio;JR02;Nieuw Noord;gm0014;2015-01-01;;Jeugdraad Noord");
    expect(await codes()).toEqual([
      ["arbeidsmarktregio/A1", "gm0014"],
      ["jeugdregio/JR02", "gm0014"],
    ]);
    const closed = await connection.db
      .selectFrom("region_member")
      .select("municipality_key")
      .where("until_import_id", "is not", null)
      .orderBy("municipality_key")
      .execute();
    expect(closed.map((it) => it.municipality_key)).toEqual(["gm0014", "gm0106"]);
  });

  it("follows a municipality that went from one region to another", async () => {
    await load(
      "jeugdregio;JR01;Noord;gm0014;2015-01-01;2020-01-01;",
      "jeugdregio;JR02;Zuid;gm0014;2020-01-01;;",
    );
    expect(await codes("2019-12-31")).toEqual([["jeugdregio/JR01", "gm0014"]]);
    expect(await codes("2020-01-01")).toEqual([["jeugdregio/JR02", "gm0014"]]);
    expect(await codes("2014-12-31")).toEqual([]);
  });

  it("gives the whole region when one of its municipalities is asked for", async () => {
    await load(...TWO, "jeugdregio;JR02;Zuid;gm1730;;;");
    const found = await regionsFor(connection.db, ["gm0106"], "2026-05-16");
    expect(found.map((it) => [it.code, it.members.length])).toEqual([["JR01", 2]]);
  });

  it.each([
    [
      "a municipality that the register does not know",
      "jeugdregio;JR01;Noord;gm9999;;;",
      "Rij 3: gemeente gm9999 is in het register niet bekend",
    ],
    [
      "two regions of a kind on one day",
      "jeugdregio;JR02;Zuid;gm0014;2020-01-01;;",
      "Rij 3: gm0014 staat in dezelfde tijd op rij 2 al bij jeugdregio “Noord”.",
    ],
    [
      "two names for one region",
      "jeugdregio;JR01;Anders;gm1730;;;",
      "Rij 3: jeugdregio JR01 heet hier “Anders” en op rij 2 “Noord”.",
    ],
  ])("refuses %s, and then writes nothing at all", async (_, row, message) => {
    await expect(load("jeugdregio;JR01;Noord;gm0014;;;", row)).rejects.toThrow(message);
    expect(await codes()).toEqual([]);
  });

  it("lets a municipality have two Regio Deals at a time, but not the same one twice", async () => {
    await load("Regiodeal;D1;Deal Een;gm0014;;;", "Regiodeal;D2;Deal Twee;gm0014;;;");
    expect(await codes()).toHaveLength(2);
    await expect(
      load("Regiodeal;D1;Deal Een;gm0014;;;", "Regiodeal;D1;Deal Een;gm0014;2020-01-01;;"),
    ).rejects.toThrow("Rij 3: gm0014 staat in dezelfde tijd op rij 2 al bij regiodeal “Deal Een”.");
  });

  it("keeps the rule in the database as well", async () => {
    await load(...TWO);
    const row = await connection.db.selectFrom("region_member").selectAll().executeTakeFirstOrThrow();
    await expect(
      connection.db
        .insertInto("region_member")
        .values({ ...row, code: "JR09" })
        .execute(),
    ).rejects.toThrow("one_region_a_day");
  });

  it("keeps source, licence and day of the facts of each row, and counts from that day", async () => {
    await importRegions(
      connection.db,
      Buffer.from(
        "soort,code,naam,gemeente,tot,peildatum,bron,licentie\nggd-regio,GG1,Noord,gm0014,,2022-01-01,CBS,CC BY 4.0",
      ),
      "ggd.csv",
      NOW,
    );
    expect(await codes("2021-12-31")).toEqual([]);
    expect(await readRegions(connection.db, "2022-01-01")).toMatchObject([
      { key: "ggd-regio/GG1", sources: ["CBS; CC BY 4.0"], factsDay: "2022-01-01" },
    ]);
  });

  it("writes a correction of a source that the file names itself", async () => {
    const file = (source: string) => [
      HEADER + ";bron",
      `jeugdregio;JR01;Noord;gm0014;2015-01-01;;;${source}`,
    ];
    const given = (source: string) =>
      importRegions(connection.db, Buffer.from(file(source).join("\n")), "jeugd.csv", NOW);
    expect((await given("Besluit van 2014")).written).toBe(1);
    expect((await given("Besluit van 2014")).written).toBe(0);
    expect((await given("Besluit van 2015")).written).toBe(2);
  });

  it("is a verb of the command line that says what it read", async () => {
    const path = join(folder, "jeugd.csv");
    writeFileSync(path, [HEADER, ...TWO].join("\n"));
    const out: string[] = [];
    const run = (...words: string[]) =>
      importRegionsVerb.run(words, {
        db: connection.db,
        out: (line) => out.push(line),
        err: (line) => out.push(line),
        terminal: null,
        clock: () => NOW,
        sources: { rooUrl: "", hosts: [] },
      });
    expect(await run(path)).toBe(0);
    expect(out[0]).toBe("Gelezen: regio: 1, rijen: 2.");
    expect(await run(path, path)).toBe(2);
    await expect(run(join(folder, "weg.csv"))).rejects.toThrow("is er niet of is niet te lezen");
  });
});
