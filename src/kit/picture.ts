import { createHash } from "node:crypto";
import type { Context } from "hono";
import { z } from "zod";
import { encodingFor, PACK } from "./http/answer-cache.ts";
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

/** A directly opened SVG is a document: this one may show itself and do nothing. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Anyone may show our pictures on a page of their own, and a browser may keep them for an hour. */
const HEADERS = {
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
  "Cache-Control": "public, max-age=3600",
  "Content-Security-Policy": POLICY,
};

/**
 * A picture of ours as the answer to a request: an SVG as it is, compressed when the reader takes that, or drawn as
 * PNG. A reader who has it already gets 304, before anything is drawn.
 * @param svg whole document with presentation attributes only; text in it escaped with `svgText`
 * @param fileName name to save it under, without the ending
 * @throws Problem 503 when too many PNG's are being made
 */
export async function pictureAnswer(
  c: Context,
  svg: string,
  kind: PictureKind,
  fileName: string,
  options: PictureOptions = {},
): Promise<Response> {
  const { width = DEFAULT_WIDTH, background = "#fbf8f1" } = options;
  const print = createHash("sha256").update(svg).digest("base64url").slice(0, 27);
  const encoding = kind === "svg" ? encodingFor(c.req.header("Accept-Encoding") ?? "") : null;
  const shape = kind === "png" ? `png-${width}${background}` : (encoding ?? "svg");
  const etag = `"${print}-${shape}"`;
  const headers: Record<string, string> = {
    ...HEADERS,
    ETag: etag,
    ...(kind === "svg" ? { Vary: "Accept-Encoding" } : {}),
  };
  if (tagsIn(c.req.header("If-None-Match")).includes(etag)) return new Response(null, { status: 304, headers });
  const body = await kept(etag, () => {
    if (kind === "png") return drawPng({ svg, width, background });
    const plain = Buffer.from(svg);
    return encoding ? PACK[encoding](plain) : plain;
  });
  return new Response(new Uint8Array(body), {
    headers: {
      ...headers,
      "Content-Type": kind === "png" ? "image/png" : "image/svg+xml; charset=utf-8",
      "Content-Length": String(body.length),
      "Content-Disposition": `inline; filename="${fileName.replaceAll(/[^\w.-]+/g, "-")}.${kind}"`,
      ...(encoding ? { "Content-Encoding": encoding } : {}),
    },
  });
}

/** A proxy may have weakened our tag; to compare, that makes no difference (RFC 9110, 13.1.2). */
const tagsIn = (header: string | undefined): string[] =>
  (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));

const MOST_KEPT = 24;
const pictures = new Map<string, Promise<Uint8Array>>();

/** The last pictures made, the oldest first out; two readers of a new one share the drawing of it. */
function kept(etag: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
  const known = pictures.get(etag);
  const made = known ?? Promise.resolve().then(make);
  pictures.delete(etag);
  pictures.set(etag, made);
  // What failed is tried again by the next reader.
  if (!known) made.catch(() => pictures.delete(etag));
  for (const oldest of pictures.keys()) {
    if (pictures.size <= MOST_KEPT) break;
    pictures.delete(oldest);
  }
  return made;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand in an SVG, between tags or in an attribute; what XML does not allow is left out. */
export const svgText = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
