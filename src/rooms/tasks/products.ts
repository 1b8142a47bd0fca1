import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { projectRoot } from "#kit/root.ts";
import {
  AUDIENCES,
  BASIS_COLUMNS,
  DISCRETIONS,
  LAYERS,
  OWMS,
  PRODUCT_COLUMNS,
  PRODUCT_KINDS,
} from "./product-columns.ts";

/** A product or service of government under the one name that all of government uses for it. */
export interface PublicProduct {
  /** Its key, an OWMS address. */
  readonly uri: string;
  readonly name: string;
  readonly layers: readonly (typeof LAYERS)[number][];
  readonly audiences: readonly (typeof AUDIENCES)[number][];
  readonly discretions: readonly (typeof DISCRETIONS)[number][];
  readonly kinds: readonly (typeof PRODUCT_KINDS)[number][];
  /** Whether the Dienstenwet applies: one must be able to arrange it online. */
  readonly servicesAct: boolean;
  /** Topics of the Single Digital Gateway that it belongs to, as the annex numbers them. */
  readonly sdg: readonly string[];
  readonly legalBases: readonly ProductBasis[];
}

/** A law or rule that a product rests on. */
export interface ProductBasis {
  readonly uri: string;
  readonly label: string;
  /** Where to read it; null when the list does not say. */
  readonly link: string | null;
}

/** Where a clone of the project carries the list. */
export const SHIPPED_PRODUCTS = join(projectRoot, "data/upl");

interface Held {
  all: readonly PublicProduct[];
  byUri: ReadonlyMap<string, PublicProduct>;
  byName: ReadonlyMap<string, PublicProduct>;
}
let held: Held | undefined;

/** All products of the national list (Uniforme Productnamenlijst), in its own order. Read at the first question. */
export const products = (): readonly PublicProduct[] => list().all;

export const productByUri = (uri: string): PublicProduct | undefined => list().byUri.get(uri);

/** The product of a name, whatever its capitals and the spaces round it. */
export const productByName = (name: string): PublicProduct | undefined => list().byName.get(folded(name));

function list(): Held {
  if (held) return held;
  const all = readProducts(SHIPPED_PRODUCTS);
  held = {
    all,
    byUri: new Map(all.map((it) => [it.uri, it])),
    byName: new Map(all.map((it) => [folded(it.name), it])),
  };
  return held;
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Reads the list from a folder; nothing in it can be changed afterwards. */
export function readProducts(folder: string): readonly PublicProduct[] {
  const bases = Map.groupBy(rowsOf(folder, "legal_bases.csv", BASIS_COLUMNS), (row) => row.product);
  return Object.freeze(
    rowsOf(folder, "products.csv", PRODUCT_COLUMNS).map((row) =>
      Object.freeze<PublicProduct>({
        uri: OWMS + row.term,
        name: row.name,
        layers: among(LAYERS, row.layers),
        audiences: among(AUDIENCES, row.audiences),
        discretions: among(DISCRETIONS, row.discretions),
        kinds: among(PRODUCT_KINDS, row.kinds),
        servicesAct: row.services_act === "1",
        sdg: Object.freeze(row.sdg === "" ? [] : row.sdg.split("|")),
        legalBases: Object.freeze(
          (bases.get(row.term) ?? []).map(({ term, label, link }) =>
            Object.freeze<ProductBasis>({ uri: OWMS + term, label, link: link === "" ? null : link }),
          ),
        ),
      }),
    ),
  );
}

function rowsOf<Column extends string>(
  folder: string,
  file: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header, ...lines] = parse(readFileSync(join(folder, file)));
  if (header?.join() !== columns.join()) throw new Error(`${file} has other columns than expected.`);
  return lines.map(
    (line) => Object.fromEntries(columns.map((name, at) => [name, line[at] ?? ""])) as Record<Column, string>,
  );
}

/** The words of a list that a cell holds, in the order of that list. */
const among = <Word extends string>(words: readonly Word[], cell: string): readonly Word[] =>
  Object.freeze(words.filter((word) => cell.split("|").includes(word)));
