import { defineConfig } from "vite";
import { assetsConfig } from "./assets.config.ts";

/** `vite build` bundles the server (Node does not run .tsx); `vite build --mode assets` what a browser gets. */
export default defineConfig(({ mode }) =>
  mode === "assets"
    ? assetsConfig
    : {
        publicDir: false,
        // Hundreds of small files that every thread would look up one by one at every start: bundled, each is a few.
        ssr: { noExternal: [/^kysely/, /^zod/, /^hono/, /^@hono\//, /^@asteasolutions\//, /^csv-/] },
        build: {
          ssr: true,
          outDir: "dist/server",
          target: "node24",
          minify: false,
          sourcemap: true,
          rolldownOptions: {
            input: {
              main: "src/main.ts",
              cli: "src/cli.ts",
              demo: "src/demo/index.ts",
              "lane-worker": "src/lane-worker.ts",
              "png-worker": "src/kit/picture/png-worker.ts",
            },
            output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
          },
        },
      },
);
