import { describe, expect, it } from "vitest";
import { councilRights } from "./council-rights.ts";
import { ANY_COUNCIL, COUNCILS, councilTakesPart } from "./councils.ts";
import type { FormCode } from "./forms.ts";

const rights = (form: FormCode, day = "2026-05-16", takesPart: boolean | null = false, crossBorder = false) =>
  councilRights({ form, takesPart, day, crossBorder, words: ANY_COUNCIL });
const all = (list: ReturnType<typeof rights>) => list.map((it) => `${it.moment}: ${it.what}`).join("\n");

describe("what a council may do", () => {
  it.each(["OL", "BVO", "GO"] as const)("about the budget of a %s, twelve weeks ahead", (form) => {
    expect(all(rights(form))).toContain("Ontwerpbegroting, 12 weken voor het besluit");
    expect(all(rights(form))).toContain("vóór 30 april");
  });

  it("had eight weeks and earlier dates before the amendment of 1 July 2022", () => {
    const before = all(rights("OL", "2022-06-30"));
    expect(before).toContain("Ontwerpbegroting, 8 weken voor het besluit");
    expect(before).toContain("vóór 15 april");
    expect(before).toContain("vóór 1 augustus");
    expect(before).not.toContain("30 april");
    expect(before).not.toContain("geëvalueerd");
    expect(all(rights("OL", "2022-07-01"))).toContain("12 weken");
  });

  it("had six weeks and no framework letter before 2015", () => {
    const early = all(rights("OL", "2014-12-31"));
    expect(early).toContain("Ontwerpbegroting, 6 weken voor het besluit");
    expect(early).toContain("vóór 15 juli");
    expect(early).not.toMatch(/Kaderbrief|april/);
    expect(all(rights("OL", "2015-01-01"))).toContain("vóór 15 april");
    expect(all(rights("RZM", "2014-12-31"))).toContain("Sturen gaat via het college");
  });

  it("gives no days of before the oldest text that was read", () => {
    const early = all(rights("OL", "2011-02-22"));
    expect(early).toContain("Welke dagen en termijnen in die tijd golden, weten wij niet.");
    expect(early).not.toMatch(/april|augustus|juli|weken/);
  });

  it("is told of decisions in between where there is a board, and of evaluation everywhere", () => {
    expect(all(rights("OL"))).toContain("bij welke besluiten een zienswijze van de raad mogelijk is");
    expect(all(rights("RZM"))).not.toContain("bij welke besluiten");
    for (const form of ["OL", "BVO", "GO", "RZM"] as const)
      expect(all(rights(form))).toContain("hoe zij wordt geëvalueerd");
  });

  it.each(["RZM", "CC"] as const)(
    "has no budget of a %s to look at, and says where to steer instead",
    (form) => {
      const text = all(rights(form));
      expect(text).not.toContain("Ontwerpbegroting");
      expect(text).toContain("Sturen gaat via het college en de eigen begroting");
    },
  );

  it("is to consent when only the college takes part, and decides itself when it takes part", () => {
    expect(all(rights("OL"))).toContain("toestemming van de raad nodig");
    expect(all(rights("OL", "2026-05-16", true))).toContain("Dit besluit is mede aan de raad zelf");
  });

  it("says both when the register does not tell who takes part", () => {
    const text = all(rights("OL", "2026-05-16", null));
    expect(text).toContain("Bij eigen deelname van de raad is het besluit mede aan de raad. Zo niet:");
  });

  it("knows from the bodies in the register whether the elected council takes part", () => {
    expect(councilTakesPart(["Gemeenteraad", "Burgemeester"])).toBe(true);
    expect(councilTakesPart(["College van burgemeester en wethouders"])).toBe(false);
    expect(councilTakesPart(["Provinciale staten"])).toBe(true);
    expect(councilTakesPart([])).toBeNull();
  });

  it("speaks of no leaving where an act makes taking part compulsory", () => {
    const bound = councilRights({
      form: "OL",
      takesPart: false,
      day: "2026-05-16",
      crossBorder: false,
      bound: true,
      words: ANY_COUNCIL,
    });
    expect(bound[0]?.moment).toBe("Wijzigen");
    expect(all(bound)).not.toMatch(/uittreden/i);
    expect(all(rights("OL"))).toContain("Uittreden: De regeling moet zeggen onder welke voorwaarden");
  });

  it("gives no dates across the border, where a treaty may come first", () => {
    const text = all(rights("OL", "2026-05-16", false, true));
    expect(text).toContain("kan een verdrag voorgaan");
    expect(text).not.toMatch(/weken|april|september/);
  });

  it("speaks of Provinciale Staten to a province", () => {
    const words = COUNCILS["provincie"]!;
    const text = all(
      councilRights({
        form: "OL",
        takesPart: false,
        day: "2026-05-16",
        crossBorder: false,
        words,
      }),
    );
    expect(text).toContain("Het ontwerp gaat naar Provinciale Staten");
  });
});
