/**
 * A thread of its own that turns SVG into PNG: a map takes so long that nobody else would be answered meanwhile.
 * Draws all text in our own typeface, and nothing from outside: the renderer has no files and no network.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { PngAnswer, PngJob } from "./png.ts";

const FAMILY = "Atkinson Hyperlegible Next";

const { resolve } = createRequire(import.meta.url);
await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
// The renderer reads WOFF2, but not the axes of a variable font: all text comes out in its regular weight.
const fonts = ["latin", "latin-ext"].map(
  (part) =>
    new Uint8Array(
      readFileSync(
        resolve(
          `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`,
        ),
      ),
    ),
);

function draw({ svg, width, background }: PngJob): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    background,
    font: { fontBuffers: fonts, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    // Memory of the renderer is not collected by itself.
    image.free();
    drawing.free();
  }
}

parentPort?.on("message", (job: PngJob) => {
  parentPort?.postMessage({ begun: true } satisfies PngAnswer);
  let answer: PngAnswer;
  try {
    answer = { png: draw(job) };
  } catch (error) {
    answer = { failed: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
