import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#kit/day.ts";
import { endOfTerm, isRestDay, viewUntil } from "./terms.ts";

describe("holidays of the Algemene termijnenwet", () => {
  it("are the days that the act names, weekends aside", () => {
    const holidays = (year: number) =>
      Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) => {
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        return day.startsWith(String(year)) && weekday !== 0 && weekday !== 6 && isRestDay(day);
      });
    expect(holidays(2026)).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-04-27",
      "2026-05-05",
      "2026-05-14",
      "2026-05-25",
      "2026-12-25",
    ]);
    expect(holidays(2027)).toEqual([
      "2027-01-01",
      "2027-03-26",
      "2027-03-29",
      "2027-04-27",
      "2027-05-05",
      "2027-05-06",
      "2027-05-17",
    ]);
  });

  it("move the birthday of the monarch from a Sunday to the day before, and know the one of before 2014", () => {
    expect(["2013-04-30", "2014-04-30", "2013-04-27"].map(isRestDay)).toEqual([true, false, true]);
    expect(["2031-04-26", "2031-04-28"].map(isRestDay)).toEqual([true, false]);
  });
});

describe("the end of a term", () => {
  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2098-12-31"), noInvalidDate: true })
    .map((it) => it.toISOString().slice(0, 10));

  it("is a working day, and at most a week later, when the term is extended", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (start, count) => {
        const plain = addDays(start, 7 * count);
        const end = endOfTerm(start, { count, unit: "weken" });
        expect(isRestDay(end)).toBe(false);
        expect(end >= plain && end <= addDays(plain, 7)).toBe(true);
      }),
    );
  });

  it("stays where it is for longer terms", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 13, max: 60 }), (start, count) => {
        expect(endOfTerm(start, { count, unit: "weken" })).toBe(addDays(start, 7 * count));
      }),
    );
  });

  it("of years or months in a shorter month is the last day of that month", () => {
    expect(endOfTerm("2023-08-31", { count: 6, unit: "maanden" })).toBe("2024-02-29");
    expect(endOfTerm("2024-02-29", { count: 1, unit: "jaren" })).toBe("2025-02-28");
  });

  it("for a council's view is never before the eight weeks are over", () => {
    fc.assert(
      fc.property(day, (received) => {
        expect(viewUntil(received) >= addDays(received, 56)).toBe(true);
      }),
    );
  });
});
