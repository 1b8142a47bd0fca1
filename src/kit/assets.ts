import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./root.ts";

export interface Asset {
  body: Buffer;
  type: string;
}

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

const folder = join(projectRoot, "dist", "assets");
/** Whatever the build made for browsers; in a test without a build nothing, and pages name files as they will be. */
const files = existsSync(folder) ? readdirSync(folder).sort() : [];

/** The files a page asks for, by the address that carries their fingerprint, so that they may be kept for ever. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  files.map((name) => {
    const body = readFileSync(join(folder, name));
    return [
      addressOf(name, body),
      { body, type: TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream" },
    ];
  }),
);

const addresses = new Map([...assets.keys()].map((address) => [nameOf(address), address]));

/** The address of one of our own files. Fonts are named by the style sheet, which cannot know a fingerprint. */
export const assetPath = (name: string): string => addresses.get(name) ?? `/assets/${name}`;

function addressOf(name: string, body: Buffer): string {
  if (name.endsWith(".woff2")) return `/assets/${name}`;
  const print = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return `/assets/${print}/${name}`;
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}
