import { beforeAll, describe, expect, it } from "vitest";
import { type Fabric, readFabric } from "#rooms/day";
import { registerApp } from "../../testing.ts";
import { companiesOf } from "./company.ts";
import { congruenceOf, likeness, partnerSets } from "./congruence.ts";

describe("the company of all municipalities at once", () => {
  const register = registerApp();
  let fabric: Fabric;
  beforeAll(async () => {
    fabric = await readFabric(register.db, "2026-05-16");
  });

  it("is what comparing the partner sets of each two by two gives", () => {
    const companies = companiesOf(fabric, fabric.municipalities);
    expect(companies).toHaveLength(342);
    fabric.municipalities.forEach((town, place) => {
      const company = companies[place];
      const sets = partnerSets(fabric, town).map((it) => it.partners);
      const to = (one: number[]) => sets.reduce((sum, other) => sum + likeness(one, other), 0) / sets.length;
      expect(company?.partners).toBe(new Set(sets.flat()).size);
      expect(company?.congruence).toBe(congruenceOf(fabric, town));
      const pairs = sets.flatMap((one, i) => sets.slice(i + 1).map((other) => likeness(one, other)));
      const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
      if (pairs.length === 0) expect(company?.pairwise).toBeNull();
      else expect(company?.pairwise).toBeCloseTo(mean, 12);
      expect(company?.dominant?.likeness).toBeCloseTo(Math.max(...sets.map(to)), 11);
      expect(company?.dominant?.likeness).toBeCloseTo(to(company?.dominant?.partners ?? []), 12);
    });
  });

  it("is the same for one as among all", () => {
    const all = companiesOf(fabric, fabric.municipalities);
    for (const place of [0, 100, 341])
      expect(companiesOf(fabric, [fabric.municipalities[place] ?? 0])).toEqual([all[place]]);
  });
});
