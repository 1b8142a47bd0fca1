/**
 * What kind of surroundings a test file needs, read from the file itself: nobody keeps a list.
 * - `plain`: no database; files share nothing, so one worker runs many without starting over.
 * - `database`: reads the shipped register or has a schema of its own; two files at a time, likewise without starting over.
 * - `journeys`: in `tests/journeys`, in the one browser that is started for all of them.
 * - `alone`: goes by the clock, or says `Runs alone:` with the reason; one at a time, after the others, in a process of
 *   its own. What only waits by the clock says `Runs beside others:`; what measures CPU (`cpuClock`) may run beside them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Kind = "plain" | "database" | "journeys" | "alone";
export interface TestFile {
  path: string;
  kind: Kind;
  /** Whether another database could give another answer. */
  usesDatabase: boolean;
}

const MEASURES_TIME = /\bperformance\.now\(|\bRuns alone: /;
const ONLY_WAITS = /\bRuns beside others: /;
const USES_DATABASE = /\binject\("database"\)|\b(?:registerApp|siteWith|peopleSite)\(/;

export function kindOf(path: string, text: string): TestFile {
  const usesDatabase = USES_DATABASE.test(text);
  const kind = path.startsWith("tests/journeys/")
    ? "journeys"
    : MEASURES_TIME.test(text) && !ONLY_WAITS.test(text)
      ? "alone"
      : usesDatabase
        ? "database"
        : "plain";
  return { path, kind, usesDatabase };
}

/** All test files below a folder of the project. */
export const testFiles = (root: string, folders = ["src", "tests"]): TestFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => {
        const path = join(folder, name);
        return kindOf(path, readFileSync(join(root, path), "utf8"));
      }),
  );
