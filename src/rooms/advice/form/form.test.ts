import { beforeAll, describe, expect, it } from "vitest";
import { type Fabric, readFabric, regionsOf } from "#rooms/day";
import { registerApp } from "../../../testing.ts";
import { smallFabric } from "../level/small-fabric.ts";
import {
  contradictionsIn,
  type FormNeeds,
  formsFor,
  readFirstForms,
  readRegisteredForms,
  replay,
} from "./index.ts";
import { MEASURED_FORMS } from "../about/measured.ts";
import type { FirstForm } from "./replay.ts";

const NOTHING: FormNeeds = { powers: [], ownStaffOrProperty: false, ict: false };
const fabric = smallFabric({ a: {}, b: {}, c: {} }, [
  { with: ["a", "b"], form: "OL", since: "2008-05-01" },
  { with: ["a", "c"], form: "OL", since: "2010-05-01" },
  { with: ["a", "b"], form: "BVO", since: "2017-01-01", title: "Gemeenschappelijke regeling Schoon" },
  { with: ["b", "c"], form: "RZM", since: "2021-01-01", task: "archief" },
]);
const waste = (needs: Partial<FormNeeds>) => formsFor(fabric, { ...NOTHING, ...needs }, { task: "afval" });
const codes = (answers: { form: string }[]) => answers.map((it) => it.form);

describe("which form can do what is needed", () => {
  it("is all four when nothing is asked", () => {
    expect(codes(waste({}).admissible)).toEqual(["BVO", "OL", "RZM", "GO"]);
    expect(waste({}).inadmissible).toEqual([]);
  });

  it("is not a regeling zonder meer when a power has to be transferred, and says why with the article", () => {
    const { admissible, inadmissible } = waste({ powers: ["delegatie"] });
    expect(codes(admissible)).toEqual(["BVO", "OL", "GO"]);
    expect(codes(inadmissible)).toEqual(["RZM"]);
    expect(inadmissible[0]?.reasons[0]).toMatchObject({
      ability: "delegatie",
      allows: "nee",
      text: "Er is geen bestuur waaraan een bevoegdheid kan worden overgedragen. (Wgr, artikel 10, tweede lid, en artikel 30)",
      article: "Wgr, artikel 10, tweede lid, en artikel 30",
      status: "in de wet gelezen",
    });
  });

  it("is a legal person when staff or property is needed", () => {
    expect(codes(waste({ ownStaffOrProperty: true }).admissible)).toEqual(["BVO", "OL"]);
  });

  it("is no bedrijfsvoeringsorganisatie when councils take part or policy is made", () => {
    for (const needs of [{ councils: true }, { policy: true }, { mayors: true }, { bylaws: true }])
      expect(codes(waste(needs).inadmissible)).toContain("BVO");
  });

  it("leaves every form for ICT, and says who signs the contracts", () => {
    const { admissible } = waste({ ict: true });
    expect(codes(admissible)).toHaveLength(4);
    expect(admissible.find((it) => it.form === "GO")?.reasons[0]).toMatchObject({ allows: "beperkt" });
  });

  it("names the form that the law prescribes for part of a task", () => {
    const { prescribed } = formsFor(fabric, NOTHING, { task: "omgevingsdienst" });
    expect(prescribed.map((it) => [it.article, it.status])).toEqual([
      ["Omgevingswet, artikel 18.21", "in de wet gelezen"],
    ]);
  });
});

describe("precedents of a form", () => {
  it("are counted by year and period, with their records", () => {
    const ol = waste({}).admissible.find((it) => it.form === "OL");
    expect(ol?.precedents).toMatchObject({
      records: ["1000", "1001"],
      recent: [],
      periods: [
        { name: "vóór 2016", records: ["1000", "1001"] },
        { name: "2016 tot en met 2019", records: [] },
        { name: "2020 en later", records: [] },
      ],
      years: [
        { year: 2008, records: ["1000"] },
        { year: 2010, records: ["1001"] },
      ],
    });
    expect(ol?.practice.text).toBe(
      "2 van de 3 regelingen voor “Afval en reiniging” zijn een openbaar lichaam; geen daarvan begon in 2015 of later. De vorm kan later zijn veranderd.",
    );
    expect(waste({}).admissible[0]?.precedents.examples).toEqual([
      { key: "1002", title: "Schoon", since: "2017-01-01" },
    ]);
  });

  it("decide the order and nothing else: take one away and the order changes", () => {
    const less = smallFabric({ a: {}, b: {} }, [{ with: ["a", "b"], form: "OL", since: "2008-05-01" }]);
    const [first] = formsFor(less, NOTHING, { task: "afval" }).admissible;
    expect(first?.form).toBe("OL");
    expect(waste({}).order.text).toContain("Zij zegt niet welke vorm het beste is.");
    expect(waste({}).order.records).toEqual(["1002"]);
  });
});

describe("a rule as a reason", () => {
  it("says its article, whatever act it is of", () => {
    const reasons = waste({ powers: ["mandaat"] }).admissible[0]?.reasons ?? [];
    expect(reasons.map((it) => it.text)).toEqual([
      "Dit kan alleen tussen colleges, en alleen voor ondersteunende processen en uitvoerende taken. (Wgr, artikel 8, derde lid)",
      "Het bestuur en het personeel kunnen namens de deelnemers beslissen, bij ondersteunend en uitvoerend werk. (Awb, artikel 10:1 tot en met 10:4)",
    ]);
  });
});

describe("replaying history", () => {
  const begun = (key: string, since: string, more: Partial<FirstForm>): FirstForm => ({
    key,
    title: key,
    form: "OL",
    powers: ["mandaat"],
    themes: [],
    task: "afval",
    since,
    organs: [],
    ...more,
  });

  it("knows only what came before, and counts a form that the rules forbid as a miss", () => {
    const outcome = replay(
      [
        begun("1", "2012-01-01", {}),
        begun("2", "2016-06-01", {}),
        begun("3", "2017-01-01", { form: "RZM", powers: ["delegatie"] }),
        begun("4", "2017-01-01", { form: "RZM" }),
      ],
      "2016-01-01",
    );
    expect(outcome).toEqual({ of: 3, admissible: 2, first: 1, firstTwo: 1, against: ["3"] });
  });
});

describe("forms in the real register", () => {
  const register = registerApp();
  let real: Fabric;
  beforeAll(async () => {
    real = await readFabric(register.db, "2026-05-16");
  });

  it("contradict the rules in five entries: three bvo with councils, three with mayors, one of them with both", async () => {
    const found = contradictionsIn(await readRegisteredForms(register.db, "2026-05-16"));
    expect(found).toEqual([
      { form: "BVO", ability: "raden", of: 60, records: ["24963429", "24964114", "27763202"] },
      { form: "BVO", ability: "burgemeesters", of: 60, records: ["23556050", "24963331", "24964114"] },
      { form: "RZM", ability: "delegatie", of: 81, records: [] },
    ]);
  });

  it("bear out that safety, health and environment regions are openbare lichamen, all of them", () => {
    const forms = new Map(real.arrangements.map((it) => [it.key, it.form]));
    const regions = (["veiligheidsregio", "ggd", "omgevingsdienst"] as const).flatMap((kind) =>
      regionsOf(real, kind),
    );
    expect(regions.length).toBeGreaterThan(60);
    expect(new Set(regions.map((it) => forms.get(it.key)))).toEqual(new Set(["OL"]));
  });

  it("are found among the first two by precedent as often as the page says", async () => {
    const { against: _, ...figures } = replay(await readFirstForms(register.db), "2016-01-01");
    expect(figures).toEqual(MEASURED_FORMS);
    expect(figures.firstTwo / figures.of).toBeGreaterThan(0.78);
  });

  it("give for ICT the bedrijfsvoeringsorganisatie most precedents, each a record of the register", () => {
    const { admissible } = formsFor(
      real,
      { powers: ["mandaat"], ownStaffOrProperty: true, ict: true },
      { task: "ict-en-bedrijfsvoering" },
    );
    expect(codes(admissible)).toEqual(["BVO", "OL"]);
    const keys = new Set(real.arrangements.map((it) => it.key));
    expect(admissible[0]?.precedents.records.every((key) => keys.has(key))).toBe(true);
  });
});
