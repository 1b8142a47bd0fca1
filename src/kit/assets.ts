import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Encoding } from "./http/encoding.ts";
import { projectRoot } from "./root.ts";

export interface Asset {
  type: string;
  /** A short text that differs whenever the bytes do. */
  print: string;
  plain: Buffer;
  /** As the build packed it, where that is smaller. */
  packed: Partial<Record<Encoding, Buffer>>;
}

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

const ENDINGS: Record<Encoding, string> = { br: ".br", gzip: ".gz" };

const folder = join(projectRoot, "dist", "assets");
/** Whatever the build made for browsers; in a test without a build nothing, and pages name files as they will be. */
const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
const names = [...files].filter((name) => !Object.values(ENDINGS).some((ending) => name.endsWith(ending)));

/** The files a page asks for, by an address that the build made of their content, so that they may be kept for ever. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  names.map((name) => [`/assets/${name}`, read(name)]),
);

/** What the build put behind the name: `look-Bq3x9Z_a.css`. */
const PRINT = /-[\w-]{8}(?=\.\w+$)/;
const addresses = new Map(names.map((name) => [name.replace(PRINT, ""), `/assets/${name}`]));

/** The address of one of our own files: `look.css`. */
export const assetPath = (name: string): string => addresses.get(name) ?? `/assets/${name}`;

/** The text of a style sheet of ours, for a page that carries it; null in a test without a build. */
export const sheetText = (name: string): string | null =>
  assets.get(assetPath(name))?.plain.toString() ?? null;

/** What the security policy of a page calls the sheets it may carry, by name: their bytes, and nothing else. */
export const sheetHashes: ReadonlyMap<string, string> = new Map(
  names
    .filter((name) => name.endsWith(".css"))
    .map((name) => [
      name.replace(PRINT, ""),
      `'sha256-${createHash("sha256")
        .update(assets.get(`/assets/${name}`)?.plain ?? "")
        .digest("base64")}'`,
    ]),
);

function read(name: string): Asset {
  const plain = readFileSync(join(folder, name));
  return {
    type: TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream",
    print: createHash("sha256").update(plain).digest("base64url").slice(0, 27),
    plain,
    packed: Object.fromEntries(
      Object.entries(ENDINGS)
        .filter(([, ending]) => files.has(name + ending))
        .map(([encoding, ending]) => [encoding, readFileSync(join(folder, name + ending))]),
    ),
  };
}
