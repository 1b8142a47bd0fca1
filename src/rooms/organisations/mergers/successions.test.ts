import { describe, expect, it } from "vitest";
import type { Succession } from "../facts.ts";
import { curatedCorrections, readCorrections } from "./corrections.ts";
import type { KnownOrganisation } from "./matching.ts";
import { successionsFrom } from "./successions.ts";
import type { MunicipalityRow } from "./table33.ts";

const row = (code: string, name: string, facts: Partial<MunicipalityRow> = {}): MunicipalityRow => ({
  code,
  name,
  newCode: null,
  start: null,
  end: null,
  ...facts,
});
const known = (key: string, name: string, facts: Partial<KnownOrganisation> = {}): KnownOrganisation => ({
  key,
  rooId: null,
  name,
  type: "gemeente",
  validFrom: null,
  validUntil: null,
  identifiers: [],
  ...facts,
});

const appingedam = row("gm0003", "Appingedam", { newCode: "gm1979", end: "2021-01-01" });
const eemsdelta = row("gm1979", "Eemsdelta", { start: "2021-01-01" });
const inRegister = {
  appingedam: known("gm0003", "Gemeente Appingedam", { rooId: "37136", validUntil: "2021-01-01" }),
  eemsdelta: known("gm1979", "Gemeente Eemsdelta", { rooId: "28295562", validFrom: "2021-01-01" }),
};

describe("who took over from whom", () => {
  it("calls a merger into a municipality that is new on that day regular", () => {
    const { successions, warnings } = successionsFrom([appingedam, eemsdelta], Object.values(inRegister), []);
    expect(successions).toEqual([
      { oldKey: "gm0003", newKey: "gm1979", day: "2021-01-01", kind: "regulier", source: "RvIG Tabel 33" },
    ]);
    expect(warnings).toEqual([]);
  });

  it("calls a merger into a municipality that was there already light, also when it is not on 1 January", () => {
    const rows = [
      row("gm0457", "Weesp", { newCode: "gm0363", end: "2022-03-24" }),
      row("gm0363", "Amsterdam"),
    ];
    const register = [
      known("gm0457", "Gemeente Weesp", { validUntil: "2022-03-24" }),
      known("gm0363", "Amsterdam"),
    ];
    expect(successionsFrom(rows, register, []).successions).toMatchObject([
      { day: "2022-03-24", kind: "licht" },
    ]);
  });

  it("leaves mergers from before 1990 alone", () => {
    const rows = [row("gm0010", "Delfzijl"), row("gm0099", "Oud", { newCode: "gm0010", end: "1989-12-31" })];
    expect(successionsFrom(rows, [known("gm0010", "Delfzijl")], [])).toMatchObject({
      successions: [],
      organisations: [],
    });
  });

  it.each([
    ["the first day after", "2021-01-01", 0],
    ["its last day", "2020-12-31", 0],
    ["half a year earlier", "2020-07-01", 1],
  ])(
    "compares with a register that gives as end %s and keeps the table's day",
    (_what, validUntil, count) => {
      const register = [{ ...inRegister.appingedam, validUntil }, inRegister.eemsdelta];
      const { successions, warnings } = successionsFrom([appingedam, eemsdelta], register, []);
      expect(successions[0]?.day).toBe("2021-01-01");
      expect(warnings.map(({ kind }) => kind)).toEqual(Array<string>(count).fill("einddatum wijkt af"));
    },
  );

  it("adds abolished municipalities that are in no record, so that history is whole", () => {
    const { successions, organisations } = successionsFrom(
      [appingedam, eemsdelta],
      [inRegister.eemsdelta],
      [],
    );
    expect(organisations).toMatchObject([
      {
        key: "gm0003",
        name: "Gemeente Appingedam",
        type: "gemeente",
        validUntil: "2021-01-01",
        source: "rvig",
      },
    ]);
    expect(successions).toMatchObject([{ oldKey: "gm0003", newKey: "gm1979" }]);
  });

  it("does not take the table's remainders, such as people abroad, for a municipality", () => {
    const rows = [row("gm0998", "Buitenland (Niet GBA)", { end: "1990-10-01" })];
    expect(successionsFrom(rows, [], []).organisations).toEqual([]);
  });

  it("leaves out a succession whose successor the register does not hold, and says so", () => {
    const { successions, warnings } = successionsFrom([appingedam, eemsdelta], [inRegister.appingedam], []);
    expect(successions).toEqual([]);
    expect(warnings.map(({ kind }) => kind)).toContain("opvolging zonder record");
  });

  it("says which municipality ended without a successor: the table may be older than the merger", () => {
    const register = [known("gm0501", "Gemeente Brielle", { validUntil: "2023-01-01" })];
    expect(successionsFrom([row("gm0501", "Brielle")], register, []).warnings).toMatchObject([
      { kind: "opgeheven zonder opvolger" },
    ]);
  });

  it("says which line of the table gives a successor but no day", () => {
    const rows = [row("gm0003", "Appingedam", { newCode: "gm1979" }), eemsdelta];
    expect(successionsFrom(rows, [], []).warnings).toMatchObject([{ kind: "opheffing zonder datum" }]);
  });
});

describe("abolished records without a code", () => {
  const rows = [
    row("gm0005", "Bedum", { newCode: "gm1966", end: "2019-01-01" }),
    row("gm1966", "Het Hogeland", { start: "2019-01-01" }),
  ];
  const hetHogeland = known("gm1966", "Gemeente Het Hogeland", { validFrom: "2019-01-01" });
  const abolished = (name: string, validUntil = "2019-01-01") =>
    known("roo-36121", name, { rooId: "36121", validUntil });

  it.each(["Gemeente Bedum", "Bedum (gemeente)", "bedum"])(
    "finds the code of %s by name and end date",
    (name) => {
      const { successions, identifiers, organisations } = successionsFrom(
        rows,
        [abolished(name), hetHogeland],
        [],
      );
      expect(successions).toMatchObject([{ oldKey: "roo-36121", newKey: "gm1966", day: "2019-01-01" }]);
      expect(identifiers).toEqual([{ key: "roo-36121", scheme: "cbs", value: "0005" }]);
      expect(organisations).toEqual([]);
    },
  );

  it("does not go by the name alone", () => {
    const { identifiers, warnings } = successionsFrom(
      rows,
      [abolished("Gemeente Bedum", "2014-01-01"), hetHogeland],
      [],
    );
    expect(identifiers).toEqual([]);
    expect(warnings.map(({ kind }) => kind)).toContain("opgeheven zonder gemeentecode");
  });

  it("leaves a city district that the register calls a municipality without a successor, and says so", () => {
    const district = known("roo-39963", "Stadsdeel Oost", { rooId: "39963", validUntil: "2014-03-19" });
    const { successions, warnings } = successionsFrom(rows, [district, hetHogeland], []);
    expect(successions.filter(({ oldKey }) => oldKey === "roo-39963")).toEqual([]);
    expect(warnings).toMatchObject([{ kind: "opgeheven zonder gemeentecode" }]);
  });

  it("hangs the succession on the record that takes part when one municipality has two", () => {
    const municipality = [
      row("gm0079", "Kollumerland en Nieuwkruisland", { newCode: "gm1970", end: "2019-01-01" }),
      row("gm1970", "Noardeast-Fryslân", { start: "2019-01-01" }),
    ];
    const register = [
      known("gm0079", "Kollumerland en Nieuwkruisland", { validUntil: "2019-01-01" }),
      known("roo-34288", "Gemeente Kollumerland c.a.", { rooId: "34288", validUntil: "2019-01-01" }),
      known("gm1970", "Gemeente Noardeast-Fryslân"),
    ];
    const found = successionsFrom(municipality, register, []);
    expect(found.successions.map(({ oldKey }) => oldKey)).toEqual(["roo-34288"]);
    expect(found.duplicates).toEqual([{ key: "gm0079", of: "roo-34288" }]);
    expect(found.identifiers).toEqual([
      { key: "roo-34288", scheme: "cbs", value: "0079" },
      { key: "roo-34288", scheme: "tooi", value: "gm0079" },
    ]);
  });
});

describe("corrections", () => {
  const correction: Succession = {
    oldKey: "gm0003",
    newKey: "gm1979",
    day: "2021-01-02",
    kind: "licht",
    source: "besluit",
  };

  it("win over the table for the same two municipalities", () => {
    const { successions } = successionsFrom([appingedam, eemsdelta], Object.values(inRegister), [correction]);
    expect(successions).toEqual([correction]);
  });

  it("add a second successor when a municipality was split", () => {
    const register = [...Object.values(inRegister), known("gm0014", "Gemeente Groningen")];
    const split = { ...correction, newKey: "gm0014" };
    const { successions } = successionsFrom([appingedam, eemsdelta], register, [split]);
    expect(successions.map(({ newKey }) => newKey)).toEqual(["gm1979", "gm0014"]);
  });

  it("bring Brielle, Hellevoetsluis and Westvoorne to Voorne aan Zee", () => {
    const found = curatedCorrections().filter(({ newKey }) => newKey === "gm1992");
    expect(found.map(({ oldKey }) => oldKey)).toEqual(["gm0501", "gm0530", "gm0614"]);
    expect(new Set(found.map(({ day, kind }) => `${day} ${kind}`))).toEqual(new Set(["2023-01-01 regulier"]));
  });

  it("meet the last day that the register gives for water authorities", () => {
    const register = [
      known("ws0151", "Groot Salland", { type: "waterschap", validUntil: "2015-12-31" }),
      known("ws0648", "Reest en Wieden", { type: "waterschap", validUntil: "2016-01-01" }),
      known("ws0664", "Drents Overijsselse Delta", { type: "waterschap", validFrom: "2016-01-01" }),
    ];
    const here = curatedCorrections().filter(({ newKey }) => newKey === "ws0664");
    const { successions, warnings } = successionsFrom([], register, here);
    expect(successions.map(({ oldKey, day }) => `${oldKey} ${day}`)).toEqual([
      "ws0151 2016-01-01",
      "ws0648 2016-01-01",
    ]);
    expect(warnings).toEqual([]);
  });

  it("refuse a row without a source", () => {
    expect(() => readCorrections("old,new,day,kind,source\ngm0003,gm1979,2021-01-01,regulier,")).toThrow(
      /rij 1, source/,
    );
  });
});
