import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["tests/prepare.ts"],
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    // Some tests measure time: files take turns.
    fileParallelism: false,
    // So long that only what hangs is ended, also on a machine that other work shares.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
