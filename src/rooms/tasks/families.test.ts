import { describe, expect, it } from "vitest";
import { families, familiesOfTheme, familyByCode, otherFamily, sharesOfThemes } from "./families.ts";
import { THEMES } from "./themes.ts";

describe("the list of task families", () => {
  it("has a code fit for an address, a name and a sentence for each", () => {
    for (const family of families) {
      expect(family.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(family.name).not.toBe("");
      expect(family.sentence).toMatch(/\.$/);
    }
    expect(new Set(families.map((family) => family.code)).size).toBe(families.length);
  });

  it("gives every theme of the register one family of its own", () => {
    for (const theme of THEMES) {
      const own = families.filter((family) => family.themes.some(({ code }) => code === theme.code));
      expect(
        own.map((family) => family.code),
        theme.label,
      ).toHaveLength(1);
    }
  });

  it("has no word that stands for two tasks", () => {
    const owners = new Map<string, string>();
    for (const family of families) {
      for (const term of [...family.keywords, ...family.hints, ...family.names]) {
        expect(owners.get(term.text) ?? family.code, term.text).toBe(family.code);
        owners.set(term.text, family.code);
      }
    }
  });

  it("keeps a last family for what fits nowhere", () => {
    expect(familyByCode(otherFamily)?.keywords).toEqual([]);
    expect(families.at(-1)?.code).toBe(otherFamily);
  });
});

describe("what registered themes say about the task", () => {
  it("names the theme's own family first", () => {
    expect(familiesOfTheme("c_d0463fb7").map((family) => family.code)).toEqual([
      "gezondheid",
      "jeugd-en-wmo",
      "begraven-en-cremeren",
    ]);
  });

  it("shares out one whole over the families", () => {
    const shares = sharesOfThemes(["c_d0463fb7", "c_d96f9cd3", "c_3eb6243b"]);
    expect(shares.values().reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect([...shares].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe("afval");
  });

  it("is silent without themes", () => {
    expect(sharesOfThemes([]).size).toBe(0);
  });
});
