import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["tests/prepare.ts"],
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    // The embedded database has one session: files take turns.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
