/** What a sheet holds that its cells do not say: formulas without a result, errors, cells that were merged, and shares. */
import { SaxesParser } from "saxes";
import { SourceRefused } from "../source-refused.ts";
import { MOST_ROWS, TOO_MANY_ROWS } from "./table.ts";

/** By row and column, both from 1: why that cell says nothing. */
export type Holes = Map<number, Map<number, string>>;

export interface LookedThrough {
  holes: Holes;
  /** Places of cells that show a share, as `2 7`: row and column, both from 1. */
  shares: ReadonlySet<string>;
}

/** As many as two letters have. */
const MOST_COLUMNS = 702;
const NO_RESULT =
  "Hier staat een formule zonder uitkomst. Open het bestand in uw rekenprogramma, bewaar het en stuur het opnieuw.";
const IS_ERROR = "Hier staat een fout uit uw rekenprogramma, zoals #N/B of #VERW!.";

/**
 * Looks through the XML of a sheet: the library that reads it passes these over in silence, and fills up whatever gap an
 * address makes.
 * @param isShare whether a cell with this look shows a share
 * @throws SourceRefused for more rows or columns than are read, and for what is no XML
 */
export function lookThrough(xml: string, isShare: (look: string | undefined) => boolean): LookedThrough {
  const holes: Holes = new Map();
  const shares = new Set<string>();
  const parser = new SaxesParser({ xmlns: false, position: false });
  let cell: { row: number; column: number; error: boolean; formula: boolean; value: string } | null = null;
  let inValue = false;
  parser.on("error", (error) => {
    throw new SourceRefused("Dit Excel-bestand is beschadigd.", { cause: error });
  });
  parser.on("doctype", () => {
    throw new SourceRefused("Dit is geen Excel-bestand zoals rekenprogramma's het maken.");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const tag = local(name);
    if (tag === "row" && attributes.r !== undefined) inBounds(Number(attributes.r), 1);
    if (tag === "c") {
      const at = placeOf(attributes.r ?? "");
      cell = { ...at, error: attributes.t === "e", formula: false, value: "" };
      if (isShare(attributes.s)) shares.add(`${at.row} ${at.column}`);
    }
    if (tag === "f" && cell) cell.formula = true;
    if (tag === "v" || tag === "t") inValue = true;
    if (tag === "mergeCell") addMerged(holes, attributes.ref ?? "");
  });
  parser.on("text", (text) => {
    if (inValue && cell) cell.value += text;
  });
  parser.on("closetag", ({ name }) => {
    const tag = local(name);
    if (tag === "v" || tag === "t") inValue = false;
    if (tag !== "c" || !cell) return;
    if (cell.error) put(holes, cell.row, cell.column, IS_ERROR);
    else if (cell.formula && cell.value === "") put(holes, cell.row, cell.column, NO_RESULT);
    cell = null;
  });
  parser.write(xml).close();
  return { holes, shares };
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** `B7` as a row and a column. */
function placeOf(address: string): { row: number; column: number } {
  const [, letters = "", row = ""] = /^([A-Z]{1,6})(\d{1,10})$/.exec(address) ?? [];
  if (letters === "")
    throw new SourceRefused("Dit Excel-bestand is beschadigd: een cel zegt niet waar zij staat.");
  const column = Buffer.from(letters).reduce((sum, letter) => sum * 26 + letter - 64, 0);
  return inBounds(Number(row), column);
}

function inBounds(row: number, column: number): { row: number; column: number } {
  // The titles above the rows, and whatever stands above those.
  if (!(row <= MOST_ROWS + 50)) throw new SourceRefused(TOO_MANY_ROWS);
  if (column > MOST_COLUMNS) throw new SourceRefused("Dit bestand heeft meer kolommen dan we lezen.");
  return { row, column };
}

function addMerged(holes: Holes, ref: string): void {
  const [first = "", last = first] = ref.split(":");
  const from = placeOf(first);
  const to = placeOf(last);
  for (let row = from.row; row <= to.row; row++)
    for (let column = from.column; column <= to.column; column++)
      if (row !== from.row || column !== from.column)
        put(
          holes,
          row,
          column,
          `Deze cel is samengevoegd met ${first}. Maak dat ongedaan en vul haar zelf in.`,
        );
}

function put(holes: Holes, row: number, column: number, why: string): void {
  const inRow = holes.get(row) ?? new Map<number, string>();
  holes.set(row, inRow.set(column, why));
}
