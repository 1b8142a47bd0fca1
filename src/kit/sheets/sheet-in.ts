/** The tables in a file that somebody sent. */
import { SourceRefused } from "../source-refused.ts";
import { sheetRows } from "../spreadsheet.ts";
import type { Upload } from "../upload/examine.ts";
import { MOST_ROWS, type SheetTable, TOO_MANY_ROWS } from "./table.ts";
import { xlsxTables } from "./xlsx-in.ts";

/** Of these kinds. */
export const SHEETS = ["xlsx", "csv"] as const;

/** @throws SourceRefused for a file that cannot be read, or has too many rows */
export async function tablesIn({ kind, content }: Pick<Upload, "kind" | "content">): Promise<SheetTable[]> {
  const most = MOST_ROWS + 50;
  const tables =
    kind === "xlsx"
      ? await xlsxTables(content)
      : [{ name: "", rows: sheetRows(content, { most: most + 1, asShown: true }) }];
  const written = tables.map(({ name, rows }) => ({
    name,
    rows: rows.filter(({ cells }) => cells.some((it) => it !== "")),
  }));
  if (written.some(({ rows }) => rows.length > MOST_ROWS)) throw new SourceRefused(TOO_MANY_ROWS);
  return written;
}
