import { defineConfig } from "vite";

/** `vite build` bundles the server (Node does not run .tsx); `vite build --mode assets` what a browser gets. */
export default defineConfig(({ mode }) =>
  mode === "assets"
    ? {
        publicDir: false,
        build: {
          outDir: "dist/assets",
          assetsInlineLimit: 0,
          rolldownOptions: {
            input: {
              look: "src/kit/look/look.css",
              // One script per kind of picture, each whole in itself: a page loads only its own.
              quilt: "src/rooms/patchwork/quilt/client.ts",
              network: "src/rooms/patchwork/network/client.ts",
            },
            output: {
              entryFileNames: "[name].js",
              assetFileNames: (file) =>
                file.names[0]?.endsWith(".woff2") ? "atkinson-latin.woff2" : "[name][extname]",
            },
          },
        },
        base: "/assets/",
      }
    : {
        publicDir: false,
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
              "png-worker": "src/kit/picture/png-worker.ts",
            },
            output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
          },
        },
      },
);
