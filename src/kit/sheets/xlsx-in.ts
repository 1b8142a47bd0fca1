/** Reads Excel files, as any spreadsheet program saves them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { SaxesParser } from "saxes";
import { SourceRefused } from "../source-refused.ts";
import { type LookedThrough, lookThrough } from "./xlsx-holes.ts";
import { sharesIn } from "./xlsx-percents.ts";
import { type SheetTable, type TableRow, TOO_MANY_ROWS } from "./table.ts";

/** Unpacked: the rows that are read, with a paragraph in each cell. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_PARTS = 200;
const DAMAGED = "Dit Excel-bestand is niet te lezen: het is beschadigd, of er staat een wachtwoord op.";

const NUMBER = new Intl.NumberFormat("nl-NL", { useGrouping: false, maximumFractionDigits: 12 });

/**
 * Every sheet in an Excel file, in order.
 * @throws SourceRefused for one that is too large, damaged, or locked
 */
export async function xlsxTables(bytes: Uint8Array): Promise<SheetTable[]> {
  const files = unpacked(bytes);
  const paths = sheetPaths(files);
  const isShare = sharesIn(files["xl/styles.xml"]);
  const seen = new Map<string, LookedThrough>();
  for (const [name, path] of paths) {
    const xml = withoutEmpty(strFromU8(files[path] ?? new Uint8Array()));
    seen.set(name, lookThrough(xml, isShare));
    files[path] = strToU8(xml);
  }
  try {
    // Packed anew, so that the library reads what was looked through and nothing else.
    const sheets = await readXlsx(new Blob([zipSync(files, { level: 0 }) as BlobPart]));
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => rowOf(cells, index + 1, seen.get(sheet))),
    }));
  } catch (cause) {
    throw new SourceRefused(DAMAGED, { cause });
  }
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (
          !/\.(?:xml|rels)$/.test(name) ||
          /^(?:xl\/(?:drawings|charts|media)|docProps|customXml)\//.test(name)
        )
          return false;
        total += originalSize;
        parts += 1;
        if (total > MOST_BYTES || parts > MOST_PARTS) throw new RangeError("too large");
        return true;
      },
    });
  } catch (cause) {
    throw new SourceRefused(cause instanceof RangeError ? TOO_MANY_ROWS : DAMAGED, { cause });
  }
}

/** Cells that only have a colour or a border, and rows of such: programs write thousands of them below a table. */
const withoutEmpty = (xml: string): string =>
  xml.replaceAll(/<c\b[^<>]*\/>/g, "").replaceAll(/<row\b[^<>]*(?:\/>|>\s*<\/row>)/g, "");

/** Where each sheet is in the file, by its name (ECMA-376, part 1, 18.2.19). */
function sheetPaths(files: Record<string, Uint8Array>): Map<string, string> {
  const targets = new Map(
    elementsIn(files["xl/_rels/workbook.xml.rels"], "Relationship").map((it) => [it.Id, it.Target]),
  );
  return new Map(
    elementsIn(files["xl/workbook.xml"], "sheet").map((it) => {
      const target =
        targets.get(it["r:id"] ?? Object.entries(it).find(([name]) => name.endsWith(":id"))?.[1]) ?? "";
      return [it.name ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function elementsIn(bytes: Uint8Array | undefined, name: string): Record<string, string>[] {
  if (!bytes) throw new SourceRefused(DAMAGED);
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (cause) => {
    throw new SourceRefused(DAMAGED, { cause });
  });
  parser.on("opentag", (it) => {
    if (it.name.slice(it.name.indexOf(":") + 1) === name) found.push(it.attributes);
  });
  parser.write(strFromU8(bytes)).close();
  return found;
}

function rowOf(
  cells: readonly (string | number | boolean | object | null)[],
  line: number,
  seen: LookedThrough | undefined,
): TableRow {
  const texts = cells.map((cell, index) =>
    typeof cell === "number" && seen?.shares.has(`${line} ${index + 1}`)
      ? `${NUMBER.format(cell * 100)}%`
      : textOf(cell),
  );
  const holes = seen?.holes.get(line);
  if (!holes) return { cells: texts, line };
  return { cells: texts, line, unread: new Map([...holes].map(([column, why]) => [column - 1, why])) };
}

/** A cell as it would stand in a CSV file: days as `2027-01-31`, numbers with a comma. A share is not here: see `rowOf`. */
function textOf(cell: string | number | boolean | object | null): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return NUMBER.format(cell);
  if (typeof cell === "boolean") return cell ? "ja" : "nee";
  if (!(cell instanceof Date)) return "";
  // Moments come back up to a millisecond early.
  const moment = new Date(Math.round(cell.getTime() / 1_000) * 1_000).toISOString();
  return moment.endsWith("T00:00:00.000Z") ? moment.slice(0, 10) : moment.slice(0, 19).replace("T", " ");
}
