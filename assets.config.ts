import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin, UserConfig } from "vite";

const FOLDER = "dist/assets";

/** What a browser gets: `vite build --mode assets`. Every file is named by its content, so that it may be kept for ever. */
export const assetsConfig: UserConfig = {
  publicDir: false,
  base: "/assets/",
  plugins: [icon(), packed()],
  css: { postcss: { plugins: [{ postcssPlugin: "only-named-components", OnceExit: onlyNamed }] } },
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

interface Sheet {
  walkRules: (visit: (rule: Rule) => void) => void;
}

interface Rule {
  selectors: string[];
  remove: () => void;
}

/**
 * The components of NL Design System bring a rule for everything they can be. Leaves out those for what we never
 * make: a selector that asks for a component's class that no source of ours names. Classes are whole words there.
 */
function onlyNamed(sheet: Sheet): void {
  const named = new Set(
    globSync("src/**/*.{ts,tsx}").flatMap((file) => readFileSync(file, "utf8").match(COMPONENT) ?? []),
  );
  sheet.walkRules((rule) => {
    // What a selector only excludes or offers as one of several is not asked for.
    const left = rule.selectors.filter((selector) =>
      (selector.replaceAll(/:(?:not|is|has)\([^()]*\)/g, "").match(COMPONENT) ?? []).every((it) =>
        named.has(it),
      ),
    );
    if (left.length === 0) rule.remove();
    else if (left.length < rule.selectors.length) rule.selectors = left;
  });
}

const COMPONENT = /(?<![\w-])(?:nl|utrecht)-[\w-]+/g;
