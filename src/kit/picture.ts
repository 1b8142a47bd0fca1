import type { Context } from "hono";
import { z } from "zod";
import { fingerprint, sharedFile, sharedText } from "./http/shared-file.ts";
import { drawPng } from "./picture/png.ts";

export type PictureKind = "svg" | "png";

const DEFAULT_WIDTH = 1_200;
const LEAST_WIDTH = 100;
const MOST_WIDTH = 2_400;

/** The width of a PNG in pixels, as a parameter of an address. */
export const pictureQuery = {
  breedte: z
    .string()
    .regex(/^\d{1,5}$/, "Geef een heel getal.")
    .transform(Number)
    .refine(
      (width) => width >= LEAST_WIDTH && width <= MOST_WIDTH,
      `Geef een breedte van ${LEAST_WIDTH} tot en met ${MOST_WIDTH} beeldpunten.`,
    )
    .optional(),
};

export interface PictureOptions {
  /** Width of a PNG in pixels, 100 to 2,400; 1,200 when left out. An SVG has no width of its own. */
  width?: number | undefined;
  /** Colour behind a PNG; our paper when left out. */
  background?: string;
}

/**
 * A picture of ours as the answer to a request: an SVG as it is, compressed when the reader takes that, or drawn as
 * PNG. A reader who has it already gets 304, before anything is drawn.
 * @param svg whole document with presentation attributes only; text in it escaped with `svgText`
 * @param fileName name to save it under, without the ending
 * @throws Problem 503 when too many PNG's are being made
 */
export function pictureAnswer(
  c: Context,
  svg: string,
  kind: PictureKind,
  fileName: string,
  options: PictureOptions = {},
): Promise<Response> {
  const { width = DEFAULT_WIDTH, background = "#fbf8f1" } = options;
  if (kind === "svg")
    return sharedText(c, svg, { type: "image/svg+xml; charset=utf-8", fileName: `${fileName}.svg` });
  return sharedFile(
    c,
    `${fingerprint(svg)}-png-${width}${background}`,
    { type: "image/png", fileName: `${fileName}.png` },
    () => drawPng({ svg, width, background }),
  );
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in an SVG, between tags or in an attribute; what XML does not allow is left out. */
export const svgText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
