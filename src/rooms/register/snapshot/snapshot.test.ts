import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { projectRoot } from "#kit/root.ts";
import type { Db } from "../db.ts";
import { freshDatabase, type TestConnection } from "../../../testing.ts";
import { importBoundaries } from "../boundaries.ts";
import { importRegister } from "../import.ts";
import { importMergers } from "../mergers.ts";
import { withoutPurpose } from "../quality/collaborations.ts";
import { readRoo } from "../roo/read.ts";
import { organisation, participant, registerOf, version } from "../small-register.ts";
import { pack, unpack } from "./layout.ts";
import { loadSnapshotWhenNew, SHIPPED } from "./load.ts";
import { readSnapshot } from "./read.ts";
import { writeSnapshot } from "./write.ts";

const NOW = new Date("2026-06-20T10:00:00Z");
let connection: TestConnection;
let folder: string;
beforeEach(async () => {
  connection = await freshDatabase(inject("database"));
  folder = mkdtempSync(join(tmpdir(), "momentopname-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await connection.close();
});

const filesOf = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]));

describe("a snapshot", () => {
  const odd = organisation("gm0001", 'Gemeente "Aa", en Hunze', {
    identifiers: [{ scheme: "oin", value: "0|1\\2:3" }],
    contacts: [{ kind: "website", value: "https://aa.example/?a=1,2", label: null }],
    classifications: [
      { type: "Woo", url: null, until: null, basis: { title: null, url: "jci1.3:c:BWBR0045754" } },
    ],
  });
  const regional = version("101", "Regeling\nafval", [], {
    participations: [
      participant("gm0001", { name: "Aa", organs: ["Gemeenteraad", "College"], costKey: 28.95 }),
    ],
    crossBorder: true,
  });

  it("keeps every fact as it was, quotes, line breaks and separators included", async () => {
    const facts = registerOf("2026-05-16", [odd], [regional]);
    await importRegister(connection.db, facts, NOW);
    await writeSnapshot(connection.db, folder);
    const read = readSnapshot(folder);
    const { description: _description, ...organisationFacts } = odd;
    const { purpose: _purpose, powerArticles: _articles, ...versionFacts } = regional;
    expect(read.organisations).toEqual([organisationFacts]);
    expect(read.versions).toEqual([{ ...versionFacts, chainKey: "101", task: read.versions[0]?.task }]);
    expect((await importRegister(connection.db, read, NOW)).written).toBe(0);
  });

  it("is refused when somebody changed it by hand", async () => {
    await importRegister(connection.db, registerOf("2026-05-16", [odd], [regional]), NOW);
    await writeSnapshot(connection.db, folder);
    const file = join(folder, "arrangements.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("afval", "afvul"));
    expect(() => readSnapshot(folder)).toThrow(/is beschadigd of met de hand gewijzigd/);
  });

  it("is refused when there is none", () => {
    expect(() => readSnapshot(folder)).toThrow(/bevat geen momentopname/);
  });

  it("is refused when an older version wrote it, without hexagons", async () => {
    await importRegister(connection.db, registerOf("2026-05-16", [odd], [regional]), NOW);
    await writeSnapshot(connection.db, folder);
    const file = join(folder, "meta.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"format": 2', '"format": 1'));
    expect(() => readSnapshot(folder)).toThrow(/geen momentopname die deze versie van Vliegwiel kan lezen/);
  });

  it("replaces an older one, but never a register that was read live", async () => {
    const snapshot = { ...registerOf("2026-05-01", [odd], [regional]), kind: "snapshot" as const };
    await importRegister(connection.db, snapshot, NOW);
    expect((await loadSnapshotWhenNew(connection.db, NOW))?.counts).toMatchObject({ regelingen: 1186 });
    await importRegister(
      connection.db,
      { ...registerOf("2026-05-17", [odd], [regional]), hash: "live" },
      NOW,
    );
    expect(await loadSnapshotWhenNew(connection.db, NOW)).toBeNull();
  });

  it("leaves another one of the same day or later alone, start after start", async () => {
    for (const day of ["2026-05-16", "2026-05-17"] as const) {
      const other = {
        ...registerOf(day, [odd], [regional]),
        kind: "snapshot" as const,
        hash: `other ${day}`,
      };
      await importRegister(connection.db, other, NOW);
      for (let start = 1; start <= 2; start++)
        expect(await loadSnapshotWhenNew(connection.db, NOW)).toBeNull();
    }
  });

  it("puts any list of texts in one cell and takes it out again", () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom("a", "|", "\\", ",", '"', "\n", "é") });
    fc.assert(
      fc.property(fc.array(text), (items) => {
        expect(unpack(pack(items))).toEqual(items);
      }),
    );
  });
});

const shared = join(projectRoot, "../shared/data");
const why = existsSync(shared) ? "" : " (overgeslagen: ../shared/data is er niet)";

describe.skipIf(why !== "")(`the whole register${why}`, () => {
  /** Everything pages are made of, without prose and without when it was read. */
  async function whatPagesShow(db: Db): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    const rows = async (table: string, without: string[] = []) => {
      const result = await sql<{ row: string }>`
        select (to_jsonb(t) - ${without}::text[])::text as row from ${sql.table(table)} t`.execute(db);
      found[table] = result.rows.map((it) => it.row).sort();
    };
    await rows("organisation", ["description", "prose_loaded"]);
    await rows("version", ["purpose", "power_articles", "prose_loaded", "search_text"]);
    for (const table of [
      "organisation_name",
      "organisation_identifier",
      "succession",
      "place",
      "neighbour",
      "hexagon",
    ])
      await rows(table);
    for (const table of ["collaboration", "version_theme", "participation", "tenure"]) await rows(table);
    return found;
  }

  it(
    "gives the same on every page as the snapshot made from it, and the same snapshot",
    { timeout: 120_000 },
    async () => {
      const db = connection.db;
      const facts = await readRoo(join(shared, "exportOO.xml.gz"));
      await importRegister(db, { ...facts, source: "exportOO.xml.gz" }, NOW);
      await importMergers(db, join(shared, "mergers/rvig_tabel33_2022-11-03.csv"), NOW);
      const boundaries = "gemeenten_2023_wgs84.geojson";
      await importBoundaries(db, readFileSync(join(shared, "geo", boundaries)), boundaries, NOW);
      await writeSnapshot(db, folder);
      const live = await whatPagesShow(db);
      expect(await withoutPurpose(db, facts.day)).toBe(34);
      await connection.close();

      connection = await freshDatabase(inject("database"));
      await loadSnapshotWhenNew(connection.db, NOW, folder);
      const loaded = await whatPagesShow(connection.db);
      for (const [table, rows] of Object.entries(live)) expect([table, loaded[table]]).toEqual([table, rows]);
      expect(filesOf(folder)).toEqual(filesOf(SHIPPED));
    },
  );
});
