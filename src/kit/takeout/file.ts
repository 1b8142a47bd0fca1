/** The file in which an organisation takes along what is its own: a ZIP of JSON, that people can open too. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod";
import { SourceRefused } from "../source-refused.ts";

export type Row = Record<string, unknown>;

const MANIFEST = "inhoud.json";
const FORMAT = "vliegwiel-organisatie";
const VERSION = 1;
/** Unpacked, of one part and of all: what one organisation keeps is far below it. */
const MOST_PART_BYTES = 200 * 1024 * 1024;
const MOST_PARTS = 200;

const Manifest = z.object({
  formaat: z.literal(FORMAT),
  versie: z.literal(VERSION),
  organisatie: z.object({ code: z.string(), naam: z.string() }),
  gemaakt: z.iso.datetime(),
  product: z.string(),
  /** Whether what stands in it is invented: of the demo. */
  voorbeeld: z.boolean(),
  /** How many rows each table has, in the order in which they are read. */
  aantallen: z.record(z.string(), z.int().min(0)),
});
export type Manifest = z.output<typeof Manifest>;

export const manifestOf = (it: Omit<Manifest, "formaat" | "versie">): Manifest => ({
  formaat: FORMAT,
  versie: VERSION,
  ...it,
});

export const pack = (manifest: Manifest, parts: ReadonlyMap<string, readonly Row[]>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [
        [MANIFEST, manifest] as const,
        ...[...parts].map(([table, rows]) => [`${table}.json`, rows] as const),
      ].map(([name, value]) => [name, strToU8(JSON.stringify(value, null, 1))]),
    ),
  );

/** @throws SourceRefused with a sentence when it is not such a file, or not whole */
export function unpack(bytes: Uint8Array): { manifest: Manifest; parts: Map<string, Row[]> } {
  const files = unzipped(bytes);
  const manifest = Manifest.safeParse(jsonIn(files, MANIFEST));
  if (!manifest.success)
    throw new SourceRefused(
      "Dit bestand is niet met `export organisation` gemaakt, of met een nieuwere versie.",
    );
  const parts = new Map<string, Row[]>();
  for (const [table, count] of Object.entries(manifest.data.aantallen)) {
    const rows = z.array(z.record(z.string(), z.unknown())).safeParse(jsonIn(files, `${table}.json`));
    if (!rows.success || rows.data.length !== count)
      throw new SourceRefused(`Dit bestand is niet heel: ${table}.json heeft geen ${count} rijen.`);
    parts.set(table, rows.data);
  }
  return { manifest: manifest.data, parts };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let seen = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        seen += 1;
        if (originalSize > MOST_PART_BYTES || seen > MOST_PARTS) throw new RangeError("too large");
        return true;
      },
    });
  } catch (cause) {
    throw new SourceRefused(
      cause instanceof RangeError ? "Dit bestand is te groot." : "Dit is geen zip, of hij is afgekapt.",
      { cause },
    );
  }
}

function jsonIn(files: Record<string, Uint8Array>, name: string): unknown {
  const bytes = files[name];
  if (!bytes) return undefined;
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}
