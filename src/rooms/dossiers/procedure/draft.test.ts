import { describe, expect, it } from "vitest";
import { type DraftForm, partsOf } from "#rooms/law";
import { draftStanding, type PartState } from "./draft.ts";
import { PROCEDURE_FORMS } from "./kinds.ts";

const FORMS = Object.keys(PROCEDURE_FORMS) as DraftForm[];
const namesOf = (form: DraftForm) =>
  partsOf(form)
    .filter((it) => it.value.need === "moet")
    .map((it) => it.id);

describe("the parts that the law asks of a draft", () => {
  it("are those of the act, per form", () => {
    expect(namesOf("RZM")).toEqual([
      "belang",
      "wijziging",
      "toetreding",
      "uittreding",
      "gevolgen-uittreding",
      "opheffing",
      "evaluatie",
      "bekendmaker",
      "ingang",
    ]);
    expect(namesOf("OL")).toHaveLength(19);
    // A joint organ has no capital to divide; an operational body's board is made by the act itself (article 14a).
    expect(namesOf("OL").filter((it) => !namesOf("GO").includes(it))).toEqual(["vereffening"]);
    expect(namesOf("OL").filter((it) => !namesOf("BVO").includes(it))).toEqual(["bestuur"]);
    expect(namesOf("convenant")).toEqual([]);
    expect(namesOf("dvo")).toEqual(["afspraak-zonder-aanbesteding", "afspraak-verwerker"]);
    expect(namesOf("stichting")).toHaveLength(6);
  });

  it("have a name, words and an article or say that there is none, each once", () => {
    for (const form of FORMS) {
      const parts = partsOf(form);
      expect(new Set(parts.map((it) => it.id)).size).toBe(parts.length);
      for (const { article, says, value } of parts) {
        expect(article).toMatch(/artikel/);
        expect(says).toMatch(/\.$/);
        expect(value.name).not.toBe("");
        if (value.need === "gebruik") expect(article).toContain("geen wetsartikel");
      }
    }
  });

  it("are open until somebody says something of them", () => {
    for (const form of FORMS) {
      const { parts, missing, open } = draftStanding(form, new Map());
      expect(parts.every((it) => it.said.state === "open" && it.problem === null)).toBe(true);
      expect(missing).toHaveLength(namesOf(form).length);
      expect(open).toBe(parts.filter((it) => it.rule.value.need !== "kan").length);
    }
  });

  it("are there with their place, or left out with a reason that says so where an act asks them", () => {
    const said = new Map<string, PartState>([
      ["belang", { state: "aanwezig", where: "artikel 2" }],
      ["wijziging", { state: "aanwezig", where: " " }],
      ["evaluatie", { state: "afwezig", reason: "Staat in een aparte afspraak" }],
      ["mandaat", { state: "afwezig", reason: "Niet nodig" }],
      ["vrijstelling", { state: "afwezig", reason: "" }],
      ["van een andere vorm", { state: "aanwezig", where: "artikel 9" }],
    ]);
    const { parts, missing } = draftStanding("RZM", said);
    const problemOf = (id: string) => parts.find((it) => it.rule.id === id)?.problem;
    expect(problemOf("belang")).toBeNull();
    expect(problemOf("wijziging")).toContain("welk artikel");
    expect(problemOf("evaluatie")).toContain("artikel 11a");
    expect(problemOf("mandaat")).toBeNull();
    expect(problemOf("vrijstelling")).toContain("waarom");
    expect(missing.map((it) => it.rule.id)).toContain("evaluatie");
    expect(missing.map((it) => it.rule.id)).not.toContain("belang");
  });
});
