import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import type { Day } from "#kit/day.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import {
  AUDIENCES,
  BASIS_COLUMNS,
  DISCRETIONS,
  LAYERS,
  OWMS,
  PRODUCT_COLUMNS,
  PRODUCT_KINDS,
} from "./product-columns.ts";

/** Stands in the list for products that have no name yet: whoever groups on it throws all of those together. */
const NO_NAME_YET = "UPL-naam_nog_niet_beschikbaar";

/** Nobody reserved rights, which the law asks of government that wants to keep them. */
const LICENCE =
  "Geen licentie vermeld; openbaar gemaakt door de overheid zonder voorbehoud (Auteurswet art. 15b, Databankenwet art. 8).";

/** The official list has a column for each of our words, with a capital. */
const column = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const SERVICES_ACT = "Dienstenwet";
const FLAGS = [...[...LAYERS, ...AUDIENCES, ...DISCRETIONS, ...PRODUCT_KINDS].map(column), SERVICES_ACT];

const Address = z.string().startsWith(OWMS);
/** Beside these it has a column for each flag, which says X or nothing. */
const Rows = z
  .array(
    z
      .object({
        UniformeProductnaam: z.string().min(1),
        URI: Address,
        SDG: z.string(),
        Grondslag: Address.or(z.literal("")),
        Grondslaglabel: z.string(),
        Grondslaglink: z.string(),
      })
      .catchall(z.string())
      .superRefine((row, context) => {
        for (const name of FLAGS)
          if (row[name] !== "X" && row[name] !== "")
            context.addIssue({ code: "custom", path: [name], message: "X or nothing" });
      }),
  )
  .min(1);
type Row = z.infer<typeof Rows>[number];

/** What is kept beside the files, to tell where they come from. */
export interface ProductMeta {
  /** Name of the file that was read. */
  source: string;
  publisher: string;
  day: Day;
  licence: string;
  counts: { products: number; legalBases: number };
  /** SHA-256 of the file that was read. */
  hash: string;
}

/**
 * Makes our files of the official list (Uniforme Productnamenlijst as CSV): one row for each product, where the official
 * one repeats a product for each law it rests on.
 * @throws SourceRefused when it is another file, or contradicts itself
 */
export function writeProducts(csv: Uint8Array, source: string, day: Day, folder: string): ProductMeta {
  const rows = readOfficial(csv);
  const named = rows.filter((row) => term(row.URI) !== NO_NAME_YET);
  const products = [...Map.groupBy(named, (row) => term(row.URI))];
  const bases = new Map(
    named
      .filter((row) => row.Grondslag !== "")
      .map((row) => [term(row.URI), term(row.Grondslag), row.Grondslaglabel, row.Grondslaglink])
      .map((cells) => [cells.join("\n"), cells]),
  );
  const meta: ProductMeta = {
    source,
    publisher: "Uniforme Productnamenlijst (UPL), standaarden.overheid.nl",
    day,
    licence: LICENCE,
    counts: { products: products.length, legalBases: bases.size },
    hash: createHash("sha256").update(csv).digest("hex"),
  };
  mkdirSync(folder, { recursive: true });
  const write = (file: string, header: readonly string[], lines: string[][]) => {
    writeFileSync(join(folder, file), stringify([[...header], ...lines]));
  };
  write(
    "products.csv",
    PRODUCT_COLUMNS,
    products.map(([code, same]) => [code, ...cellsOf(same)]),
  );
  write("legal_bases.csv", BASIS_COLUMNS, [...bases.values()]);
  writeFileSync(join(folder, "meta.json"), `${JSON.stringify(meta, null, 2)}\n`);
  return meta;
}

function readOfficial(csv: Uint8Array): Row[] {
  const found = Rows.safeParse(readCsv(csv));
  if (found.success) return found.data;
  const [row, name] = found.error.issues[0]?.path ?? [];
  throw new SourceRefused(
    row === undefined
      ? "Dit bestand is leeg."
      : `Dit is niet de Uniforme Productnamenlijst zoals wij die kennen: ${String(name)} op regel ${Number(row) + 2} ontbreekt of zegt iets anders.`,
  );
}

function readCsv(csv: Uint8Array): unknown {
  try {
    return parse(Buffer.from(csv), { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new SourceRefused("Dit bestand is geen CSV die te lezen is.", { cause });
  }
}

const term = (uri: string): string => uri.slice(OWMS.length);

/** What all rows of one product say of it. */
function cellsOf(rows: Row[]): string[] {
  const [cells, ...others] = rows.map((row) => {
    const marked = (codes: readonly string[]) => codes.filter((code) => row[column(code)] === "X").join("|");
    return [
      row.UniformeProductnaam,
      ...[LAYERS, AUDIENCES, DISCRETIONS, PRODUCT_KINDS].map(marked),
      row[SERVICES_ACT] === "X" ? "1" : "0",
      row.SDG.split(";")
        .filter((topic) => topic !== "")
        .join("|"),
    ];
  });
  if (!cells || others.some((it) => it.join() !== cells.join()))
    throw new SourceRefused(`Twee regels over "${rows[0]?.UniformeProductnaam}" spreken elkaar tegen.`);
  return cells;
}
