import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";

const register = registerApp();

interface Hit {
  code?: string;
  id?: string;
}
const found = async (query: string): Promise<{ total: number; keys: string[] }> => {
  const { totaal, resultaten } = await register.json<{ totaal: number; resultaten: Hit[] }>(
    `/api/v1/zoek?paginaGrootte=100&zoek=${encodeURIComponent(query)}`,
  );
  return { total: totaal, keys: resultaten.map((it) => it.code ?? it.id ?? "") };
};

describe("what people type, on the register that is shipped", () => {
  it.each([
    // Codes and numbers, with and without what stands before them.
    ["1950", "gm1950"],
    ["gm1950", "gm1950"],
    ["GM0106", "gm0106"],
    ["ws0539", "ws0539"],
    ["00000001001708971000", "ws0539"],
    ["OIN 0000 0001 0017 0897 1000", "ws0539"],
    ["kvk 17277734", "ws0539"],
    ["21124", "ws0539"],
    ["24963508", "24963508"],
    ["gm0501", "gm0501"],
    // Names of a place: official, daily, Frisian, Dutch, and as they were spelled.
    ["'s-Gravenhage", "gm0518"],
    ["s-Gravenhage", "gm0518"],
    ["Den Haag", "gm0518"],
    ["Den Bosch", "gm0796"],
    ["s hertogenbosch", "gm0796"],
    ["Friesland", "pv21"],
    ["Drente", "pv22"],
    ["Zuidwest-Friesland", "gm1900"],
    ["De Friese Meren", "gm1940"],
    ["Bergen (L.)", "gm0893"],
    // Whole names of governments before whoever only has the words, also when spelled a little differently.
    ["Ministerie van onderwijs", "mnre1109"],
    ["ministerie van sociale zaken", "mnre1073"],
    ["Ministerie van Financien", "mnre1090"],
    ["Leeuwaarden", "gm0080"],
    ["Overijsel", "pv23"],
    ["Apingedam", "gm0003"],
    ["waterschap de dommel", "ws0539"],
  ])("%s leads to %s first", async (typed, key) => {
    expect((await found(typed)).keys[0]).toBe(key);
  });

  describe("of a word that no record has", () => {
    let afval: string[];
    beforeAll(async () => {
      afval = (await found("afval")).keys;
    });

    it.each(["afvalinzameling", "afvalbrengstation", "afvalcontainer"])(
      "finds by the known part of %s what that finds",
      async (typed) => {
        const { keys } = await found(typed);
        expect(afval.length).toBeGreaterThan(50);
        expect(afval.filter((key) => !keys.includes(key))).toEqual([]);
      },
    );

    it.each([
      ["woonwagens", "wonen-en-ruimte"],
      ["woonwagenstandplaats", "wonen-en-ruimte"],
      ["minimabeleid", "werk-en-inkomen"],
    ])("finds the task that our lists say %s belongs to", async (typed, task) => {
      const { keys } = await found(typed);
      const { resultaten } = await register.json<{ resultaten: Hit[] }>(
        `/api/v1/samenwerkingen?taak=${task}&paginaGrootte=100`,
      );
      expect(resultaten.length).toBeGreaterThan(0);
      expect(keys).toEqual(expect.arrayContaining(resultaten.slice(0, 3).map((it) => it.id)));
    });

    it("still finds nothing when nothing is known of it", async () => {
      for (const typed of ["qqqqqq", "99999999", "gm9999"])
        expect([typed, (await found(typed)).total]).toEqual([typed, 0]);
    });
  });

  it("finds in lists what it finds in search, whatever the name of the place", async () => {
    const count = async (zoek: string) =>
      (await register.json<{ totaal: number }>(`/api/v1/samenwerkingen?zoek=${encodeURIComponent(zoek)}`))
        .totaal;
    const bosch = await count("'s-Hertogenbosch");
    expect(bosch).toBeGreaterThan(0);
    for (const typed of ["Den Bosch", "s hertogenbosch", "’s Hertogenbosch"])
      expect(await count(typed)).toBe(bosch);
    expect(await count("?!")).toBe(0);
  });
});
