/** Spreadsheets as people really send them: each row says what will happen with it, and nothing is done half. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csvFor } from "#kit/csv.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { sending } from "./testing-sheet.ts";
import { putTie, tieNow } from "./testing-ties.ts";

/** Was merged into `ELSEWHERE`. */
const GONE = "roo-27352";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen", [GONE]: "Gemeente Haren" },
  {
    prepare: async (db) => {
      await db
        .updateTable("organisation")
        .set({ valid_until: "2019-01-01" })
        .where("key", "=", GONE)
        .execute();
      await db
        .insertInto("succession")
        .values({ old_key: GONE, new_key: ELSEWHERE, day: "2019-01-01", kind: "regulier", source: "proef" })
        .execute();
    },
  },
);
const editor = async () => sending(opened.site.app, await arrive(opened.world(), "editor"));
const upload = async (titles: string[], rows: string[][]) => (await editor()).upload(csvFor(titles, rows));

const TITLES = [
  "Naam",
  "Vorm",
  "Andere deelnemers uit de overheid",
  "Adres van het document",
  "Wie mag dit zien?",
];
const row = (name: string, others = "Groningen", document = "") => [
  ...[name, "Convenant", others, document, "iedereen"],
];

const named = (name: string) =>
  opened.db.selectFrom("tie").select(["entry", "form", "purpose"]).where("name", "=", name).execute();

describe("columns that somebody deleted", () => {
  it("say nothing of their fields: the row is found by its name, and the rest stays as it was", async () => {
    const tie = await putTie(opened.world(), { facts: { name: "Zonder kolommen", form: "network" } });
    const preview = await upload(["Naam", "Waarvoor is het?"], [["Zonder kolommen", "iets nieuws"]]);
    expect(preview.html).toContain("0 nieuw, 1 gewijzigd");
    await preview.agree();
    const { facts } = await tieNow(opened.db, tie.id);
    expect(facts).toEqual({ ...tie.facts, purpose: "iets nieuws" });
  });

  it("are missed where something new needs them, row by row", async () => {
    const { html } = await upload(["Naam", "Waarvoor is het?"], [["Nieuw zonder vorm", "iets"]]);
    expect(html).toContain("1 geweigerd");
    expect(html).toContain("Vorm: Vul in: vorm.");
  });
});

it("a participant that merged is refused in its row, with who took over; named, it is added", async () => {
  const { html } = await upload(TITLES, [row("Met Haren", "Haren"), row("Met Groningen")]);
  expect(html).toContain("1 nieuw");
  expect(html).toContain("1 geweigerd");
  expect(html).toContain(
    "Gemeente Haren bestond tot en met 31 december 2018, en kan niets bevestigen. Noem wie haar opvolgde: Gemeente Groningen.",
  );
  const preview = await upload(TITLES, [row("Met Haren", "Groningen")]);
  await preview.agree();
  expect(await named("Met Haren")).toHaveLength(1);
});

it.each([
  ["a folder of one's own", "H:\\Griffie\\convenant.docx"],
  ["words", "zie archief"],
  ["a script", "javascript:alert(1)"],
  ["a file", "file:///etc/passwd"],
])("a document that is %s is refused in its row", async (what, document) => {
  const { html } = await upload(TITLES, [
    row(`Document ${what}`, "Groningen", document),
    row(`Naast ${what}`),
  ]);
  expect(html).toContain("1 nieuw");
  expect(html).toContain("Adres van het document: Geef een adres dat begint met");
});

it("a document at an address where nothing is, is kept as somebody gave it: nobody goes there", async () => {
  const document = "https://bestaat.niet.example/convenant.pdf";
  const preview = await upload(TITLES, [row("Link naar niets", "Groningen", document)]);
  await preview.agree();
  const [tie] = await named("Link naar niets");
  expect((await tieNow(opened.db, tie?.entry ?? "")).facts.document).toBe(document);
});

it("rows that are refused hold up no others, and are not kept", async () => {
  const preview = await upload(TITLES, [row("Goede rij"), row("Foute rij", "Nergenshuizen")]);
  expect((await preview.agree()).status).toBe(303);
  expect([(await named("Goede rij")).length, (await named("Foute rij")).length]).toEqual([1, 0]);
});

it("merged cells and formulas are told in the row where they stand, in the preview itself", async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const line = (at: number, texts: string[], more = "") =>
    `<row r="${at}">${texts.map((it, place) => (it === "" ? "" : cell(`${"ABCDE"[place] ?? ""}${at}`, it))).join("")}${more}</row>`;
  const sheet = `<sheetData>${line(1, TITLES)}${line(2, row("Hele rij"))}${line(3, ["Samengevoegd", "", "Groningen", "", "iedereen"])}
    ${line(4, ["Formule", "Convenant", "Groningen"], `<c r="E4"><f>E3</f></c>`)}</sheetData>
    <mergeCells><mergeCell ref="B2:B3"/></mergeCells>`;
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  const content = zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
          PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}" Target="worksheets/sheet1.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
  const preview = await (await editor()).upload(content, "blad.xlsx");
  expect(preview.html).toContain("1 nieuw");
  expect(preview.html).toContain("2 geweigerd");
  expect(preview.html).toContain("Deze cel is samengevoegd met B2.");
  expect(preview.html).toContain("formule zonder uitkomst");
  await preview.agree();
  expect((await named("Hele rij")).length + (await named("Samengevoegd")).length).toBe(1);
});

it("a hundred thousand rows are refused with a sentence, and nothing is kept", async () => {
  const before = await opened.db.selectFrom("entry").select("id").execute();
  const { status, html } = await upload(
    TITLES,
    Array.from({ length: 100_000 }, (_, at) => row(`Rij ${at}`)),
  );
  expect([status, html.includes("meer dan 2.000 rijen")]).toEqual([422, true]);
  expect(await opened.db.selectFrom("entry").select("id").execute()).toEqual(before);
});
