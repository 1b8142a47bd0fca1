/** When papers are due, and what councils do around a meeting. */
import { describe, expect, it } from "vitest";
import { councilsAround, daysFrom, firstInTime, papersDay } from "./days.ts";

describe("papers for a meeting", () => {
  it("are due so many days before, on the working day before a day on which nobody works", () => {
    // Thursday 4 June 2026, two weeks before: Thursday 21 May.
    expect(papersDay("2026-06-04", 14)).toBe("2026-05-21");
    // Ten days before Wednesday 3 June is Whit Monday (25 May 2026 is the second day of Whitsun): Friday 22 May.
    expect(papersDay("2026-06-04", 10)).toBe("2026-05-22");
    // Five days before Thursday is Saturday: Friday.
    expect(papersDay("2026-06-11", 5)).toBe("2026-06-05");
    expect(papersDay("2026-06-13", 0)).toBe("2026-06-13");
  });

  it("can still be in time for the first day of which they are not due yet", () => {
    const meeting = { days: ["2026-06-04", "2026-07-07"], papersDays: 14 };
    expect(daysFrom(meeting, "2026-06-01").map((it) => it.papersBy)).toEqual(["2026-05-21", "2026-06-23"]);
    expect(firstInTime(meeting, "2026-06-01")).toBe("2026-07-07");
    expect(firstInTime(meeting, "2026-06-23")).toBe("2026-07-07");
    expect(firstInTime(meeting, "2026-06-24")).toBeUndefined();
  });
});

describe("councils around a meeting", () => {
  const councils = new Map([
    [
      "gm0106",
      {
        days: ["2026-07-02", "2026-07-16", "2026-09-03"],
        recesses: [{ from: "2026-07-10", until: "2026-08-23" }],
      },
    ],
    ["gm0014", { days: [], recesses: [{ from: "2026-06-20", until: "2026-06-28" }] }],
  ]);

  it("say whether they are in recess then or when papers are due, and when they meet after it", () => {
    const [assen, groningen] = councilsAround({ day: "2026-07-14", papersBy: "2026-06-23" }, councils);
    expect(assen).toEqual({ key: "gm0106", recessThen: true, recessAtPapers: false, next: "2026-09-03" });
    expect(groningen).toEqual({ key: "gm0014", recessThen: false, recessAtPapers: true, next: null });
    const [before] = councilsAround({ day: "2026-07-01", papersBy: "2026-06-17" }, councils);
    expect(before?.next).toBe("2026-07-02");
  });
});
