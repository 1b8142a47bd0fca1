import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readHexagons, readShapes } from "#rooms/organisations";
import { freshDatabase, type TestConnection } from "../../testing.ts";
import { importRegister } from "./import.ts";
import { organisation, registerOf, version } from "./small-register.ts";
import { cli } from "./verbs.ts";

let connection: TestConnection;
let folder: string;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  folder = mkdtempSync(join(tmpdir(), "bronnen-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await connection.close();
});

/** Runs a verb as the command line does; the output as people see it. */
async function run(name: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const verb = cli.find((it) => it.name === name);
  if (!verb) throw new Error(`geen opdracht ${name}`);
  const code = await verb.run(args, {
    db: connection.db,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    terminal: null,
    clock: () => new Date("2026-06-20T10:00:00Z"),
    sources: { rooUrl: "https://elders.example/export.xml", hosts: ["organisaties.overheid.nl"] },
  });
  return { code, out, err };
}

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const TABLE = [
  '"92.10 Gemeentecode","92.11 Gemeentenaam","92.12 Nieuwe code","99.98 Datum ingang tabelregel","99.99 Datum beëindiging tabelregel"',
  '"0001","Adorp","0007","18110101","19900101"',
  '"0002","Baflo","0007","","20200101"',
  '"0007","Bellingwedde","","20200101",""',
].join("\n");

describe("the command line", () => {
  it("asks for a register before mergers and boundaries can be added to it", async () => {
    await expect(run("import mergers", file("t33.csv", TABLE))).rejects.toThrow(
      "Er is nog geen register ingelezen",
    );
  });

  it("refuses to fetch from an address that is not allowed", async () => {
    await expect(run("import roo")).rejects.toThrow("elders.example is geen toegestane bron");
  });

  it("refuses a page where a register should be, in one sentence", async () => {
    await expect(
      run("import roo", file("pagina.xml", "<html><body>Onderhoud</body></html>")),
    ).rejects.toThrow(/\.$/);
  });

  it("says what is missing or too much", async () => {
    expect(await run("import mergers")).toEqual({ code: 2, out: [], err: ["Geef een bestand of adres op."] });
    expect((await run("check", "alles")).err).toEqual(["Dit zijn te veel woorden: alles."]);
  });

  it("adds mergers, fills in the missing first day and province, and writes nothing the second time", async () => {
    const organisations = [
      organisation("pv20", "Provincie Groningen", { type: "provincie", typeLabel: "Provincie" }),
      organisation("gm0002", "Gemeente Baflo", { validUntil: "2019-12-31" }),
      organisation("gm0007", "Gemeente Bellingwedde", { province: "pv20" }),
    ];
    const regional = version("101", "Regeling afval", ["gm0007"]);
    await importRegister(connection.db, registerOf("2026-05-16", organisations, [regional]), new Date());

    const first = await run("import mergers", file("t33.csv", TABLE));
    expect(first.code).toBe(0);
    expect(first.out).toContain("Records: 1 nieuw.");
    const municipalities = await connection.db
      .selectFrom("organisation")
      .select(["key", "valid_from", "valid_until", "province_key", "source"])
      .where("type", "=", "gemeente")
      .orderBy("key")
      .execute();
    expect(municipalities).toEqual([
      {
        key: "gm0001",
        valid_from: "1811-01-01",
        valid_until: "1990-01-01",
        province_key: "pv20",
        source: "rvig",
      },
      { key: "gm0002", valid_from: null, valid_until: "2020-01-01", province_key: "pv20", source: "roo" },
      { key: "gm0007", valid_from: "2020-01-01", valid_until: null, province_key: "pv20", source: "roo" },
    ]);
    const tenures = await connection.db.selectFrom("tenure").select(["organisation_key", "basis"]).execute();
    expect(tenures).toContainEqual({ organisation_key: "gm0002", basis: "predecessor" });

    const again = await run("import mergers", file("t33.csv", TABLE));
    expect(again.out).toContain("Niets veranderd: 0 rijen geschreven.");
    const runs = await connection.db
      .selectFrom("import_run")
      .select(["kind", "source", "day"])
      .orderBy("id")
      .execute();
    expect(runs).toEqual([
      { kind: "roo", source: "klein.xml", day: "2026-05-16" },
      { kind: "mergers", source: "t33.csv", day: "2026-05-16" },
    ]);
  });

  it("computes where municipalities lie, keeps their outline and warns of one that the register does not know", async () => {
    const square = (code: string, x: number) => ({
      type: "Feature",
      properties: { statcode: code, statnaam: code },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [x, 53],
            [x + 0.1, 53],
            [x + 0.1, 53.1],
            [x, 53.1],
            [x, 53],
          ],
        ],
      },
    });
    const path = file(
      "grenzen.geojson",
      JSON.stringify({ type: "FeatureCollection", features: [square("GM0007", 6), square("GM0099", 6.1)] }),
    );
    const first = await run("import boundaries", path);
    expect(first.out).toContain("    GM0099 GM0099 staat niet in het register.".replace("GM0099", "gm0099"));
    expect(await connection.db.selectFrom("place").selectAll().execute()).toEqual([
      {
        organisation_key: "gm0007",
        latitude: 53.05,
        longitude: 6.05,
        province: null,
        source: "grenzen.geojson",
      },
    ]);
    const hexagons = await readHexagons(connection.db);
    expect(hexagons.length).toBeGreaterThan(10);
    expect(new Set(hexagons.map((it) => it.organisation))).toEqual(new Set(["gm0007"]));
    expect(await readShapes(connection.db)).toMatchObject([
      { organisation: "gm0007", polygons: [[{ length: 5 }]], source: "grenzen.geojson" },
    ]);
    expect((await run("import boundaries", path)).out).toContain("Niets veranderd: 0 rijen geschreven.");
  });

  it("keeps a snapshot and reads it back", async () => {
    const target = join(folder, "momentopname");
    expect((await run("export facts", target)).out.at(-1)).toContain("bewaard in");
    expect((await run("import snapshot", target)).out).toContain("Niets veranderd: 0 rijen geschreven.");
  });

  it("prints how good the data are", async () => {
    const { code, out } = await run("check");
    expect(code).toBe(0);
    expect(out).toContain("Stand van het register: 16 mei 2026");
  });
});
