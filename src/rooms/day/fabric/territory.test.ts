import { describe, expect, it } from "vitest";
import type { Day } from "#kit/day.ts";
import type { Lineage } from "#rooms/organisations";
import { holdersOf } from "./territory.ts";

/** Bodies with the period they existed, and who went into whom on which day. */
function lineageOf(
  periods: Record<string, [from: Day | null, until: Day | null]>,
  successions: [old: string, successor: string, day: Day][],
): Lineage {
  return {
    existed: (key) => ({ from: periods[key]?.[0] ?? null, until: periods[key]?.[1] ?? null }),
    predecessors: (key) =>
      successions.filter((it) => it[1] === key).map(([old, , day]) => ({ key: old, day })),
    successors: (key) =>
      successions.filter((it) => it[0] === key).map(([, next, day]) => ({ key: next, day })),
  };
}

const merged = lineageOf(
  { a: [null, "2021-01-01"], b: [null, "2021-01-01"], c: ["2021-01-01", null], old: [null, "2010-01-01"] },
  [
    ["a", "c", "2021-01-01"],
    ["b", "c", "2021-01-01"],
    ["old", "a", "2010-01-01"],
  ],
);

describe("the ground of a patch", () => {
  it("is held by the municipality itself once it exists", () => {
    expect(holdersOf("c", "2021-01-01", merged)).toEqual(["c"]);
  });

  it("was held by its predecessors the day before", () => {
    expect(holdersOf("c", "2020-12-31", merged)).toEqual(["a", "b"]);
  });

  it("was held by those who went into the predecessors, still longer ago", () => {
    expect(holdersOf("c", "2009-01-01", merged)).toEqual(["a", "b", "old"]);
  });

  it("is held by the successor of a municipality that has gone", () => {
    expect(holdersOf("a", "2022-01-01", merged)).toEqual(["c"]);
  });

  it("was shared with a municipality that was taken in later, while the taker keeps its name", () => {
    const taken = lineageOf({ big: [null, null], small: [null, "2022-03-24"] }, [
      ["small", "big", "2022-03-24"],
    ]);
    expect(holdersOf("big", "2020-01-01", taken)).toEqual(["big", "small"]);
    expect(holdersOf("big", "2022-03-24", taken)).toEqual(["big"]);
  });

  it("comes to an end when successions go round in a circle", () => {
    const round = lineageOf({ x: [null, "2000-01-01"], y: [null, "2001-01-01"] }, [
      ["x", "y", "2000-01-01"],
      ["y", "x", "2001-01-01"],
    ]);
    expect(holdersOf("x", "2020-01-01", round)).toEqual([]);
  });
});
