import { type Day, isDay } from "#kit/day.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { dayInCell, sheetRows } from "#kit/spreadsheet.ts";

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
 * Takes what spreadsheet programs make of it (`sheetRows`), also codes that lost their leading zeros.
 * Throws SourceRefused when it is another table or a line is damaged.
 */
export function readTable33(csv: Uint8Array | string): MunicipalityRow[] {
  const [header, ...lines] = sheetRows(csv);
  const at = positions(header?.cells ?? []);
  if (lines.length === 0)
    throw new SourceRefused("De gemeententabel is leeg: er staat alleen een kopregel in.");
  return lines.map(({ cells, line }) => {
    const cell = (column: Column) => cells[at[column]] ?? "";
    const where = `regel ${line} van de gemeententabel`;
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

function positions(header: string[]): Record<Column, number> {
  const find = (number: string) => header.findIndex((title) => title.startsWith(number));
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
  const found = dayInCell(text);
  if (/^\d{4}-(?:00-\d{2}|\d{2}-00)$/.test(found)) return null;
  if (!isDay(found)) throw new SourceRefused(`Op ${where} staat geen datum maar "${text}".`);
  return found;
}
