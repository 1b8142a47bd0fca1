import { beforeAll, describe, expect, it } from "vitest";
import { type Fabric, readFabric } from "#rooms/day";
import { registerApp } from "../../../testing.ts";
import { places, smallFabric } from "../level/small-fabric.ts";
import { loadOf, type LoadQuestion, readCrossBorder } from "./index.ts";

const fabric = smallFabric({ a: {}, b: {}, c: {}, min: { type: "ministerie" } }, [
  { with: ["a", "b"], form: "OL", title: "Gemeenschappelijke regeling Schoon" },
  { with: ["a", "b"], form: "RZM", title: "Gemeenschappelijke regeling Overleg" },
  { with: ["a", "b", "c"], form: "BVO", title: "Gemeenschappelijke regeling Samen" },
  { with: ["a", "min"], form: "GO", title: "Gemeenschappelijke regeling Rijksweg" },
]);
const ask = (of: Fabric, codes: string[], more: Partial<LoadQuestion> = {}) =>
  loadOf(of, {
    participants: places(of, ...codes),
    year: 2027,
    form: null,
    crossBorder: new Set(),
    ...more,
  });

describe("what a participant already carries", () => {
  it("is its arrangements and the moments a year for its council", () => {
    const [a] = ask(fabric, ["a"], { form: "OL" }).partners;
    expect(a).toMatchObject({ arrangements: ["1000", "1001", "1002", "1003"], deadlines: 12, added: 4 });
    expect(a?.statements.map((it) => it.text)).toEqual([
      "A zit nu in 4 regelingen; de middelste gemeente in 3.",
      "Dat geeft in 2027 12 momenten voor de raad; een openbaar lichaam voegt er 4 toe.",
    ]);
    expect(a?.statements[0]?.records).toEqual(["1000", "1001", "1002", "1003", "a"]);
  });

  it("does not grow in moments with a regeling zonder meer, which has no budget of its own", () => {
    const [b] = ask(fabric, ["b"], { form: "RZM" }).partners;
    expect(b?.added).toBe(0);
    expect(b?.statements[1]?.text).toContain("een regeling zonder meer voegt er geen toe");
  });

  it("has no moments for whoever has no council", () => {
    const [ministry] = ask(fabric, ["min"], { form: "OL" }).partners;
    expect(ministry).toMatchObject({ deadlines: null, added: null });
    expect(ministry?.statements).toHaveLength(1);
  });

  it("says of which cross-border arrangements nothing is known", () => {
    const [c] = ask(fabric, ["c"], { crossBorder: new Set(["1002"]) }).partners;
    expect(c).toMatchObject({ deadlines: 0, unknown: ["1002"] });
    expect(c?.statements.at(-1)?.text).toBe(
      "Van 1 grensoverschrijdende regeling weten wij de momenten niet.",
    );
  });
});

describe("what the same owners already have", () => {
  it("is warned for when there is an organisation of exactly these participants", () => {
    const { overlap } = ask(fabric, ["a", "b"]);
    expect(overlap.warning).toEqual({
      kind: "waarschuwing",
      text: "Deze 2 deelnemers hebben samen al 1 organisatie: Schoon. Kijk eerst of die dit erbij kan doen.",
      records: ["1000", "a", "b"],
    });
    expect(overlap.statements.map((it) => it.text)).toEqual([
      "Zonder eigen organisatie werken zij samen in 1 regeling: Overleg.",
      "Zij zitten allemaal, met anderen erbij, in 1 regeling: Samen.",
    ]);
  });

  it("tells of a part of them that works together", () => {
    const { overlap } = ask(fabric, ["a", "b", "c"]);
    expect(overlap.same.map((it) => it.key)).toEqual(["1002"]);
    expect(overlap.within.map((it) => it.key)).toEqual(["1001", "1000"].toSorted());
  });

  it("is nothing for one participant", () => {
    expect(ask(fabric, ["c"]).overlap).toMatchObject({ same: [], within: [], around: [], warning: null });
  });
});

describe("load in the real register", () => {
  const register = registerApp();
  let real: Fabric;
  beforeAll(async () => {
    real = await readFabric(register.db, "2026-05-16");
  });

  it("finds that the seven of Westfriesland have five arrangements with the same owners", async () => {
    const seven = ["gm0498", "gm0388", "gm0405", "gm1598", "gm0420", "gm0432", "gm0532"];
    const all = real.arrangements.map((it) => it.key);
    const crossBorder = await readCrossBorder(register.db, "2026-05-16", all);
    const { overlap, partners } = ask(real, seven, { crossBorder, form: "BVO" });
    expect(crossBorder.size).toBe(9);
    const [one = ""] = crossBorder;
    expect(await readCrossBorder(register.db, "2026-05-16", [one])).toEqual(new Set([one]));
    expect(await readCrossBorder(register.db, "2026-05-16", [])).toEqual(new Set());
    expect(overlap.same).toHaveLength(5);
    expect(overlap.warning?.text).toMatch(/^Deze 7 deelnemers hebben samen al \d organisaties?: /);
    expect(partners.every((it) => it.added === 4 && (it.deadlines ?? 0) > 4)).toBe(true);
  });
});
