import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { migrate } from "#kit/database/migrate.ts";
import { freshDatabase, type TestConnection } from "../../../testing.ts";
import { importRegister } from "#rooms/register";
import { organisation, registerOf } from "../../register/small-register.ts";
import { importRegions, loadRegionsWhenNew, readRegions, regionMigrations } from "./index.ts";
import { loadRegions, readRegionFiles, SHIPPED_REGIONS, writeRegions } from "./snapshot.ts";

const NOW = new Date("2026-06-20T10:00:00Z");
const DIVISIONS = `division,kind,from,until,facts_day,owner,source,licence
1,jeugdregio,2025-01-01,,2025-01-01,,"CBS, 2025",CC BY 4.0
2,ggd-regio,2022-01-01,,2022-01-01,,"CBS, 2022",CC BY 4.0
`;
const MEMBERS = `division,code,name,municipality
1,JZ01,Groningen,gm0014
2,GG01,GGD Noord,gm0014
2,GG01,GGD Noord,gm9999
`;

let connection: TestConnection;
let folder: string;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  await migrate(connection.db, [{ name: "advice", migrations: regionMigrations }]);
  folder = mkdtempSync(join(tmpdir(), "regios-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await connection.close();
});
const write = (members = MEMBERS) => {
  writeFileSync(join(folder, "divisions.csv"), DIVISIONS);
  writeFileSync(join(folder, "members.csv"), members);
};
const keys = async () => (await readRegions(connection.db, "2026-05-16")).map((it) => it.key);

describe("the regions that come along", () => {
  it("wait for a register", async () => {
    write();
    expect(await loadRegionsWhenNew(connection.db, NOW, folder)).toBeNull();
  });

  describe("beside a register", () => {
    beforeAll(async () => {
      const facts = registerOf("2026-05-16", [organisation("gm0014", "Gemeente Waterdam")], []);
      await importRegister(connection.db, facts, NOW);
    });
    beforeEach(async () => {
      write();
      await connection.db.deleteFrom("region_member").execute();
      await connection.db.deleteFrom("import_run").where("kind", "=", "regions").execute();
    });

    it("are loaded once, without municipalities that the register does not know", async () => {
      expect(await loadRegionsWhenNew(connection.db, NOW, folder)).toMatchObject({ written: 2 });
      expect(await keys()).toEqual(["ggd-regio/GG01", "jeugdregio/JZ01"]);
      expect(await loadRegionsWhenNew(connection.db, NOW, folder)).toBeNull();
    });

    it("leave a register alone that knows none of their municipalities", async () => {
      write("division,code,name,municipality\n1,JZ01,Waterland,gm9999\n");
      expect(await loadRegionsWhenNew(connection.db, NOW, folder)).toMatchObject({ written: 0 });
    });

    it("are replaced by newer ones, but never what someone read in", async () => {
      await loadRegionsWhenNew(connection.db, NOW, folder);
      const own = "soort,code,naam,gemeente,van,tot\njeugdregio,EIGEN,Eigen,gm0014,,";
      await importRegions(connection.db, Buffer.from(own), "eigen.csv", NOW);
      write(MEMBERS.replaceAll("GG01", "GG02"));
      await loadRegionsWhenNew(connection.db, NOW, folder);
      expect(await keys()).toEqual(["ggd-regio/GG02", "jeugdregio/EIGEN"]);
    });

    it("are written as they were read", async () => {
      const known = MEMBERS.replace("2,GG01,GGD Noord,gm9999\n", "");
      await loadRegions(connection.db, NOW, folder);
      expect(await writeRegions(connection.db, folder)).toEqual({ "divisions.csv": 2, "members.csv": 2 });
      expect(readFileSync(join(folder, "members.csv"), "utf8").split("\n").sort()).toEqual(
        known.replace("1,JZ01", "2,JZ01").replace("2,GG01", "1,GG01").split("\n").sort(),
      );
      const once = readRegionFiles(folder);
      await writeRegions(connection.db, folder);
      expect(readRegionFiles(folder)).toEqual(once);
    });

    it("refuse a row that is none, and a folder without them is no fault", async () => {
      write("division,code,name,municipality\n7,JZ01,Groningen,gm0014\n");
      expect(() => readRegionFiles(folder)).toThrow(
        "Rij 2 van members.csv noemt indeling 7, die er niet is.",
      );
      write("division,code,name,municipality\n1,,Groningen,gm0014\n");
      expect(() => readRegionFiles(folder)).toThrow("Rij 2 van members.csv is niet te lezen.");
      expect(await loadRegionsWhenNew(connection.db, NOW, join(folder, "weg"))).toBeNull();
      await expect(writeRegions(connection.db, folder)).rejects.toThrow("Er zijn geen regio’s ingelezen");
    });
  });
});

it("ship with a source, a licence and the day of the facts for each of them", () => {
  const rows = readRegionFiles(SHIPPED_REGIONS);
  expect(rows.filter((it) => it.licence === null || it.factsDay === null || it.from !== it.factsDay)).toEqual(
    [],
  );
  expect([...new Set(rows.map((it) => it.kind))].sort()).toEqual([
    "arbeidsmarktregio",
    "corop-gebied",
    "ggd-regio",
    "jeugdregio",
    "res-regio",
    "rmc-regio",
    "veiligheidsregio",
    "zorgkantoorregio",
  ]);
});
