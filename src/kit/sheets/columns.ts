/** Columns of a sheet are the fields of a form: what a cell asks, takes and refuses is what the field does. */
import { asItWas } from "../csv.ts";
import { formatDay, isDay } from "../day.ts";
import type { FormField, FormFields } from "../form-fields.tsx";
import { SourceRefused } from "../source-refused.ts";
import { dayInCell } from "../spreadsheet.ts";
import type { FieldError } from "../problem.ts";
import type { SheetTable, TableRow } from "./table.ts";

/** Columns that every sheet has beside its fields: which one it is, and in which version it was taken along. */
export const NUMBER = "Nummer";
export const VERSION = "Versie";

/** One row, as the fields of its form would be sent. */
export interface SheetLine {
  /** As the spreadsheet program numbers it. */
  row: number;
  /** Of what it says something; null for something new. */
  id: string | null;
  version: number | null;
  /** Of the columns that are there; an empty cell is an empty field. */
  typed: Record<string, string>;
  /** Cells that could not be read. */
  errors: FieldError[];
}

export interface ReadSheet {
  lines: SheetLine[];
  /** Names of the fields that have a column. */
  columns: string[];
  /** What stands above columns that mean nothing here. */
  strange: string[];
  /** Whether it can be told that somebody changed something since it was taken along. */
  versioned: boolean;
}

/** The title stands in one of the first rows: people put a heading above it. */
const TITLE_ROWS = 20;
const LEAST_TITLES = 2;

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, " ")
    .replace(/[\s:?*]+$/, "")
    .trim();

/**
 * The rows under the titles of these fields, in whatever order its columns stand.
 * @param ignored titles of columns that only tell, and are not read back
 * @throws SourceRefused where no sheet has them
 */
export function readSheet(
  fields: FormFields,
  tables: readonly SheetTable[],
  ignored: readonly string[],
): ReadSheet {
  const titles = new Map([
    ...Object.entries(fields).flatMap(([name, { label }]): [string, string][] => [
      [plain(name), name],
      [plain(label), name],
    ]),
    [plain(NUMBER), NUMBER],
    [plain(VERSION), VERSION],
  ]);
  for (const { rows } of tables)
    for (const [at, row] of rows.slice(0, TITLE_ROWS).entries()) {
      const names = row.cells.map((cell) => titles.get(plain(cell)) ?? null);
      if (new Set(names.filter((it) => it !== null)).size < LEAST_TITLES) continue;
      const twice = names.find((it, place) => it !== null && names.indexOf(it) !== place);
      if (twice) throw new SourceRefused(`De kolom “${fields[twice]?.label ?? twice}” staat er twee keer.`);
      const told = ignored.map(plain);
      return {
        lines: rows.slice(at + 1).flatMap((it) => lineOf(it, names, fields) ?? []),
        columns: Object.keys(fields).filter((it) => names.includes(it)),
        strange: row.cells.filter(
          (cell, place) => names[place] === null && cell !== "" && !told.includes(plain(cell)),
        ),
        versioned: names.includes(VERSION),
      };
    }
  const first = Object.values(fields).slice(0, 3);
  throw new SourceRefused(
    `We vinden geen rij met de namen van de kolommen, zoals ${first.map((it) => `“${it.label}”`).join(", ")}. Begin met het blad dat u hier ophaalt.`,
  );
}

function lineOf(
  { cells, line, unread }: TableRow,
  names: readonly (string | null)[],
  fields: FormFields,
): SheetLine | null {
  const known = names.flatMap((name, place) => (name === null ? [] : [{ name, place }]));
  if (known.every(({ place }) => (cells[place] ?? "") === "")) return null;
  const typed: Record<string, string> = {};
  const errors: FieldError[] = [];
  let id: string | null = null;
  let version: number | null = null;
  for (const { name, place } of known) {
    const text = asItWas(cells[place] ?? "");
    const why = unread?.get(place);
    if (why !== undefined) errors.push({ field: name, message: why });
    else if (name === NUMBER) id = text === "" ? null : text;
    else if (name === VERSION) version = /^\d{1,9}$/.test(text) ? Number(text) : null;
    else {
      const field = fields[name];
      if (field) typed[name] = sentFrom(field, text);
    }
  }
  return { row: line, id, version, typed, errors };
}

/** Days in a spreadsheet are counted from here, also where a cell shows the count. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A label may have its abbreviation behind it, "dienstverleningsovereenkomst (DVO)": people write either. */
function waysToWrite(label: string): string[] {
  const [, whole, short] = /^(.*\S)\s*\(([^()\s]+)\)$/.exec(label) ?? [];
  return [label, ...(whole !== undefined && short !== undefined ? [whole, short] : [])].map(plain);
}

/** What a field would be sent for what stands in a cell. */
function sentFrom({ kind, choices }: FormField, text: string): string {
  if (kind === "day") {
    if (/^\d{5}$/.test(text))
      return new Date(DAY_ZERO + Number(text) * 86_400_000).toISOString().slice(0, 10);
    return dayInCell(text);
  }
  if (kind !== "choice" || !choices) return text;
  return choices.find(({ label }) => waysToWrite(label).includes(plain(text)))?.value ?? text;
}

/** How a field stands in a cell; a day as people write it. */
export function cellOf({ kind, choices }: FormField, value: string): string {
  if (kind === "choice") return choices?.find((it) => it.value === value)?.label ?? value;
  return kind === "day" && isDay(value) ? value.split("-").toReversed().join("-") : value;
}

/** The same for a page. */
export const shownCell = (field: FormField | undefined, value: string): string =>
  field?.kind === "day" && isDay(value)
    ? formatDay(value)
    : (field?.shown?.(value) ?? (field ? cellOf(field, value) : value));
