import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  amsterdamDay,
  dayTyped,
  earlierOf,
  formatDay,
  formatMoment,
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

  it("and the time there are those of the calendar in every hour, also where the clock goes forward or back", () => {
    const clock = new Intl.DateTimeFormat("nl-NL", {
      ...{ timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" },
    });
    const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
    const said = (moment: Date) => `${formatDay(day.format(moment))} om ${clock.format(moment)}`;
    const [from, to] = [Date.UTC(1901, 0, 1), Date.UTC(2199, 0, 1)];
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (ms) => {
        expect(formatMoment(new Date(ms))).toBe(said(new Date(ms)));
      }),
    );
    // Spring and autumn of a year, every twenty minutes around the change.
    for (const change of ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "1977-04-03T01:00:00Z"])
      for (let minutes = -180; minutes <= 180; minutes += 20) {
        const moment = new Date(Date.parse(change) + minutes * 60_000);
        expect(formatMoment(moment)).toBe(said(moment));
        expect(amsterdamDay(moment)).toBe(day.format(moment));
      }
    expect(() => formatMoment(new Date(Number.NaN))).toThrow(RangeError);
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
