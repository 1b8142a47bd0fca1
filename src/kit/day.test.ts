import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  amsterdamDay,
  dayTyped,
  earlierOf,
  formatDay,
  isDay,
  laterOf,
  monthsBetween,
} from "./day.ts";

const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a day", () => {
  it("exists or does not", () => {
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2023-02-29")).toBe(false);
    expect(isDay("2023-13-01")).toBe(false);
    expect(isDay("16-05-2026")).toBe(false);
  });

  it("is taken as programs write it and as people here type it, and no other way", () => {
    for (const typed of ["2026-05-06", "06-05-2026", "6-5-2026", " 6-05-2026 "])
      expect(dayTyped(typed)).toBe("2026-05-06");
    for (const typed of ["31-02-2026", "5-16-2026", "6-5-26", "2026-5-6", "6/5/2026", "6 mei 2026", ""])
      expect(dayTyped(typed), typed).toBeNull();
  });

  it("is read by people as 16 mei 2026", () => {
    expect(formatDay("2026-05-16")).toBe("16 mei 2026");
    expect(formatDay("2021-01-01")).toBe("1 januari 2021");
  });

  it("is the day in Amsterdam, also just after midnight there", () => {
    expect(amsterdamDay(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
    expect(amsterdamDay(new Date("2026-01-01T22:30:00Z"))).toBe("2026-01-01");
  });

  it("comes back when days are added and taken off again", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it("counts whole months only", () => {
    expect(monthsBetween("2026-05-16", "2024-05-16")).toBe(24);
    expect(monthsBetween("2026-05-15", "2024-05-16")).toBe(23);
  });

  it("has no bound when it is null", () => {
    expect(laterOf(null, "2020-01-01")).toBe("2020-01-01");
    expect(earlierOf("2020-01-01", null)).toBe("2020-01-01");
    expect(earlierOf(null, null)).toBeNull();
  });
});
