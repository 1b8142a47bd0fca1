import { defineConfig } from "vitest/config";
import { type Kind, testFiles } from "./tests/kinds.ts";

/** With ONLY_DATABASE those for which another database could matter: bin/ci runs these again on a server. */
const files = testFiles(import.meta.dirname).filter(
  (it) => process.env.ONLY_DATABASE === undefined || it.usesDatabase,
);

const project = (name: Kind, { isolate, maxWorkers }: { isolate: boolean; maxWorkers: number }) => ({
  test: {
    name,
    include: files.filter((it) => it.kind === name).map((it) => it.path),
    isolate,
    maxWorkers,
    // What measures time has the machine to itself.
    sequence: { groupOrder: name === "alone" ? 1 : 0 },
    globalSetup: name === "journeys" ? ["tests/journeys/prepare.ts"] : [],
    setupFiles: ["tests/seeded.ts"],
    // So long that only what hangs is ended, also on a machine that other work shares.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    globalSetup: ["tests/prepare.ts"],
    projects: [
      project("plain", { isolate: false, maxWorkers: 2 }),
      project("database", { isolate: false, maxWorkers: 2 }),
      project("journeys", { isolate: false, maxWorkers: 2 }),
      project("alone", { isolate: true, maxWorkers: 1 }),
    ].filter((it) => it.test.include.length > 0),
  },
});
