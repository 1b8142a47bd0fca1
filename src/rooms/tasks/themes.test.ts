import { expect, it } from "vitest";
import { narrowerOf, themeByCode, themeCodeOf, THEMES, topThemeOf } from "./themes.ts";

const NATUUR_EN_MILIEU = "c_afa30a11";
const AFVAL = "c_d96f9cd3";

it("knows 16 top themes and 76 narrower ones, each code once", () => {
  expect(THEMES.filter((theme) => theme.parent === null)).toHaveLength(16);
  expect(THEMES.filter((theme) => theme.parent !== null)).toHaveLength(76);
  expect(new Set(THEMES.map((theme) => theme.code)).size).toBe(92);
});

it("places waste under nature and environment", () => {
  expect(topThemeOf(AFVAL)?.label).toBe("natuur en milieu");
  expect(topThemeOf(NATUUR_EN_MILIEU)?.code).toBe(NATUUR_EN_MILIEU);
  expect(topThemeOf("c_onbekend")).toBeUndefined();
});

it("finds a top theme with everything under it, and a narrower one by itself", () => {
  expect(narrowerOf(NATUUR_EN_MILIEU)).toHaveLength(9);
  expect(narrowerOf(AFVAL)).toEqual([AFVAL]);
});

it("recognises a theme by its address and never by its label", () => {
  expect(themeCodeOf(`https://identifier.overheid.nl/tooi/def/thes/top/${AFVAL}`)).toBe(AFVAL);
  expect(themeCodeOf("https://identifier.overheid.nl/tooi/def/thes/top/c_onbekend")).toBeNull();
  expect(themeCodeOf(`https://elders.example/${AFVAL}`)).toBeNull();
  expect(themeCodeOf("afval")).toBeNull();
});

it("keeps a label that has commas of its own", () => {
  expect(themeByCode("c_989e37d9")?.label).toBe("landbouw, visserij, voedselkwaliteit");
});
