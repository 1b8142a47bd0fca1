import { describe, expect, it } from "vitest";
import { barText, joined } from "./timeline.tsx";

describe("bars on a time line", () => {
  it("become one when they follow on each other", () => {
    expect(
      joined([
        { from: "2019-01-01", until: null },
        { from: "2016-01-01", until: "2019-01-01" },
      ]),
    ).toEqual([{ from: "2016-01-01", until: null }]);
  });

  it("stay apart over a gap, and where what is known ends", () => {
    expect(
      joined([
        { from: "2012-01-01", until: "2016-01-01", derived: true },
        { from: "2016-01-01", until: "2018-01-01" },
        { from: "2018-06-01", until: null },
      ]),
    ).toHaveLength(3);
  });

  it("read as the first day up to and including the last", () => {
    expect(barText({ from: "2016-01-01", until: "2019-01-01" })).toBe(
      "1 januari 2016 tot en met 31 december 2018",
    );
    expect(barText({ from: "2012-01-01", until: null, derived: true })).toBe(
      "1 januari 2012 tot nu (gereconstrueerd)",
    );
  });
});
