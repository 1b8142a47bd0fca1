import { describe, expect, it } from "vitest";
import { SourceRefused } from "#kit/source-refused.ts";
import { readTable33 } from "./table33.ts";

const HEADER = `"92.10 Gemeentecode","92.11 Omschrijving","92.12 Nieuwe code","99.98 Datum ingang","99.99 Datum einde"`;
const table = (...lines: string[]) => [HEADER, ...lines].join("\n");

describe("reading the municipality table of the RvIG", () => {
  it("tells for each code its name, its period and the code that took over", () => {
    expect(
      readTable33(table(`"0003","Appingedam","1979","","20210101"`, `"1979","Eemsdelta","","20210101",""`)),
    ).toEqual([
      { code: "gm0003", name: "Appingedam", newCode: "gm1979", start: null, end: "2021-01-01" },
      { code: "gm1979", name: "Eemsdelta", newCode: null, start: "2021-01-01", end: null },
    ]);
  });

  it("reads the accents of Skarsterlân in every encoding the table comes in", () => {
    const text = table(`"0051","Skarsterlân","1921","19850301","20140101"`);
    const encodings = [
      new TextEncoder().encode(text),
      new Uint8Array(Buffer.from(text, "latin1")),
      new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
      new TextEncoder().encode(`\uFEFF${text}`),
    ];
    for (const bytes of encodings) expect(readTable33(bytes)[0]?.name).toBe("Skarsterlân");
  });

  it("reads semicolons, a name with a comma and a code that lost its zeros in a spreadsheet", () => {
    const text = table(`3;Meeuwen, Hill en Babyloniënbroek;53;;19080801`).replaceAll(`","`, `";"`);
    expect(readTable33(text)).toEqual([
      {
        code: "gm0003",
        name: "Meeuwen, Hill en Babyloniënbroek",
        newCode: "gm0053",
        start: null,
        end: "1908-08-01",
      },
    ]);
  });

  it("reads the days as a spreadsheet writes them, and rows that say nothing", () => {
    const [row, ...others] = readTable33(
      table(`"3","Appingedam","1979","01-01-1811 00:00:00","1-1-2021"`, ",,,,", ""),
    );
    expect(row).toMatchObject({ code: "gm0003", start: "1811-01-01", end: "2021-01-01" });
    expect(others).toEqual([]);
  });

  it("takes a date with an unknown month or day for unknown", () => {
    expect(readTable33(table(`"0003","Appingedam","","19000000","00000000"`))[0]).toMatchObject({
      start: null,
      end: null,
    });
  });

  it.each([
    ["another table", "naam,plaats\nA,B", /kolom 92\.10, 92\.11, .* ontbreekt/],
    ["a page", "<!doctype html>\n<p>niet gevonden</p>", /een webpagina/],
    ["an empty file", "", /leeg/],
    ["only a header", HEADER, /leeg/],
    ["an open quote", table(`"0003","Appingedam`), /niet te lezen als CSV: bij regel 2/],
    [
      "a date that does not exist",
      table(`"0003","Appingedam","1979","","20210231"`),
      /regel 2 .* geen datum/,
    ],
    [
      "a date in a form of another country, with its own line",
      table("", `"0003","Appingedam","1979","","20210101"`, `,,,,`, `"0005","Bedum","1966","","1/31/2019"`),
      /regel 5 .* geen datum maar "1\/31\/2019"/,
    ],
    ["a word for a code", table(`"Delfzijl","Appingedam","","",""`), /regel 2 .* geen gemeentecode/],
    ["a line that stops after the code", table(`"0003"`), /regel 2 .* ontbreekt de naam/],
  ])("refuses %s with one clear sentence", (_what, text, sentence) => {
    expect(() => readTable33(text)).toThrow(SourceRefused);
    expect(() => readTable33(text)).toThrow(sentence);
  });
});
