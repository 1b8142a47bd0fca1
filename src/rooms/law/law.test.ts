import { describe, expect, it } from "vitest";
import { ABILITIES, ABILITY_LAW } from "./abilities.ts";
import { CHOICES, FORMS, formSentence, POWERS, powerSentence } from "./forms.ts";
import { isProvisional } from "./rule.ts";
import { LAW, obligatory, rulesInForce } from "./table.ts";

describe("the table of the law", () => {
  it("holds no two rules of one name at the same time", () => {
    for (const rule of LAW) {
      const same = LAW.filter((it) => it.kind === rule.kind && it.id === rule.id && it !== rule);
      for (const { from = "", until = "9999" } of same)
        expect([rule.id, (rule.until ?? "9999") <= from || until <= (rule.from ?? "")]).toEqual([
          rule.id,
          true,
        ]);
    }
  });

  it("says of every rule where it stands, in words, and what was read", () => {
    for (const rule of LAW) {
      expect(rule.article).not.toBe("");
      expect(rule.says).not.toBe("");
      expect(rule.source).not.toBe("");
    }
  });

  it("gives what is in force on a day: from its first day until the one it ends on", () => {
    const days = (day: string) =>
      rulesInForce("termijn", day).flatMap(({ id, value: { date } }) =>
        id === "kaderbrief" && date.kind === "elk-jaar" ? [date.last] : [],
      );
    expect([days("2014-12-31"), days("2022-06-30"), days("2022-07-01")]).toEqual([[], ["04-14"], ["04-29"]]);
  });

  it("has few rules that were not read in an act, and says of those why", () => {
    const unread = LAW.filter(isProvisional);
    expect(unread.map((it) => it.id)).toEqual([
      "over-de-grens",
      "begroting",
      "jeugdregio",
      "res-regio",
      "afspraak-maken",
      "afspraak-rijk",
      "stichting-ontbinden",
      "afspraak-verwerker",
    ]);
  });

  it("keeps working notes out of what readers see", () => {
    for (const { says, article } of LAW)
      expect(`${says} ${article}`).not.toMatch(/gelezen|gevonden|voorlopig(?!e)/i);
  });

  it("prescribes levels for a task", () => {
    const levels = obligatory(["jeugd-en-wmo", "veiligheid", "afval"], "2026-05-16");
    expect(levels.map((it) => it.id)).toEqual(["veiligheidsregio", "jeugdregio"]);
  });
});

describe("what forms can do", () => {
  it("has every form and ability exactly once, with an article and a source", () => {
    for (const form of CHOICES)
      for (const ability of ABILITIES)
        expect(
          ABILITY_LAW.filter((it) => it.forms?.includes(form) && it.value.ability === ability),
        ).toHaveLength(1);
  });

  it("is read in an act, every one", () => {
    expect(ABILITY_LAW.filter(isProvisional)).toEqual([]);
  });
});

describe("terms of law", () => {
  it("stand in brackets behind a sentence without them", () => {
    for (const code of Object.keys(FORMS) as (keyof typeof FORMS)[])
      expect(formSentence(code).toLowerCase()).toMatch(
        new RegExp(`\\(${FORMS[code].toLowerCase()}, .+\\)\\.$`),
      );
    for (const code of Object.keys(POWERS) as (keyof typeof POWERS)[])
      expect(powerSentence(code)).toContain(`(${POWERS[code].toLowerCase()})`);
  });
});
