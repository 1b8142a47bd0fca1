/** Tables as spreadsheet programs save them: the same rows, however they are written. */
import { parse } from "csv-parse/sync";
import { refusePacked } from "./packed-source.ts";
import { SourceRefused } from "./source-refused.ts";

/** One row, without the spaces round its cells. */
export interface SheetRow {
  cells: string[];
  /** Where it stands in the file, for whoever has to mend it. */
  line: number;
}

/** Excel writes the sign between cells in a line of its own, above the table. */
const SEPARATOR_LINE = /^sep=([;,\t])\n/i;
/** Of a page that says that the file is not there, saved as if it were the file. */
const WEB_PAGE = /^\s*<(?:!doctype html|html)\b/i;

/**
 * The rows of a CSV file that say something: with semicolons, tabs or commas, in any of the encodings programs save in.
 * Empty rows count in the numbers of lines, and are left out.
 * @param it.most rows that are read; one more is enough to know that there are too many
 * @param it.asShown numbers rows as a spreadsheet program shows them, in which a cell can hold several lines
 * @throws SourceRefused for what is no table, with the line where it goes wrong
 */
export function sheetRows(
  csv: Uint8Array | string,
  { most, asShown = false }: { most?: number; asShown?: boolean } = {},
): SheetRow[] {
  if (typeof csv !== "string") refusePacked(csv);
  const text = (typeof csv === "string" ? csv.replace(/^\uFEFF/, "") : decoded(csv)).replaceAll(
    /\r\n?/g,
    "\n",
  );
  if (text.trim() === "") throw new SourceRefused("Dit bestand is leeg.");
  if (WEB_PAGE.test(text)) throw new SourceRefused("Dit is een webpagina, geen tabel.");
  const said = SEPARATOR_LINE.exec(text)?.[1];
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    // The line of the sign stays as an empty one, so that the others keep their numbers.
    rows = parse(text.replace(SEPARATOR_LINE, "\n"), {
      delimiter: said ?? delimiterIn(text),
      skip_empty_lines: !asShown,
      ...(most !== undefined && { to: most }),
      relax_column_count: true,
      trim: true,
      info: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const at = (error as { lines?: number }).lines;
    throw new SourceRefused(
      `Dit bestand is niet te lezen als CSV${at === undefined ? "" : `: bij regel ${at} staan aanhalingstekens niet goed`}.`,
      { cause: error },
    );
  }
  const above = said === undefined ? 1 : 0;
  return rows
    .map(({ record, info }, index) => ({
      cells: record.map((cell) => cell.trim()),
      line: asShown ? index + above : info.lines,
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** The sign between cells: a semicolon or a tab in the first row with words is no part of a name there, a comma may be. */
function delimiterIn(text: string): string {
  const [first = ""] = text.trimStart().split("\n", 1);
  return [";", "\t"].find((sign) => first.includes(sign)) ?? ",";
}

/** UTF-16 says so with its first two bytes; what is not valid UTF-8 is read as Windows writes (CP1252). */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A day as exports write it, a time behind it or not: `2027-01-31`, `31-1-2027`, `31-01-2027 00:00:00`, `20270131`. */
export function dayInCell(text: string): string {
  const day = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "");
  const [, date = "", month = "", year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(day) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return day.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}
