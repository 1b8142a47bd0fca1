import { stringify } from "csv-stringify/sync";
import { OPEN_TO_ALL } from "./http/headers.ts";

export type CsvValue = string | number | null;

/** The one way numbers stand in our files: `1234,5`, with no more digits than a figure of ours means. */
const NUMBER = new Intl.NumberFormat("nl-NL", { useGrouping: false, maximumFractionDigits: 6 });

/** Text that a spreadsheet would take for a formula gets an apostrophe, so that opening a file runs nothing. */
export const harmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The text as it was before it was made harmless. */
export const asItWas = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

const written = (value: CsvValue): string | null =>
  typeof value === "number" ? NUMBER.format(value) : value === null ? null : harmless(value);

/** Rows as Dutch Excel opens them: UTF-8 with BOM, `;` between fields, `,` in numbers, CRLF. */
export const csvFor = (header: string[], rows: CsvValue[][]): string =>
  stringify([header, ...rows.map((row) => row.map(written))], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    // A lone line feed is no end of a record here, and is to every program that opens it.
    quoted_match: /[\r\n]/,
  });

/** A CSV file to save. */
export const csvAnswer = (fileName: string, header: string[], rows: CsvValue[][]): Response =>
  new Response(csvFor(header, rows), {
    headers: {
      ...OPEN_TO_ALL,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}.csv"`,
    },
  });
