import { type Day, isDay } from "#kit/day.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { dayInCell, sheetRows } from "#kit/spreadsheet.ts";
import { codeIn } from "#rooms/organisations";
import { kindCode } from "./kinds.ts";

/** One line of the file: a municipality that is in a region for a while. */
export interface RegionRow {
  /** Line of the file, for whoever has to correct it. */
  line: number;
  kind: string;
  code: string;
  name: string;
  /** `gm0014` */
  municipality: string;
  /** First day it is known to hold: the one the file gives, else the day of the facts; null is as long as is known. */
  from: Day | null;
  /** First day no longer in it; null is until further notice. */
  until: Day | null;
  /** Who decides on this division; null when the file does not say. */
  owner: string | null;
  /** The day whose state the source tells (peildatum); null when the file gives the period itself. */
  factsDay: Day | null;
  /** Where the fact was read; null when the file itself is the source. */
  source: string | null;
  /** On what terms the source may be used; null when the file does not say. */
  licence: string | null;
}

const HEADERS: Record<string, Column> = {
  kind: "kind",
  soort: "kind",
  code: "code",
  name: "name",
  naam: "name",
  municipality: "municipality",
  gemeente: "municipality",
  from: "from",
  van: "from",
  until: "until",
  tot: "until",
  owner: "owner",
  eigenaar: "owner",
  facts_day: "factsDay",
  peildatum: "factsDay",
  source: "source",
  bron: "source",
  licence: "licence",
  licentie: "licence",
};
type Column =
  "kind" | "code" | "name" | "municipality" | "from" | "until" | "owner" | "factsDay" | "source" | "licence";
const DUTCH: Record<Column, string> = {
  kind: "soort",
  code: "code",
  name: "naam",
  municipality: "gemeente",
  from: "van",
  until: "tot",
  owner: "eigenaar",
  factsDay: "peildatum",
  source: "bron",
  licence: "licentie",
};
const OPTIONAL: readonly Column[] = ["owner", "factsDay", "source", "licence"];

/**
 * Reads a division into regions: CSV with the columns soort, code, naam, gemeente, van, tot and if wanted eigenaar,
 * peildatum, bron, licentie, or their English names (kind, code, name, municipality, from, until, owner, facts_day,
 * source, licence). As spreadsheet programs save it (`sheetRows`); days as 2027-01-31 or 31-1-2027; `tot` is the first day no longer in the region.
 * @throws SourceRefused with the line of the first mistake
 */
export function readRegionsCsv(csv: Uint8Array | string): RegionRow[] {
  const [header, ...lines] = sheetRows(csv);
  const at = positions(header?.cells ?? []);
  if (lines.length === 0) throw new SourceRefused("In dit bestand staan geen regio’s: het heeft geen rijen.");
  return lines.map((row) => readRow(row.cells, row.line, at));
}

function readRow(cells: string[], line: number, at: Record<Column, number>): RegionRow {
  const cell = (column: Column) => cells[at[column]] ?? "";
  const needed = (column: Column) => {
    const text = cell(column);
    if (text === "") throw new SourceRefused(`Rij ${line}: de kolom “${DUTCH[column]}” is leeg.`);
    return text;
  };
  const kind = kindCode(needed("kind"));
  if (kind === "") throw new SourceRefused(`Rij ${line}: “${short(cell("kind"))}” is geen soort regio.`);
  const factsDay = day(cell("factsDay"), line, DUTCH.factsDay);
  const row: RegionRow = {
    line,
    kind,
    code: needed("code"),
    name: needed("name"),
    municipality: municipality(needed("municipality"), line),
    from: day(cell("from"), line, "van") ?? factsDay,
    until: day(cell("until"), line, "tot"),
    owner: cell("owner") || null,
    factsDay,
    source: cell("source") || null,
    licence: cell("licence") || null,
  };
  if (row.from !== null && row.until !== null && row.until <= row.from)
    throw new SourceRefused(
      `Rij ${line}: de periode eindigt (${row.until}) voordat zij begint (${row.from}); “tot” is de eerste dag dat het niet meer geldt.`,
    );
  return row;
}

function positions(header: string[]): Record<Column, number> {
  const at: Partial<Record<Column, number>> = {};
  header.forEach((title, index) => {
    // A spreadsheet saves columns that were once used too.
    if (title === "") return;
    const column = HEADERS[title.toLowerCase()];
    if (!column)
      throw new SourceRefused(
        `De kolom “${short(title)}” kent Vliegwiel niet. De kolommen zijn: ${Object.values(DUTCH).join(", ")}.`,
      );
    if (at[column] !== undefined)
      throw new SourceRefused(`De kolom “${DUTCH[column]}” staat twee keer in de kopregel.`);
    at[column] = index;
  });
  const missing = (Object.keys(DUTCH) as Column[]).filter(
    (column) =>
      at[column] === undefined &&
      !OPTIONAL.includes(column) &&
      // A division that is known as it stood on a day need not say when it began.
      !(column === "from" && at.factsDay !== undefined),
  );
  if (missing.length > 0)
    throw new SourceRefused(
      `In de kopregel ontbreekt: ${missing.map((column) => DUTCH[column]).join(", ")}.`,
    );
  // What a file leaves out reads as an empty cell.
  return { from: -1, ...Object.fromEntries(OPTIONAL.map((column) => [column, -1])), ...at } as Record<
    Column,
    number
  >;
}

/** `gm0014` as people and programs write it (`codeIn`), or as a spreadsheet leaves the CBS code: `14`. */
function municipality(text: string, line: number): string {
  const digits = /^(?:gm)?(\d{1,4})$/.exec(codeIn(text))?.[1];
  if (digits === undefined)
    throw new SourceRefused(
      `Rij ${line}: “${short(text)}” is geen gemeentecode; schrijf bijvoorbeeld gm0014 of 0014.`,
    );
  return `gm${digits.padStart(4, "0")}`;
}

function day(text: string, line: number, column: string): Day | null {
  if (text === "") return null;
  const found = dayInCell(text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(found))
    throw new SourceRefused(
      `Rij ${line}: in de kolom “${column}” staat “${short(text)}”; schrijf een dag als 2027-01-31 of 31-1-2027.`,
    );
  if (!isDay(found))
    throw new SourceRefused(
      `Rij ${line}: in de kolom “${column}” staat geen dag die bestaat: “${short(text)}”.`,
    );
  return found;
}

const short = (text: string): string => text.slice(0, 60);
