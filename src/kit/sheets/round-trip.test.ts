/** What goes out in a spreadsheet comes back as it was: whatever it says, in any order, and through another program. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { csvFor, harmless } from "../csv.ts";
import { choiceField, dayInput, textField } from "../form-fields.tsx";
import { cellOf, readSheet } from "./columns.ts";
import { tablesIn } from "./sheet-in.ts";
import { savedAgain, soffice, XLSX_FILTER } from "../../../tests/soffice.ts";
import { xlsxOf } from "./xlsx-out.ts";

const fields = {
  naam: textField("Naam"),
  doel: textField("Waarvoor is het?", { most: 1_000 }),
  vorm: choiceField("Vorm", { a: "Convenant (eerste)", b: "Dienst & verlening" }),
  begin: dayInput("Eerste dag"),
};
const NAMES = Object.keys(fields) as (keyof typeof fields)[];
type Row = Record<(typeof NAMES)[number], string>;

const HARD = [
  "=1+1",
  "+31",
  "-",
  "@x",
  "'=a",
  "''-b",
  "0014",
  "1e5",
  "01234567",
  "WAAR",
  "_x0041_",
  "1,5",
  "#N/B",
];
const words = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...HARD) },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 })
      .map((it) => it.join("\n")),
  },
);
/** What a field keeps: without spaces round it, and without signs that nobody can type. */
const typed = words
  .map((it) => it.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => (sign === "\n" ? sign : "")).trim())
  .filter((it) => it !== "");
const row: fc.Arbitrary<Row> = fc.record({
  naam: typed,
  doel: fc.oneof(fc.constant(""), typed),
  vorm: fc.constantFrom("", "a", "b"),
  begin: fc.oneof(
    fc.constant(""),
    fc
      .date({ min: new Date("1905-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
      .map((it) => it.toISOString().slice(0, 10)),
  ),
});
const order = fc.shuffledSubarray(NAMES, { minLength: NAMES.length });

const columnsIn = (names: readonly (keyof Row)[]) =>
  names.map((name) => ({
    title: fields[name].label,
    width: 20,
    ...(name === "begin" && { day: true as const }),
  }));

const asXlsx = (names: readonly (keyof Row)[], rows: readonly Row[]) =>
  xlsxOf({
    name: "Rijen",
    columns: columnsIn(names),
    rows: rows.map((it) =>
      names.map((name) => (name === "begin" ? it[name] : harmless(cellOf(fields[name], it[name])))),
    ),
    explained: [["Naam", "Wat u wilt."]],
  });

const readBack = async (kind: "xlsx" | "csv", content: Uint8Array) =>
  readSheet(fields, await tablesIn({ kind, content }), []).lines.map((it) => it.typed);

describe("a sheet that goes out and comes back", () => {
  it("says the same in Excel, in any order of columns and with rows taken out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        order,
        fc.nat(7),
        async (rows, names, gone) => {
          const kept = rows.toSpliced(gone, 1);
          if (kept.length === 0) return;
          expect(await readBack("xlsx", await asXlsx(names, kept))).toEqual(kept);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([";", ","])(
    "says the same in CSV with “%s”",
    async (sign) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), order, async (rows, names) => {
          const csv = csvFor(
            names.map((it) => fields[it].label),
            rows.map((it) => names.map((name) => cellOf(fields[name], it[name]))),
          );
          const content = sign === ";" ? csv : withCommas(names, rows);
          expect(await readBack("csv", new TextEncoder().encode(content))).toEqual(rows);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );
});

const withCommas = (names: readonly (keyof Row)[], rows: readonly Row[]): string =>
  [
    names.map((it) => fields[it].label),
    ...rows.map((it) => names.map((name) => harmless(cellOf(fields[name], it[name])))),
  ]
    .map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(","))
    .join("\n");

describe("a cell that shows a share", () => {
  const SHARES: readonly (readonly [string, number, string])[] = [
    ["0%", 0.07, "7%"],
    ["0.00%", 0.125, "12,5%"],
    ["0.0%", 0.125, "12,5%"],
    ["0,0\\ %", 0.29, "29%"],
    ["0.00", 0.125, "0,125"],
    ['0.00" % van de kosten"', 12.5, "12,5"],
  ];

  it.each(SHARES)("with the look %s and %d in it is read as people see it", async (format, value, told) => {
    const file = await writeXlsx([[{ value: "Deel" }], [{ value, type: Number, format }]]).toBuffer();
    const [table] = await tablesIn({ kind: "xlsx", content: file });
    expect(table?.rows.map((it) => it.cells[0])).toEqual(["Deel", told]);
  });
});

/** As Dutch LibreOffice saves it: semicolons, quotes where needed. */
const DUTCH_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true";

describe.skipIf(!soffice)("through LibreOffice", () => {
  const rows = fc.sample(row, { seed: 14, numRuns: 150 });

  it("says the same in Excel that was saved again", async () => {
    const again = await savedAgain(await asXlsx(NAMES, rows), XLSX_FILTER, "xlsx");
    expect(await readBack("xlsx", again)).toEqual(rows);
  }, 120_000);

  it("reads a share of 12,5% as that after it was saved again, in Excel and in CSV", async () => {
    const made = await writeXlsx([
      [{ value: "Deel" }],
      [{ value: 0.125, type: Number, format: "0.0%" }],
      [{ value: 0.07, type: Number, format: "0%" }],
      [{ value: 0.125, type: Number }],
    ]).toBuffer();
    const excel = await savedAgain(made, XLSX_FILTER, "xlsx");
    const csv = await savedAgain(made, DUTCH_CSV, "csv");
    for (const [kind, content] of [
      ["xlsx", excel],
      ["csv", csv],
    ] as const) {
      const [table] = await tablesIn({ kind, content });
      const [title, half, whole, plain] = table?.rows.map((it) => it.cells[0]) ?? [];
      expect([kind, title, whole]).toEqual([kind, "Deel", "7%"]);
      expect(half).toMatch(/^12[.,]5%$/);
      expect(plain).toMatch(/^0[.,]125$/);
    }
  }, 120_000);

  it("says the same in CSV, as Dutch LibreOffice saves it", async () => {
    const csv = await savedAgain(await asXlsx(NAMES, rows), DUTCH_CSV, "csv");
    expect(await readBack("csv", csv)).toEqual(rows);
  }, 120_000);
});
