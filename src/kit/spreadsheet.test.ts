import { describe, expect, it } from "vitest";
import { SourceRefused } from "./source-refused.ts";
import { dayInCell, sheetRows } from "./spreadsheet.ts";

const ROWS = [
  { cells: ["naam", "plaats"], line: 1 },
  { cells: ["Súdwest-Fryslân", "Sneek, IJlst"], line: 2 },
];
const inUtf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("a table that a spreadsheet program saved", () => {
  const semicolons = 'naam;plaats\r\nSúdwest-Fryslân;"Sneek, IJlst"\r\n';
  const tabs = semicolons.replaceAll(";", "\t").replaceAll('"', "");
  it.each([
    ["with semicolons", Buffer.from(semicolons)],
    ["with a mark of its bytes", Buffer.from(`\uFEFF${semicolons}`)],
    ["with commas", Buffer.from(semicolons.replaceAll(";", ","))],
    ["with tabs", Buffer.from(tabs)],
    ["as Unicode text of Excel", inUtf16(tabs)],
    ["as Unicode text of another machine", inUtf16(tabs).swap16()],
    ["by an old Windows", Buffer.from(semicolons, "latin1")],
    ["by an old Macintosh", Buffer.from(semicolons.replaceAll("\r\n", "\r"))],
    [
      "with spaces round its cells and columns that were once used",
      Buffer.from(`naam ; plaats\n Súdwest-Fryslân ; "Sneek, IJlst" \n`),
    ],
  ])("%s has the same rows", (_how, bytes) => {
    expect(sheetRows(bytes)).toEqual(ROWS);
  });

  it("has them where the sign between cells stands above, and where rows are empty, each with its own line", () => {
    expect(sheetRows("sep=;\r\nnaam;plaats\r\na;b\r\n")).toEqual([
      { cells: ["naam", "plaats"], line: 2 },
      { cells: ["a", "b"], line: 3 },
    ]);
    expect(sheetRows("\n\nnaam;plaats\n;\n\na;b\n;;;\n")).toEqual([
      { cells: ["naam", "plaats"], line: 3 },
      { cells: ["a", "b"], line: 6 },
    ]);
  });

  it.each([
    ["nothing", "", "Dit bestand is leeg."],
    ["a mark and nothing", "\uFEFF\r\n", "Dit bestand is leeg."],
    ["a page", "\n<!DOCTYPE html><html><body>404</body></html>", "Dit is een webpagina, geen tabel."],
    ["a page without its kind", "<html lang=nl>", "Dit is een webpagina, geen tabel."],
    ["a workbook", "PK\u0003\u0004\u0014\u0000", "Dit is een zip-bestand (of een Excel-bestand)."],
    ["gzip", "\u001f\u008b\u0008\u0000\u0000\u0000", "Dit is een gz-bestand."],
    [
      "an open quote",
      'naam;plaats\na;b\nc;"d\n',
      /niet te lezen als CSV: bij regel \d staan aanhalingstekens niet goed/,
    ],
  ])("is refused as what it is: %s", (_what, text, sentence) => {
    const read = () => sheetRows(Buffer.from(text, text.startsWith("\u001f") ? "latin1" : "utf8"));
    expect(read).toThrow(SourceRefused);
    expect(read).toThrow(sentence);
  });
});

it("a day in a cell is the same however exports write it; what is none stays", () => {
  for (const written of [
    "2027-01-31",
    "31-1-2027",
    "31-01-2027 00:00:00",
    "31-1-2027 0:00",
    "2027-01-31T00:00:00",
    "2027-01-31T00:00:00.000Z",
    "20270131",
    " 31-01-2027 ",
  ])
    expect(dayInCell(written), written).toBe("2027-01-31");
  for (const none of ["", "01/31/2027", "januari", "46053", "31-1-27", "20271"])
    expect(dayInCell(none)).toBe(none);
});
