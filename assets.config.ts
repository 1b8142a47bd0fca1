import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin, UserConfig } from "vite";
import { onlyNamed, onlySet, type Sheet } from "./component-sheets.ts";

const FOLDER = "dist/assets";

/** What a browser gets: `vite build --mode assets`. Every file is named by its content, so that it may be kept for ever. */
export const assetsConfig: UserConfig = {
  publicDir: false,
  base: "/assets/",
  plugins: [icon(), packed()],
  css: { postcss: { plugins: [{ postcssPlugin: "only-what-is-used", OnceExit: onlyUsed }] } },
  build: {
    outDir: FOLDER,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { look: "src/kit/look/look.css", ...sheetsOfRooms(), ...scripts() },
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: ({ names: [name = ""] }) =>
          name.endsWith(".woff2")
            ? "atkinson-latin-[hash].woff2"
            : `${name.replace(/(-sheet)?\.\w+$/, "")}-[hash][extname]`,
      },
    },
  },
};

/**
 * The style sheets of rooms, which lie beside what they dress: a page asks for one by its name (`PageParts.styles`). A
 * sheet that another takes in goes with that one.
 */
export function sheetsOfRooms(): Record<string, string> {
  const files = globSync("src/rooms/**/*.css");
  const takenIn = new Set(
    files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/@import "(\.[^"]+)"/g)].map((it) =>
        join(dirname(file), it[1] ?? ""),
      ),
    ),
  );
  return byName(
    files.filter((file) => !takenIn.has(file)),
    (file) => `${basename(file, ".css")}-sheet`,
  );
}

/** Of a kind of picture or field, each whole in itself and named as the folder it lies in: a page loads only its own. */
function scripts(): Record<string, string> {
  return byName(globSync(["src/kit/**/client.ts", "src/rooms/**/client.ts"]), (file) =>
    basename(dirname(file)),
  );
}

function byName(files: readonly string[], nameOf: (file: string) => string): Record<string, string> {
  const named: Record<string, string> = {};
  for (const file of files.toSorted()) {
    const name = nameOf(file);
    if (name in named) throw new Error(`${file} en ${named[name]} krijgen dezelfde naam: ${name}`);
    named[name] = file;
  }
  return named;
}

function icon(): Plugin {
  return {
    name: "icon",
    generateBundle() {
      this.emitFile({
        type: "asset",
        name: "icon.svg",
        source: readFileSync("src/kit/look/icon.svg"),
      });
    },
  };
}

/** Lays beside each file what a reader who takes brotli or gzip gets, when that is smaller: packed hard, but once. */
function packed(): Plugin {
  return {
    name: "packed",
    closeBundle() {
      for (const name of readdirSync(FOLDER)) {
        const file = join(FOLDER, name);
        const plain = readFileSync(file);
        const br = brotliCompressSync(plain, {
          params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
        });
        const gz = gzipSync(plain, { level: 9 });
        for (const [ending, body] of Object.entries({ br, gz }))
          if (body.length < plain.length) writeFileSync(`${file}.${ending}`, body);
      }
    },
  };
}

function onlyUsed(sheet: Sheet): void {
  onlyNamed(sheet);
  onlySet(sheet);
}
