import { defineConfig, mergeConfig } from "vite";
import product from "../vite.config.ts";

/** The product's own bundle, in a folder of its own, with the tools that need the rooms beside it. */
export default defineConfig((env) =>
  mergeConfig(product(env), {
    build: {
      outDir: ".cache/bench/server",
      rollupOptions: {
        input: {
          "search-documents": "bench/search-documents.ts",
          patchwork: "bench/patchwork.ts",
          "advice-exists": "bench/advice-exists.ts",
          "grow-load": "bench/grow-load.ts",
        },
      },
    },
  }),
);
