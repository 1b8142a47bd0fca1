/** A table of a spreadsheet, whatever program saved it. */
import type { SheetRow } from "../spreadsheet.ts";

/** Rows of one table that are read at once: what one organisation keeps is far below it. */
export const MOST_ROWS = 2_000;

export const TOO_MANY_ROWS = `Dit bestand heeft meer dan ${MOST_ROWS.toLocaleString("nl-NL")} rijen. Zoveel lezen we niet in één keer. Verdeel het over meer bestanden.`;

export interface SheetTable {
  /** What the tab is called; empty in a file that has none. */
  name: string;
  rows: TableRow[];
}

/** Where it stands (`line`) is the number that the spreadsheet program shows. */
export interface TableRow extends SheetRow {
  /** By place in the row: why a cell says nothing, where that is not because it is empty. */
  unread?: ReadonlyMap<number, string>;
}
