/** The numbers people quote from the register, on the shipped facts and on the day of those facts. */
import { describe, expect, it } from "vitest";
import { holdsOn } from "#kit/validity.ts";
import { registerApp } from "../../testing.ts";
import * as ask from "./quality/collaborations.ts";
import { checkLines, readQuality } from "./quality/index.ts";
import { organisationsByType, perMunicipality } from "./quality/organisations.ts";
import { inForceByYear, statedPeriods } from "./quality/periods.ts";

const DAY = "2026-05-16";
const register = registerApp();

describe("the shipped register", () => {
  it("has 342 municipalities, 12 provinces and 21 water authorities", async () => {
    const types = new Map((await organisationsByType(register.db, DAY)).map((it) => [it.type, it.count]));
    expect([types.get("gemeente"), types.get("provincie"), types.get("waterschap")]).toEqual([342, 12, 21]);
  });

  it("has 1,186 versions of 549 collaborations, 451 in force", async () => {
    expect(await ask.versionsAndChains(register.db)).toEqual({ versions: 1186, collaborations: 549 });
    expect(await ask.inForce(register.db, DAY)).toBe(451);
    expect(await ask.inForceByForm(register.db, DAY)).toEqual([
      { form: "OL", count: 283 },
      { form: "RZM", count: 81 },
      { form: "BVO", count: 64 },
      { form: "GO", count: 23 },
    ]);
    expect(await ask.participations(register.db, DAY)).toEqual({ all: 9516, inForce: 3551 });
  });

  it("has from 4 to 19 collaborations per municipality, 9.32 on average", async () => {
    const found = await perMunicipality(register.db, DAY);
    expect(found.mean).toBeCloseTo(9.32, 2);
    expect(found).toMatchObject({ municipalities: 342, least: { count: 4 }, median: 9 });
    expect(found.most).toEqual({ count: 19, names: ["Gemeente Landgraaf"], keys: ["gm0882"] });
  });

  it("has 52 collaborations that touch the 40 northern municipalities", async () => {
    const found = await perMunicipality(register.db, DAY, ["pv20", "pv21", "pv22"]);
    expect(found.mean).toBeCloseTo(8.4, 2);
    expect(found).toMatchObject({ municipalities: 40, collaborations: 52, least: { count: 6 } });
    expect(found.most).toMatchObject({ count: 13, names: ["Gemeente Groningen"] });
  });

  it("knows what it does not know", async () => {
    expect(await ask.withoutTheme(register.db, DAY)).toBe(215);
    expect(await ask.withoutPurpose(register.db, DAY)).toBeNull();
    expect(await ask.withCostKey(register.db, DAY)).toBe(3);
    expect(await statedPeriods(register.db)).toEqual({ overlaps: 3, empty: 4, gaps: 8 });
  });

  it("leads the 16 participations of abolished municipalities to their successors", async () => {
    const found = (await ask.namingAbolished(register.db, DAY)).filter((it) => it.type === "gemeente");
    expect(found).toHaveLength(16);
    expect(found.filter((it) => it.heirs.length === 0)).toEqual([]);
    expect(found.filter((it) => it.heirs[0]?.key === "gm1992")).toHaveLength(10);
  });

  it("was filled until 2018, and counts collaborations from then on", async () => {
    const years = await inForceByYear(register.db, 2013, DAY);
    const byVersion = Object.fromEntries(years.map((it) => [it.day.slice(0, 4), it.byVersion]));
    expect(byVersion).toMatchObject({ 2013: 111, 2014: 128, 2015: 152, 2016: 302, 2017: 368, 2018: 431 });
    // Three versions overlap their successor by their own dates; a collaboration still counts once.
    expect(byVersion).toMatchObject({ 2020: 438, 2024: 435, 2026: 451 });
  });

  it("prints all of it for the command line", async () => {
    const lines = checkLines(await readQuality(register.db)).join("\n");
    expect(lines).toContain("Geen beleidsterrein: 215");
    expect(lines).toContain("Geen doel: niet ingeladen");
    expect(lines).toContain("16 daarvan noemen een opgeheven gemeente");
  });

  it("shows all of it on the page about the data", async () => {
    const html = await register.page("/over/gegevens");
    expect(html).toContain('<a href="/samenwerkingen?thema=geen">215</a>');
    expect(html).toContain('id="inladen"');
    expect(html).not.toContain("vliegwiel import");
    expect(html).toContain('<a href="/over/beheer">');
    expect(await register.page("/over/beheer")).toContain("bin/vliegwiel import roo");
  });
});

describe("municipality Eemsdelta, since 2021", () => {
  const family = ["gm0003", "gm0010", "gm0024", "gm1979"];
  const three = ["gm0003", "gm0010", "gm0024"];

  /** Who of the family took part on the day, per version. */
  async function on(day: string, basis: string): Promise<Record<string, string[]>> {
    const rows = await register.db
      .selectFrom("seat")
      .selectAll()
      .where("organisation_key", "in", family)
      .where("basis", "=", basis as "registered")
      .orderBy("organisation_key")
      .execute();
    const found: Record<string, string[]> = {};
    for (const row of rows.filter((it) => holdsOn(it, day)))
      (found[row.version_roo_id] ??= []).push(row.organisation_key);
    return found;
  }
  const seven = ["28844710", "28469381", "25196023", "28842534", "23862467", "28432513", "28306633"];

  it("was represented by its predecessors in eleven collaborations the day before", async () => {
    expect(await on("2020-12-31", "registered")).toEqual({
      "27685449": ["gm0003", "gm0010"],
      "24963490": ["gm0024"],
      "24966625": three,
      "28842279": three,
    });
    expect(await on("2020-12-31", "predecessor")).toEqual(Object.fromEntries(seven.map((id) => [id, three])));
  });

  it("took its own place in seven of them on the first day, while one still names Loppersum", async () => {
    const registered = await on("2021-01-01", "registered");
    for (const id of seven) expect(registered[id]).toEqual(["gm1979"]);
    expect((await on("2021-01-01", "named"))["24963490"]).toEqual(["gm0024"]);
    for (const ended of ["27685449", "24966625", "28842279"]) expect(registered[ended]).toBeUndefined();
    expect(await on("2021-01-01", "predecessor")).toEqual({});
    expect((await on("2021-01-01", "successor"))["24963490"]).toEqual(["gm1979"]);
  });

  it("stands earlier in a regeling of 2021 that its predecessors joined in 2016", async () => {
    expect(await on("2020-12-31", "earlier")).toEqual({ "30087427": three });
  });
});
