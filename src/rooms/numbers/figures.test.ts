import { describe, expect, it } from "vitest";
import { type Arrangement, type Body, fabricFrom } from "#rooms/day";
import { circlesOf, fixedCircles, nestedCircles } from "./circles.ts";
import { companiesOf } from "./company.ts";
import { congruenceOf, likeness } from "./congruence.ts";
import { divisionOf } from "./divisions.ts";
import { keyFiguresOf, meansOf, municipalFigures, provinceFigures } from "./key-figures.ts";
import { ordered } from "./order.ts";
import { regionFigures } from "./region-figures.ts";
import { taskTable } from "./subjects.ts";

const [A, B, C, D, E, WATER] = [0, 1, 2, 3, 4, 5];

const body = (index: number, name: string, type: Body["type"], province: string): Body => ({
  index,
  code: `${type === "gemeente" ? "gm" : "ws"}000${index}`,
  name,
  sortName: name.toLowerCase(),
  type,
  province,
  population: 1_000 * (index + 1),
  place: null,
});

const arrangement = (
  key: string,
  members: number[],
  task = "afval",
): Omit<Arrangement, "index" | "members" | "reconstructed"> => ({
  key,
  version: key,
  title: `Regeling ${key}`,
  form: "OL",
  powers: [],
  themes: [],
  task,
  taskBasis: "titel",
  executor: null,
  since: "2015-01-01",
  validFrom: "2015-01-01",
  lastVerified: null,
  seats: members.map((member) => ({ body: member, basis: "registered", since: null, namedKeys: [] })),
});

/** Five municipalities and a water authority; E shares nothing with a municipality. */
const fabric = fabricFrom(
  {
    day: "2026-05-16",
    reading: "resolved",
    bodies: [
      body(A, "Aa", "gemeente", "pv20"),
      body(B, "Bee", "gemeente", "pv20"),
      body(C, "Cee", "gemeente", "pv22"),
      body(D, "Dee", "gemeente", "pv22"),
      body(E, "Ee", "gemeente", "pv22"),
      body(WATER, "Water", "waterschap", "pv22"),
    ],
    municipalities: [A, B, C, D, E],
    neighbours: [
      [A, B],
      [D, E],
    ],
  },
  [
    arrangement("1", [A, B, C], "afval"),
    arrangement("2", [A, B, C], "archief"),
    arrangement("3", [A, B, D], "archief"),
    arrangement("4", [A, WATER], "water"),
    arrangement("5", [E, WATER], "water"),
    arrangement("6", [A, B], "veiligheid"),
  ],
);

const companyOf = (town: number) => companiesOf(fabric, [town])[0];

describe("the figures of a hand-made patchwork", () => {
  it("counts a partner's seats over partners times arrangements, and leaves out what has no other municipality", () => {
    // A meets B C, B C, B D and B: seven seats of three partners in four arrangements.
    expect(congruenceOf(fabric, A)).toBeCloseTo(7 / (3 * 4), 12);
    // D meets A and B once: always the same company.
    expect(congruenceOf(fabric, D)).toBe(1);
    expect(companyOf(A)?.partners).toBe(3);
  });

  it("gives nothing, not zero, for who shares nothing with a municipality", () => {
    expect(congruenceOf(fabric, E)).toBeNull();
    expect(companyOf(E)).toEqual({ partners: 0, congruence: null, pairwise: null, dominant: null });
    expect(companyOf(D)?.pairwise).toBeNull();
  });

  it("measures how alike two sets are by what they share of all that is in either", () => {
    expect(likeness([B, C], [B, D])).toBeCloseTo(1 / 3, 12);
    expect(likeness([B], [B])).toBe(1);
    expect(likeness([B], [C])).toBe(0);
  });

  it("averages that over every two arrangements of a municipality", () => {
    // A: {BC} {BC} {BD} {B}. Pairs: 1, 1/3, 1/2, 1/3, 1/2, 1/2.
    expect(companyOf(A)?.pairwise).toBeCloseTo((1 + 1 / 3 + 1 / 2 + 1 / 3 + 1 / 2 + 1 / 2) / 6, 12);
  });

  it("takes as most typical company the set that resembles all of them best, itself included", () => {
    const dominant = companyOf(A)?.dominant;
    // {BC}: (1 + 1 + 1/3 + 1/2) / 4; {BD}: (1/3 + 1/3 + 1 + 1/2) / 4; {B}: (1/2 + 1/2 + 1/2 + 1) / 4.
    expect(dominant?.partners).toEqual([B, C]);
    expect(dominant?.likeness).toBeCloseTo((1 + 1 + 1 / 3 + 1 / 2) / 4, 12);
    expect(dominant?.arrangements).toEqual([0, 1]);
  });

  it("counts circles by all their participants, the water authority among them", () => {
    expect(circlesOf(fabric)).toHaveLength(5);
    expect(keyFiguresOf(fabric, [A])[0]?.circles).toBe(4);
    expect(fixedCircles(fabric).map((it) => [it.key, it.arrangements.length])).toEqual([["1", 2]]);
  });

  it("finds the circle of A and B inside both that have one more, and no other", () => {
    expect(nestedCircles(fabric).map((it) => [it.inner.key, it.outer.key])).toEqual([
      ["6", "1"],
      ["6", "3"],
    ]);
  });

  it("compares two tasks by the partners each brings, over those who have both", () => {
    const pair = taskTable(fabric).pairs.find(
      (it) => [it.one.code, it.other.code].sort().join() === "afval,archief",
    );
    // A: {BC} and {BCD}; B: {AC} and {ACD}; C: {AB} and {AB}.
    expect(pair?.municipalities).toBe(3);
    expect(pair?.likeness).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 12);
  });

  it("leaves who has no value out of an average", () => {
    const means = meansOf(municipalFigures(fabric));
    const known = [A, B, C, D].map((it) => congruenceOf(fabric, it) ?? 0);
    expect(means.congruence).toBeCloseTo(known.reduce((sum, it) => sum + it, 0) / 4, 12);
    expect(means.arrangements).toBeCloseTo((5 + 4 + 2 + 1 + 1) / 5, 12);
    expect(meansOf([]).congruence).toBeNull();
  });

  it("counts what stays within a province by its municipalities, whoever else takes part", () => {
    const [drenthe, groningen] = provinceFigures(fabric);
    expect([drenthe?.name, drenthe?.arrangements, drenthe?.within]).toEqual(["Drenthe", 4, 1]);
    expect([groningen?.name, groningen?.arrangements, groningen?.within]).toEqual(["Groningen", 5, 2]);
    const region = regionFigures(fabric, ["pv20", "pv22"]);
    expect(region).toMatchObject({
      arrangements: 6,
      within: 6,
      across: 3,
      fewParticipants: 6,
      fewMunicipalities: 4,
    });
  });

  it("says how much of what is shared lies within the parts of a division", () => {
    // Shared: AB 4, AC 2, BC 2, AD 1, BD 1.
    const division = divisionOf(fabric, "Provincies", [
      [A, B],
      [C, D, E],
    ]);
    expect(division).toMatchObject({ parts: 2, outside: 0 });
    expect(division.within).toBeCloseTo(4 / 10, 12);
    expect(divisionOf(fabric, "Half", [[A, B]])).toMatchObject({ outside: 3 });
  });

  it("puts what has no value last, whichever way a list is sorted", () => {
    const rows = municipalFigures(fabric);
    const orders = { vast: (it: (typeof rows)[number]) => it.congruence };
    expect(ordered(rows, orders, "vast").at(-1)?.body.index).toBe(E);
    expect(ordered(rows, orders, "-vast").at(-1)?.body.index).toBe(E);
    expect(ordered(rows, orders, "-vast")[0]?.congruence).toBe(1);
  });
});
