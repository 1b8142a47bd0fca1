import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { countWrites, freshDatabase, type TestConnection } from "../../testing.ts";
import { applyOrganisations, type OrganisationNews } from "./apply.ts";
import { bareOrganisation, type OrganisationFacts } from "./facts.ts";

const DAY = "2026-05-16";
const TABLES = ["organisation", "organisation_name", "organisation_identifier", "succession"];

const municipality = (key: string, more: Partial<OrganisationFacts> = {}) =>
  bareOrganisation({ key, name: key, type: "gemeente", typeLabel: "Gemeente", source: "roo", ...more });
const north = municipality("pv20", { type: "provincie", typeLabel: "Provincie" });
const old = municipality("gm0003", { validUntil: "2021-01-05" });
const heir = municipality("gm1979", { province: "pv20" });
const merger = {
  oldKey: "gm0003",
  newKey: "gm1979",
  day: "2021-01-01",
  kind: "regulier",
  source: "proef",
} as const;

let connection: TestConnection;
beforeEach(async () => {
  connection = await freshDatabase(inject("database"));
});
afterEach(() => connection.close());

/** Applies news, and says what was written for it. */
const applied = (news: Partial<OrganisationNews>) =>
  connection.db
    .transaction()
    .execute((trx) => countWrites(trx, TABLES, () => applyOrganisations(trx, { day: DAY, ...news })));

const lives = () =>
  connection.db
    .selectFrom("organisation")
    .select(["key", "valid_from", "valid_until", "province_key"])
    .where("type", "=", "gemeente")
    .orderBy("key")
    .execute();
const merged = [
  { key: "gm0003", valid_from: null, valid_until: "2021-01-01", province_key: "pv20" },
  { key: "gm1979", valid_from: "2021-01-01", valid_until: null, province_key: "pv20" },
];

describe("organisations as sources state them", () => {
  it("are written once, with what mergers and boundaries say of their lives", async () => {
    const news = { changed: [north, old, heir], successions: { given: [merger], whole: false } };
    expect(await applied(news)).toEqual({
      organisation: "3 0 0",
      organisation_name: "3 0 0",
      succession: "1 0 0",
    });
    expect(await lives()).toEqual(merged);
  });

  it("are left alone when sources say the same", async () => {
    const news = { successions: { given: [merger], whole: true } };
    await applied({ changed: [north, old, heir], ...news });
    expect(await applied(news)).toEqual({});
    expect(await applied({})).toEqual({});
  });

  it("change where a merger comes to light, and back when the whole list no longer has it", async () => {
    await applied({ changed: [north, old, heir] });
    const before = await lives();
    expect(await applied({ successions: { given: [merger], whole: true } })).toEqual({
      organisation: "0 2 0",
      succession: "1 0 0",
    });
    expect(await lives()).toEqual(merged);
    await applied({ successions: { given: [], whole: false } });
    expect(await lives()).toEqual(merged);
    await applied({ successions: { given: [], whole: true } });
    expect(await lives()).toEqual(before);
  });

  it("end on the day of the file that no longer holds them", async () => {
    await applied({ changed: [north, heir] });
    expect(await applied({ gone: ["gm1979"] })).toEqual({ organisation: "0 1 0" });
    expect((await lives())[0]?.valid_until).toBe(DAY);
  });
});
