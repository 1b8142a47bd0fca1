import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { applyOrganisations, bareOrganisation } from "#rooms/organisations";
import { countWrites, freshDatabase, type TestConnection } from "../../testing.ts";
import { applyVersions, type VersionNews } from "./apply.ts";
import type { VersionFacts } from "./facts.ts";

const DAY = "2026-05-16";
const TABLES = ["collaboration", "version", "version_theme", "participation", "tenure"];

const version = (
  rooId: string,
  from: string,
  keys: string[],
  more: Partial<VersionFacts> = {},
): VersionFacts => ({
  rooId,
  title: `Regeling ${rooId}`,
  citationTitle: null,
  abbreviation: null,
  form: "OL",
  powers: [],
  from,
  until: null,
  previousRooId: null,
  nextRooId: null,
  executorKey: null,
  stewardKey: null,
  archiveKey: null,
  crossBorder: false,
  themes: ["c_d96f9cd3"],
  legalBases: [],
  decisions: [],
  addresses: [],
  contacts: [],
  lastVerified: null,
  lastModified: null,
  participations: keys.map((key) => ({
    organisationKey: key,
    name: key,
    joined: null,
    organs: [],
    costKey: null,
  })),
  ...more,
});
const first = version("1", "2010-01-01", ["gm0001", "gm0002"]);
const second = version("2", "2020-01-01", ["gm0001", "gm0003"], { previousRooId: "1" });

let connection: TestConnection;
beforeEach(async () => {
  connection = await freshDatabase(inject("database"));
  const changed = ["gm0001", "gm0002", "gm0003"].map((key) =>
    bareOrganisation({ key, name: key, type: "gemeente", typeLabel: "Gemeente", source: "roo" }),
  );
  await connection.db.transaction().execute((trx) => applyOrganisations(trx, { changed, day: DAY }));
});
afterEach(() => connection.close());

/** Applies news, and says what was written for it. */
const applied = (news: Partial<VersionNews>) =>
  connection.db
    .transaction()
    .execute((trx) =>
      countWrites(trx, TABLES, () => applyVersions(trx, { changed: [], gone: [], day: DAY, ...news })),
    );

const periods = () =>
  connection.db
    .selectFrom("version")
    .select(["roo_id", "collaboration_key", "valid_from", "valid_until"])
    .orderBy("roo_id")
    .execute();

describe("versions as a source states them", () => {
  it("are written once, with their chain, their period and who took part until when", async () => {
    expect(await applied({ changed: [second, first] })).toEqual({
      collaboration: "1 0 0",
      version: "2 0 0",
      version_theme: "2 0 0",
      participation: "4 0 0",
      tenure: "4 0 0",
    });
    expect(await periods()).toEqual([
      { roo_id: "1", collaboration_key: "1", valid_from: "2010-01-01", valid_until: "2020-01-01" },
      { roo_id: "2", collaboration_key: "1", valid_from: "2020-01-01", valid_until: null },
    ]);
  });

  it("are left alone when nothing follows from the news", async () => {
    await applied({ changed: [first, second] });
    expect(await applied({})).toEqual({});
  });

  it("touch only the rows of others that come out differently", async () => {
    await applied({ changed: [first, version("7", "2015-01-01", ["gm0003"])] });
    // The first text ends, and with it both who stayed and who left; the other collaboration is not touched.
    expect(await applied({ changed: [second] })).toEqual({
      version: "1 1 0",
      version_theme: "1 0 0",
      participation: "2 0 0",
      tenure: "2 2 0",
    });
    expect((await periods())[0]).toMatchObject({ roo_id: "1", valid_until: "2020-01-01" });
  });

  it("end on the day of the file that no longer holds them, and come back when a later one does", async () => {
    await applied({ changed: [first] });
    expect(await applied({ gone: ["1"] })).toEqual({
      version: "0 1 0",
      tenure: "0 2 0",
    });
    expect((await periods())[0]?.valid_until).toBe(DAY);
    await applied({ changed: [first], day: "2026-06-16" });
    expect((await periods())[0]?.valid_until).toBeNull();
  });

  it("leave no collaboration behind that has no text any more", async () => {
    await applied({ changed: [first, { ...second, previousRooId: null }] });
    expect(await applied({ changed: [second] })).toMatchObject({ collaboration: "0 0 1" });
    expect((await periods()).map((it) => it.collaboration_key)).toEqual(["1", "1"]);
  });

  it("are refused when a body is named twice, as a whole", async () => {
    await expect(
      applied({ changed: [first, version("9", "2020-01-01", ["gm0001", "gm0001"])] }),
    ).rejects.toThrow();
    expect(await periods()).toEqual([]);
  });
});
