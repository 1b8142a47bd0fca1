/** Sheets of additions as people really send them: each row says what will happen with it, and nothing is done half. */
import { strToU8, zipSync } from "fflate";
import writeXlsx from "write-excel-file/node";
import { beforeEach, describe, expect, it } from "vitest";
import { csvFor } from "#kit/csv.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { sending } from "../ties/testing-sheet.ts";
import { ARRANGEMENT, forgetAdditions, keptNow, putArrangement, SHEET } from "./testing-additions.ts";

/** Has only the other in it. */
const NOT_OURS = "90000004";
const SECOND = "90000005";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: async (db) => {
      await putArrangement({ db });
      await putArrangement({ db }, [ELSEWHERE], { rooId: NOT_OURS, title: "Zonder ons" });
      await putArrangement({ db }, [HERE, ELSEWHERE], { rooId: SECOND, title: "Regeling twee" });
    },
  },
);
const editor = async () => sending(opened.site.app, await arrive(opened.world(), "editor"), SHEET);
const upload = async (titles: string[], rows: string[][]) => (await editor()).upload(csvFor(titles, rows));
beforeEach(() => forgetAdditions(opened));

const TITLES = [
  ...["Nummer", "Samenwerking", "Jaar", "Onze bijdrage in dat jaar", "Verwacht resultaat in dat jaar"],
  "Wie mag deze cijfers zien?",
];
const row = (amount: string, number = ARRANGEMENT, title = "", year = "2026", result = ""): string[] => [
  ...[number, title, year, amount, result, "iedereen"],
];

describe("rows that are refused, with why", () => {
  it.each([
    [
      "a number that nothing has",
      row("1", "99999999"),
      "Assen neemt niet deel aan een samenwerking met dit nummer.",
    ],
    [
      "an arrangement of others",
      row("1", NOT_OURS),
      "Assen neemt niet deel aan een samenwerking met dit nummer.",
    ],
    [
      "a name of others",
      row("1", "", "Zonder ons"),
      "Assen neemt niet deel aan een samenwerking die zo heet.",
    ],
    [
      "a name that is not of that number",
      row("1", ARRANGEMENT, "Regeling twee"),
      "Staan naam en nummer op de goede rij?",
    ],
    ["a figure of another year", row("1", ARRANGEMENT, "", "2025"), "Dit is het blad van 2026."],
    ["an amount that can be two", row("1,250"), "duizendtallen of centen"],
    ["no amount", row("veel"), "is geen bedrag"],
    ["no circle", row("1").with(5, ""), "Vul in: wie mag deze cijfers zien?"],
    ["a circle that is none", row("1").with(5, "de buren"), "Kies uit: iedereen"],
  ])("%s", async (_, wrong, sentence) => {
    const preview = await upload(TITLES, [wrong, row("2", SECOND)]);
    expect(preview.html).toContain("1 gewijzigd, 0 hetzelfde, 1 geweigerd");
    expect(preview.html).toContain(sentence);
    await preview.agree();
    expect(await keptNow(opened)).toMatchObject([{ collaboration: SECOND }]);
  });

  it("the same arrangement twice: the first row counts", async () => {
    const { html } = await upload(TITLES, [row("1"), row("2"), row("3", "", "Regeling proef")]);
    expect(html).toContain("1 gewijzigd, 0 hetzelfde, 2 geweigerd");
    expect(html).toContain("Dit staat ook op rij 2.");
  });

  it("more wrong in one row than one thing: all of it is told", async () => {
    const titles = [...TITLES, "Stemmen", "Ons deel van de kosten (%)"];
    const { html } = await upload(titles, [[...row("veel"), "41 van de 40", "112 %"]]);
    for (const sentence of ["is geen bedrag", "bijvoorbeeld 3 van de 40", "van 0 tot en met 100"])
      expect(html).toContain(sentence);
  });
});

it.each([
  ["in cents", "125 cent", "€\u00a01,25"],
  ["in thousands", "1.250 (x 1.000)", "€\u00a01.250.000"],
  ["with a comma", "1250,50", "€\u00a01.250,50"],
  ["without a point", "45000", "€\u00a045.000"],
  ["in millions", "1,25 mln", "€\u00a01.250.000"],
])("an amount %s is shown as it was understood", async (_, amount, shown) => {
  const { html } = await upload(TITLES, [row(amount)]);
  expect(html).toContain("1 gewijzigd");
  expect(html).toContain(shown);
});

it("less than nothing comes back as less than nothing, with the sign that keeps it from being a formula", async () => {
  await (await upload(TITLES, [row("", ARRANGEMENT, "", "2026", "-5.000")])).agree();
  expect(await keptNow(opened)).toMatchObject([{ facts: { result: -500_000 } }]);
  const csv = await (await (await editor()).open(".csv")).text();
  expect(csv).toContain("'-5.000");
  expect((await (await editor()).upload(csv)).html).toContain("Er verandert niets.");
});

it("a circle or a source without a fact keeps nothing", async () => {
  const { html } = await upload(TITLES, [row("")]);
  expect(html).toContain("0 gewijzigd, 1 hetzelfde, 0 geweigerd");
});

it("a column that nobody knows is told, and the rest is read", async () => {
  const { html } = await upload([...TITLES, "Opmerking van de controller"], [[...row("1"), "let op"]]);
  expect(html).toContain("Deze kolommen kennen we niet, en slaan we over: Opmerking van de controller.");
  expect(html).toContain("1 gewijzigd");
});

it("a year that is none has no sheet", async () => {
  const { app } = opened.site;
  const who = sending(app, await arrive(opened.world(), "editor"), SHEET.replace("2026", "1999"));
  expect((await who.open()).status).toBe(404);
});

it("days and numbers of Excel are read as such; a formula is its outcome, and one without is told", async () => {
  const titles = ["Nummer", "Dag van de volgende evaluatie", "Ons deel van de kosten (%)", "Risico’s"];
  const text = (at: string, says: string) => `<c r="${at}" t="inlineStr"><is><t>${says}</t></is></c>`;
  const circle = "Wie mag deze gegevens zien?";
  const line = (at: number, number: string, rest: string) =>
    `<row r="${at}">${text(`A${at}`, number)}${rest}${text(`E${at}`, "iedereen")}</row>`;
  const head = [...titles, circle].map((it, place) => text(`${"ABCDE"[place] ?? ""}1`, it)).join("");
  // 46418 is a day as Excel counts; 12.5 stands as a number with a point in the file.
  const rows =
    line(
      2,
      ARRANGEMENT,
      `<c r="B2"><v>46418</v></c><c r="C2"><v>12.5</v></c><c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>`,
    ) + line(3, SECOND, `<c r="C3"><f>C2</f></c>`);
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  const content = zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
          PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}" Target="worksheets/sheet1.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1">${head}</row>${rows}</sheetData></worksheet>`,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );
  const preview = await (await editor()).upload(content, "blad.xlsx");
  expect(preview.html).toContain("1 gewijzigd, 0 hetzelfde, 1 geweigerd");
  expect(preview.html).toContain("formule zonder uitkomst");
  await preview.agree();
  expect(await keptNow(opened)).toMatchObject([
    { facts: { evaluation: "2027-01-31", costShare: 12.5, risk: "ab" } },
  ]);
});

it("a cell of Excel that shows 12,5% is 12,5 per cent, and not 0,13", async () => {
  const content = await writeXlsx([
    ["Nummer", "Ons deel van de kosten (%)", "Wie mag deze gegevens zien?"].map((value) => ({ value })),
    [...[{ value: ARRANGEMENT }, { value: 0.125, type: Number, format: "0.0%" }], { value: "iedereen" }],
  ]).toBuffer();
  await (await (await editor()).upload(content, "blad.xlsx")).agree();
  expect(await keptNow(opened)).toMatchObject([{ facts: { costShare: 12.5 } }]);
});

it("a hundred thousand rows are refused with a sentence, and nothing is kept", async () => {
  const { status, html } = await upload(
    TITLES,
    Array.from({ length: 100_000 }, () => row("1")),
  );
  expect([status, html.includes("meer dan 2.000 rijen")]).toEqual([422, true]);
  expect(await keptNow(opened)).toEqual([]);
});
