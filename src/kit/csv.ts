import { stringify } from "csv-stringify/sync";

export type CsvValue = string | number | null;

/** Text that a spreadsheet would take for a formula gets an apostrophe, so that opening a file runs nothing. */
const harmless = (value: CsvValue): CsvValue =>
  typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

/** Rows as Dutch Excel opens them: UTF-8 with BOM, `;` between fields, CRLF. */
export const csvFor = (header: string[], rows: CsvValue[][]): string =>
  stringify([header, ...rows.map((row) => row.map(harmless))], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
  });

/** A CSV file to save. */
export const csvAnswer = (fileName: string, header: string[], rows: CsvValue[][]): Response =>
  new Response(csvFor(header, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}.csv"`,
    },
  });
