/** Files that go wrong: refused with a sentence or told per cell, quickly and in little memory. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csvFor } from "../csv.ts";
import { choiceField, dayInput, textField } from "../form-fields.tsx";
import { kindOf } from "../upload/kinds.ts";
import { cpuClock } from "../cpu-testing.ts";
import { readSheet } from "./columns.ts";
import { tablesIn } from "./sheet-in.ts";
import { xlsxTables } from "./xlsx-in.ts";

const fields = {
  naam: textField("Naam"),
  vorm: choiceField("Vorm", { a: "Convenant" }),
  begin: dayInput("Eerste dag"),
};
const TITLES = ["Naam", "Vorm", "Eerste dag"];

/** An Excel file with one sheet of this XML, as small as one can be. */
const book = (sheet: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${TITLES.map((it, place) => cell(`${"ABC"[place] ?? ""}1`, it)).join("")}</row>`;
const rowsOf = (...rows: string[]) => `<sheetData>${HEAD}${rows.join("")}</sheetData>`;
const linesIn = async (content: Uint8Array, kind: "xlsx" | "csv" = "xlsx") =>
  readSheet(fields, await tablesIn({ kind, content }), []).lines;
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("an Excel file", () => {
  it("gives of a formula its result, and says of one without that it has none", async () => {
    const xml = rowsOf(
      `<row r="2"><c r="A2" t="str"><f>"Con"&amp;"venant"</f><v>Convenant A</v></c><c r="B2"><f>B1</f></c></row>`,
      `<row r="3">${cell("A3", "B")}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    );
    const [first, second] = await linesIn(book(xml));
    expect(first?.typed.naam).toBe("Convenant A");
    expect(first?.errors[0]?.message).toContain("formule zonder uitkomst");
    expect(second?.errors).toEqual([
      { field: "vorm", message: expect.stringContaining("fout uit uw rekenprogramma") as string },
    ]);
  });

  it("takes a choice with or without the abbreviation behind it, or by that alone", async () => {
    const choosing = {
      naam: textField("Naam"),
      vorm: choiceField("Vorm", { dvo: "Overeenkomst (DVO)", b: "Bergen (L.) en Maas" }),
    };
    const said = ["Overeenkomst (DVO)", "overeenkomst", "DVO", "Bergen", "L."];
    const content = strToU8(["Naam;Vorm", ...said.map((it, at) => `Naam ${at};${it}`)].join("\r\n"));
    const { lines } = readSheet(choosing, await tablesIn({ kind: "csv", content }), []);
    expect(lines.map((it) => it.typed.vorm)).toEqual(["dvo", "dvo", "dvo", "Bergen", "L."]);
  });

  it("says of merged cells which one they were merged with", async () => {
    const xml = rowsOf(
      `<row r="2">${cell("A2", "A")}${cell("B2", "Convenant")}</row>`,
      `<row r="3">${cell("A3", "B")}</row>`,
    );
    const [first, second] = await linesIn(book(`${xml}<mergeCells><mergeCell ref="B2:B3"/></mergeCells>`));
    expect(first?.errors).toEqual([]);
    expect(second?.errors[0]?.message).toContain("samengevoegd met B2");
  });

  it("reads days in cells for days, in cells that show their number, and as text; not with slashes", async () => {
    const styles = `<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const xml = rowsOf(
      `<row r="2">${cell("A2", "A")}<c r="C2" s="1"><v>46023</v></c></row>`,
      `<row r="3">${cell("A3", "B")}<c r="C3"><v>46023</v></c></row>`,
      `<row r="4">${cell("A4", "C")}${cell("C4", "01-01-2026")}</row>`,
      `<row r="5">${cell("A5", "D")}${cell("C5", "01/02/2026")}</row>`,
    );
    const lines = await linesIn(book(xml, { "xl/styles.xml": styles }));
    expect(lines.map((it) => it.typed.begin)).toEqual([
      "2026-01-01",
      "2026-01-01",
      "2026-01-01",
      "01/02/2026",
    ]);
    expect(fields.begin.schema.safeParse("01/02/2026").error?.issues[0]?.message).toContain(
      "schuine strepen",
    );
  });

  it("is read as Numbers saves it: a sheet about the file, the name of the table above its columns, texts said once", async () => {
    const shared = [
      "Dit document is geëxporteerd uit Numbers.",
      "Tabel 1",
      ...TITLES,
      "Convenant Noord",
      "Convenant",
    ];
    const text = (at: string, said: string) => `<c r="${at}" s="1" t="s"><v>${shared.indexOf(said)}</v></c>`;
    const summary = `<sheetData><row r="3">${text("B3", shared[0] ?? "")}</row></sheetData>`;
    const table = `<sheetData><row r="1">${text("A1", "Tabel 1")}<c r="B1" s="1"/><c r="C1" s="1"/></row>
      <row r="2">${TITLES.map((it, place) => text(`${"ABC"[place] ?? ""}2`, it)).join("")}</row>
      <row r="3">${text("A3", "Convenant Noord")}${text("B3", "Convenant")}<c r="C3" s="2"><v>46023</v></c></row>
      <row r="4"><c r="A4" s="1"/><c r="B4" s="1"/><c r="C4" s="1"/></row></sheetData>
      <mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`;
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const content = book(summary, {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Exportoverzicht" sheetId="1" r:id="rId1"/>
        <sheet name="Blad 1 - Tabel 1" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${[1, 2]
        .map(
          (it) => `<Relationship Id="rId${it}" Type="${type}/worksheet" Target="worksheets/sheet${it}.xml"/>`,
        )
        .join("")}<Relationship Id="rId3" Type="${type}/sharedStrings" Target="sharedStrings.xml"/>
        <Relationship Id="rId4" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
      "xl/worksheets/sheet2.xml": `<worksheet>${table}</worksheet>`,
      "xl/sharedStrings.xml": `<sst>${shared.map((it) => `<si><t>${it}</t></si>`).join("")}</sst>`,
      "xl/styles.xml": `<styleSheet><numFmts count="1"><numFmt numFmtId="59" formatCode="d mmm yyyy"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="59"/></cellXfs></styleSheet>`,
    });
    expect(await linesIn(content)).toEqual([
      {
        ...{ row: 3, id: null, version: null, errors: [] },
        typed: { naam: "Convenant Noord", vorm: "a", begin: "2026-01-01" },
      },
    ]);
  });

  it("does not count rows that only have a colour", async () => {
    const painted = Array.from(
      { length: 5_000 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="0"/></row>`,
    );
    expect(await linesIn(book(rowsOf(`<row r="2">${cell("A2", "A")}</row>`, ...painted)))).toHaveLength(1);
  });

  it.each([
    [
      "a row that says it is the billionth",
      rowsOf(`<row r="999999999">${cell("A999999999", "A")}</row>`),
      "meer dan 2.000 rijen",
    ],
    [
      "a column that says it is the millionth",
      rowsOf(`<row r="2">${cell("BDWGN2", "A")}</row>`),
      "meer kolommen",
    ],
    ["cells that say not where they are", `<sheetData><row><c><v>1</v></c></row></sheetData>`, "beschadigd"],
    [
      "a merge of everything",
      `${rowsOf()}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      "meer dan 2.000 rijen",
    ],
    ["half an XML", "<sheetData><row", "beschadigd"],
    [
      "titles that are no columns of ours",
      `<sheetData><row r="1">${cell("A1", "Kleur")}</row></sheetData>`,
      "We vinden geen rij met de namen van de kolommen",
    ],
    [
      "a column twice",
      `<sheetData><row r="1">${cell("A1", "Naam")}${cell("B1", "Vorm")}${cell("C1", "naam")}</row></sheetData>`,
      "staat er twee keer",
    ],
  ])("is refused with %s", async (_, sheet, sentence) => {
    await expect(linesIn(book(sheet))).rejects.toThrow(sentence);
  });

  it("is refused when it is damaged, or a document of another kind", async () => {
    await expect(xlsxTables(book(rowsOf()).subarray(0, 400))).rejects.toThrow("niet te lezen");
    expect(await kindOf(zipSync({ "word/document.xml": strToU8("<a/>") }), ["xlsx", "csv"])).toBeNull();
    expect(await kindOf(new Uint8Array([0x4d, 0x5a, 0, 0]), ["xlsx", "csv"])).toBeNull();
  });

  it("is refused at once with a hundred thousand rows", async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, `Convenant ${at}`)}</row>`,
    );
    const content = book(rowsOf(...rows));
    const before = process.memoryUsage.rss();
    const clock = cpuClock();
    await expect(linesIn(content)).rejects.toThrow("meer dan 2.000 rijen");
    expect(clock()).toBeLessThan(1_500);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  });
});

describe("a CSV file", () => {
  it.each([
    ["semicolons in Windows-1252", latin1("Naam;Vorm\r\nCoöperatie Súdwest;Convenant\r\n")],
    ["commas in UTF-8", Buffer.from("Naam,Vorm\nCoöperatie Súdwest,Convenant\n")],
    [
      "the sign named above, with a BOM",
      Buffer.from("\uFEFFsep=;\nNaam;Vorm\nCoöperatie Súdwest;Convenant\n"),
    ],
    ["UTF-16", Buffer.from("\uFEFFNaam;Vorm\r\nCoöperatie Súdwest;Convenant\r\n", "utf16le")],
  ])("is read with %s", async (_, content) => {
    expect(await kindOf(content, ["xlsx", "csv"])).toBe("csv");
    expect(await linesIn(content, "csv")).toMatchObject([
      { row: 2, typed: { naam: "Coöperatie Súdwest", vorm: "a" } },
    ]);
  });

  it("numbers rows as a spreadsheet shows them, also below a cell of several lines and an empty row", async () => {
    const csv = csvFor(TITLES, [
      ["een\ntwee", "", ""],
      ["", "", ""],
      ["drie", "", ""],
    ]);
    expect((await linesIn(Buffer.from(csv), "csv")).map((it) => it.row)).toEqual([2, 4]);
  });

  it("is refused at once with a hundred thousand rows", async () => {
    const content = Buffer.from(
      csvFor(
        TITLES,
        Array.from({ length: 100_000 }, () => ["Convenant", "Convenant", ""]),
      ),
    );
    const clock = cpuClock();
    await expect(linesIn(content, "csv")).rejects.toThrow("meer dan 2.000 rijen");
    expect(clock()).toBeLessThan(1_500);
  });
});
