import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuClock } from "#kit/cpu-testing.ts";
import { addDays } from "#kit/day.ts";
import {
  daysOfPattern,
  firstMeeting,
  lastMeeting,
  packDays,
  type Pattern,
  unpackDays,
  WEEKDAYS,
} from "./meetings.ts";
import { readCalendar, readCsv, readText } from "./read-meetings.ts";

describe("meeting days that a clerk pastes", () => {
  it("are read in the ways people write them", () => {
    const text =
      "2027-06-03\n3-6-2027\r\n03/06/2027; 3.6.2027, 3 juni 2027\ndonderdag 3 jun. 2027 20:00 uur\n3 juni";
    expect(readText(text, 2027)).toEqual({ days: ["2027-06-03"], errors: [] });
    expect(readText("1 maart, 1 mrt 2028, 29 februari 2028", 2027).days).toEqual([
      "2027-03-01",
      "2028-02-29",
      "2028-03-01",
    ]);
    expect(readText("3 juni 2027 1 juli 2027", 2027).days).toEqual(["2027-06-03", "2027-07-01"]);
  });

  it("are read in the forms of export programs, with their times", () => {
    for (const written of [
      "3-6-2027 19:30:00",
      "03-06-2027 19:30",
      "3/6/2027 19.30 uur",
      "2027-06-03 19:30:00",
      "2027-06-03T19:30:00",
      "2027-06-03T19:30:00.000+02:00",
      "2027-06-03T17:30:00Z",
      "2027-06-02T22:30:00Z",
      "2027/06/03",
      "20270603",
      "20270603T173000Z",
      "donderdag, 3 juni 2027 19:30",
      "Thursday, June 3, 2027 7:30 PM",
      "Jun 3, 2027",
      "3 June 2027",
      "3-jun-2027",
      "2027-06-03 19:30:00 - 22:00:00",
    ])
      expect(readText(written, 2026), written).toEqual({ days: ["2027-06-03"], errors: [] });
    expect(readText("May 5, 2027, 1 Oct 2027, 2 March 2027", 2027).days).toEqual([
      "2027-03-02",
      "2027-05-05",
      "2027-10-01",
    ]);
  });

  it("have the month first only where another day of the list shows it", () => {
    expect(readText("06/17/2027\n06/03/2027", 2027).days).toEqual(["2027-06-03", "2027-06-17"]);
    expect(readText("17/06/2027\n03/06/2027", 2027).days).toEqual(["2027-06-03", "2027-06-17"]);
    expect(readText("06/03/2027", 2027).days).toEqual(["2027-03-06"]);
    for (const unclear of ["06/03/2027 7:30 PM", "17/06/2027\n06/18/2027\n06/03/2027"])
      expect(readText(unclear, 2027).errors[0], unclear).toMatch(/of de dag of de maand voorop staat/);
    expect(readText("06/31/2027", 2027).errors).toEqual(["“06/31/2027” bestaat niet."]);
  });

  it("leave out what does not take place", () => {
    expect(
      readText("3 juni 2027\n17 juni 2027 geannuleerd\n1 juli 2027 (vervalt)\nAfgelast: 8 juli 2027", 2027)
        .days,
    ).toEqual(["2027-06-03"]);
  });

  it("are all refused by name when one cannot be read, so that none is lost", () => {
    expect(readText("3 juni 2027\n30 februari 2027\nvolgende week\n3 en 17 juni 2027\n3-6-27", 2027)).toEqual(
      {
        days: null,
        errors: [
          "“30 februari 2027” bestaat niet.",
          "“volgende week” is niet als dag te lezen. Schrijf bijvoorbeeld 3 juni 2027.",
          "“3 en 17 juni 2027” is niet als dag te lezen. Schrijf bijvoorbeeld 3 juni 2027.",
          "“3-6-27” is niet als dag te lezen. Schrijf bijvoorbeeld 3 juni 2027.",
        ],
      },
    );
    expect(readText(" \n", 2027).errors).toEqual(["Geef ten minste één vergaderdag."]);
  });

  it("come back from the address as they went in", () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((count) => addDays("2024-01-01", count));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 100 }), (days) => {
        expect(unpackDays(packDays(days))).toEqual([...days].sort());
      }),
    );
    expect(unpackDays("20270230")).toBeNull();
    expect(unpackDays("3 juni")).toBeNull();
  });

  it("never do worse than a refusal, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const reading of [readText(text, 2027), readCsv(text, 2027), readCalendar(text)])
          expect(reading.days === null ? reading.errors.length : reading.days.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("meeting days in a file", () => {
  it("are the first day of each row of a spreadsheet, under a heading or not", () => {
    const csv =
      "\uFEFFVergadering;Datum;Tijd;Zaal\r\nRaad;3-6-2027;20:00;2\r\nRaad;1-7-2027;20:00;2\r\n;;;\r\n";
    expect(readCsv(csv, 2027).days).toEqual(["2027-06-03", "2027-07-01"]);
    expect(readCsv("2027-06-03\n2027-07-01", 2027).days).toEqual(["2027-06-03", "2027-07-01"]);
    expect(readCsv("Datum\n2027-06-03\nnader te bepalen", 2027).errors).toEqual([
      "“nader te bepalen” is niet als dag te lezen. Schrijf bijvoorbeeld 3 juni 2027.",
    ]);
  });

  it("stand below a heading that may have a title or the sign between cells above it; no meeting is taken for one", () => {
    for (const above of ["sep=;", "Vergaderschema 2027 van de raad", "Gemaakt op;31-12-2026\r\n\r\nRaad"])
      expect(readCsv(`${above}\r\nDatum;Zaal\r\n3-6-2027;2\r\n1-7-2027;2\r\n`, 2027).days, above).toEqual([
        "2027-06-03",
        "2027-07-01",
      ]);
    expect(readCsv("Vergaderschema\nDatum\nnader te bepalen\n3-6-2027", 2027).errors).toEqual([
      "“nader te bepalen” is niet als dag te lezen. Schrijf bijvoorbeeld 3 juni 2027.",
    ]);
    expect(readCsv("Raad\nnader te bepalen\n3-6-2027", 2027).errors).toHaveLength(1);
  });

  it("leave out rows that are called off, and no others", () => {
    const csv = [
      "Onderwerp;Begindatum;Begintijd;Status;Omschrijving",
      "Raad;3-6-2027;19:30:00;Bevestigd;Besluit over vervallen subsidies",
      "Raad;10-6-2027;19:30:00;Geannuleerd;",
      "Geannuleerd: Raad;17-6-2027;19:30:00;;",
      "Raad (afgelast);24-6-2027;19:30:00;;",
      "Canceled: Raad;25-6-2027;19:30:00;;",
      "Raad over het vervallen bestemmingsplan;1-7-2027 19:30:00;;;",
    ].join("\r\n");
    expect(readCsv(csv, 2027).days).toEqual(["2027-06-03", "2027-07-01"]);
  });

  it("are read as an American program writes them when the file shows that it does", () => {
    const csv = [
      "Subject,Start Date,Start Time,End Date,End Time",
      '"Raad","6/3/2027","7:30:00 PM","6/3/2027","10:00:00 PM"',
      '"Raad","6/17/2027","7:30:00 PM","6/17/2027","10:00:00 PM"',
    ].join("\r\n");
    expect(readCsv(csv, 2027).days).toEqual(["2027-06-03", "2027-06-17"]);
  });

  const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");

  it("are the days of a calendar as they are in Amsterdam, without what was cancelled", () => {
    const calendar = [
      "BEGIN:VCALENDAR",
      event("DTSTART;VALUE=DATE:20270603", "SUMMARY:Raad"),
      event("DTSTART;TZID=Europe/Amsterdam:20270701T200000"),
      event("DTSTART:20270901T223000Z"),
      event("DTSTART;VALUE=DATE:20271007", "STATUS:CANCELLED"),
      event("DTSTART;VALUE=DA", " TE:20271104"),
      event("DTSTART;VALUE=DATE:20271111", "SUMMARY:Geannuleerd: Raad"),
      event("DTSTART;VALUE=DATE:20271112", "SUMMARY;LANGUAGE=en:Canceled: Raad"),
      event("DTSTART;VALUE=DATE:20271113", "status:cancelled"),
      "END:VCALENDAR",
    ].join("\r\n");
    expect(readCalendar(calendar).days).toEqual(["2027-06-03", "2027-07-01", "2027-09-02", "2027-11-04"]);
  });

  it("are not in a file that calls meetings off", () => {
    const calendar = [
      "BEGIN:VCALENDAR",
      "METHOD:CANCEL",
      event("DTSTART;VALUE=DATE:20270603"),
      "END:VCALENDAR",
    ];
    expect(readCalendar(calendar.join("\r\n")).errors).toEqual([
      "Dit bestand zegt alleen vergaderingen af; er staan geen vergaderdagen in.",
    ]);
  });

  it("are refused when an appointment repeats: a day would be missed", () => {
    const calendar = event("SUMMARY:Raad", "DTSTART;VALUE=DATE:20270603", "RRULE:FREQ=MONTHLY");
    expect(readCalendar(calendar).errors[0]).toMatch(/“Raad” herhaalt zich/);
    expect(readCalendar("BEGIN:VCALENDAR\nEND:VCALENDAR").errors).toEqual([
      "In dit bestand staan geen afspraken.",
    ]);
  });
});

describe("a file that is no calendar of a council", () => {
  const SIZE = 100 * 1024;
  const full = (text: string) => text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE);
  const calendar = (lines: string) => `BEGIN:VEVENT\r\nSUMMARY:Raad\r\n${lines}\r\nEND:VEVENT`;
  const cpuMs = (work: () => void) => {
    const spent = cpuClock();
    work();
    return spent();
  };

  it("is refused with a sentence that says which part is too large", () => {
    expect(readCalendar(calendar(full("X\r\n"))).errors).toEqual([
      "De afspraak “Raad” heeft meer dan 1000 regels. Dat is geen vergadering.",
    ]);
    expect(readCsv(`1${" ".repeat(100_000)}`, 2027).errors).toEqual([
      "Regel 1 heeft meer dan 10000 tekens. Bewaar alleen de kolom met de dagen.",
    ]);
    expect(readCsv("1\n".repeat(5_000), 2027).errors).toEqual([
      "Dit bestand heeft meer dan 2000 regels. Bewaar alleen de rijen met vergaderdagen.",
    ]);
    expect(readCsv(`Datum\n1${" ".repeat(500)}januari`, 2027).errors).toHaveLength(1);
  });

  it("is refused when a row has more cells than any export", () => {
    expect(readCsv(`Datum\n3-6-2027${";x".repeat(300)}`, 2027).errors[0]).toMatch(
      /Regel 2 heeft meer dan 200 cellen/,
    );
    expect(readCsv(`3-6-2027${";x".repeat(100)}`, 2027).days).toEqual(["2027-06-03"]);
  });

  it("is read past where a long text stands beside the day", () => {
    expect(readCsv(`3-6-2027;${"notulen ".repeat(100)}`, 2027).days).toEqual(["2027-06-03"]);
    expect(readCalendar(calendar(`DTSTART:20270603\r\nDESCRIPTION:${full("x")}`)).days).toEqual([
      "2027-06-03",
    ]);
  });

  it.each([
    ["lines in one appointment", () => readCalendar(calendar(full("\nX")))],
    ["the same property again and again", () => readCalendar(calendar(full("DTSTART:2\n")))],
    ["folded lines", () => readCalendar(calendar(full("\n ")))],
    ["colons", () => readCalendar(calendar(`DTSTART${full(":")}`))],
    ["spaces behind a digit", () => readCsv(`1${full(" ")}`, 2027)],
    ["cells of digits and spaces", () => readCsv(full(`1${" ".repeat(150)};`), 2027)],
    ["rows of one digit", () => readCsv(full("1\n"), 2027)],
    ["rows of cells", () => readCsv(full(`${"1;".repeat(300)}\n`), 2027)],
    ["quotes", () => readCsv(full('a"'), 2027)],
    ["pasted spaces", () => readText(`1${full(" ")}`, 2027)],
    ["pasted digits", () => readText(full("1,"), 2027)],
  ])("costs less than 50 ms of %s", (_what, read) => {
    // The best of three: the first one also compiles.
    expect(Math.min(...[1, 2, 3].map(() => cpuMs(read)))).toBeLessThan(50);
  });
});

describe("a council that meets by a pattern", () => {
  const pattern = fc.record({
    week: fc.constantFrom<Pattern["week"]>("1", "2", "3", "4", "laatste"),
    weekday: fc.constantFrom(...WEEKDAYS),
    summerRecess: fc.boolean(),
  });

  it("meets every first Thursday, in leap years too", () => {
    const days = daysOfPattern({ week: "1", weekday: "do", summerRecess: false }, 2028);
    expect(days).toHaveLength(12);
    expect(days.slice(0, 3)).toEqual(["2028-01-06", "2028-02-03", "2028-03-02"]);
    expect(daysOfPattern({ week: "laatste", weekday: "di", summerRecess: false }, 2028)[1]).toBe(
      "2028-02-29",
    );
  });

  it("does not meet in July and August when it says so, and once a month otherwise", () => {
    fc.assert(
      fc.property(pattern, fc.integer({ min: 2015, max: 2099 }), (it, year) => {
        const months = daysOfPattern(it, year).map((day) => Number(day.slice(5, 7)));
        expect(months).toEqual(
          [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter(
            (month) => !it.summerRecess || (month !== 7 && month !== 8),
          ),
        );
      }),
    );
  });

  it("has its last meeting on or before the deadline, or none at all", () => {
    fc.assert(
      fc.property(pattern, fc.integer({ min: 0, max: 364 }), (it, count) => {
        const meetings = daysOfPattern(it, 2027);
        const deadline = addDays("2027-01-01", count);
        const last = lastMeeting(meetings, deadline, "2027-01-01");
        const next = firstMeeting(meetings, addDays(deadline, 1));
        if (last !== undefined) expect(last <= deadline).toBe(true);
        expect(meetings.filter((day) => day <= deadline).at(-1)).toBe(last);
        if (next !== undefined) expect(next > deadline).toBe(true);
      }),
    );
  });
});
