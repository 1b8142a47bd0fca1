import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's folder, whether we run from `src/` or from the bundle in `dist/`. */
export const projectRoot: string = (() => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("De projectmap met package.json is niet gevonden.");
    folder = parent;
  }
  return folder;
})();

/** Version of the product. */
export const productVersion = (
  JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string }
).version;
