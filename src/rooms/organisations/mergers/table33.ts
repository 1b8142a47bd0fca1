import { parse } from "csv-parse/sync";
import { type Day, isDay } from "#kit/day.ts";
import { SourceRefused } from "#kit/source-refused.ts";

/** One line of RvIG Tabel 33: a municipality code with the years it was in use. */
export interface MunicipalityRow {
  /** `gm0003`: the TOOI code is the CBS code with `gm` before it. */
  code: string;
  name: string;
  /** Code that took over; null while the municipality exists, and for the table's few non-municipalities. */
  newCode: string | null;
  /** First day; null when the table does not know it. */
  start: Day | null;
  /** First day on which it no longer exists; null when open or not known to the day. */
  end: Day | null;
}

/** The numbers are fixed by the Logisch Ontwerp BRP; the words behind them are not. */
const COLUMNS = { code: "92.10", name: "92.11", newCode: "92.12", start: "99.98", end: "99.99" } as const;
type Column = keyof typeof COLUMNS;

/**
 * Reads the municipality table (Tabel 33) that the Rijksdienst voor Identiteitsgegevens publishes as CSV.
 * Takes UTF-8, UTF-16 and Latin-1, comma or semicolon, codes that lost their leading zeros.
 * Throws SourceRefused when it is another table or a line is damaged.
 */
export function readTable33(csv: Uint8Array | string): MunicipalityRow[] {
  const [header, ...lines] = cells(typeof csv === "string" ? csv : decode(csv));
  const at = positions(header ?? []);
  if (lines.length === 0)
    throw new SourceRefused("De gemeententabel is leeg: er staat alleen een kopregel in.");
  return lines.map((line, index) => {
    const cell = (column: Column) => (line[at[column]] ?? "").trim();
    const where = `regel ${index + 2} van de gemeententabel`;
    const name = cell("name");
    if (name === "") throw new SourceRefused(`Op ${where} ontbreekt de naam.`);
    return {
      code: code(cell("code"), where),
      name,
      newCode: cell("newCode") === "" ? null : code(cell("newCode"), where),
      start: day(cell("start"), where),
      end: day(cell("end"), where),
    };
  });
}

function cells(text: string): string[][] {
  const firstLine = text.slice(0, text.indexOf("\n"));
  try {
    return parse(text, {
      bom: true,
      delimiter: firstLine.includes(";") ? ";" : ",",
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    throw new SourceRefused("Dit bestand is geen leesbare CSV, dus ook geen gemeententabel (RvIG Tabel 33).");
  }
}

function positions(header: string[]): Record<Column, number> {
  const find = (number: string) => header.findIndex((title) => title.trim().startsWith(number));
  const missing = Object.values(COLUMNS).filter((number) => find(number) < 0);
  if (missing.length > 0)
    throw new SourceRefused(
      `Dit is niet de gemeententabel (RvIG Tabel 33): kolom ${missing.join(", ")} ontbreekt in de kopregel.`,
    );
  return {
    code: find(COLUMNS.code),
    name: find(COLUMNS.name),
    newCode: find(COLUMNS.newCode),
    start: find(COLUMNS.start),
    end: find(COLUMNS.end),
  };
}

function code(text: string, where: string): string {
  if (!/^\d{1,4}$/.test(text)) throw new SourceRefused(`Op ${where} staat geen gemeentecode maar "${text}".`);
  return `gm${text.padStart(4, "0")}`;
}

/** The basic registration writes unknown months and days as zeros; such a date is no day. */
function day(text: string, where: string): Day | null {
  if (text === "") return null;
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (month === "00" || date === "00") return null;
  const found = `${year}-${month}-${date}`;
  if (!isDay(found)) throw new SourceRefused(`Op ${where} staat geen datum maar "${text}".`);
  return found;
}

/** UTF-16 says so with its first two bytes; what is not valid UTF-8 is read as Latin-1. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
