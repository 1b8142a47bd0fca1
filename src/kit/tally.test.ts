import { describe, expect, it } from "vitest";
import type { Day } from "./day.ts";
import { tallyOf } from "./tally.ts";
import { holdsOn } from "./validity.ts";

const row = (name: string, valid_from: Day | null, valid_until: Day | null) => ({
  name,
  valid_from,
  valid_until,
});

describe("counting through time", () => {
  const rows = [
    row("gemeente", null, "2019-01-01"),
    row("gemeente", "2019-01-01", null),
    row("gemeente", "2010-01-01", "2019-01-01"),
    row("provincie", null, null),
    row("provincie", "2015-03-01", "2015-03-01"),
  ];
  const tally = tallyOf(rows, (it) => [it.name]);

  it("gives on every day what going through all periods gives", () => {
    for (const day of ["1800-01-01", "2009-12-31", "2010-01-01", "2015-03-01", "2018-12-31", "2019-01-01"])
      expect(tally(day).get("gemeente") ?? 0, day).toBe(
        rows.filter((it) => it.name === "gemeente" && holdsOn(it, day)).length,
      );
  });

  it("never counts a period that ends on the day it begins, and leaves out who has none", () => {
    expect(tally("2015-03-01").get("provincie")).toBe(1);
    expect(tallyOf([row("waterschap", "2020-01-01", null)], (it) => [it.name])("2019-12-31")).toEqual(
      new Map(),
    );
  });
});
