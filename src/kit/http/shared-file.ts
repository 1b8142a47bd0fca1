import { createHash } from "node:crypto";
import type { Context } from "hono";
import { encodingFor, pack } from "./encoding.ts";
import { OPEN_TO_ALL, POLICY_OF_PICTURES } from "./headers.ts";

/** Other sites may show or load it, and a browser may keep it for an hour. */
const HEADERS = {
  ...OPEN_TO_ALL,
  "Cache-Control": "public, max-age=3600",
  "Content-Security-Policy": POLICY_OF_PICTURES,
};

export interface SharedFile {
  type: string;
  /** Name to save it under, with its ending. */
  fileName: string;
  /** Shown in the browser, or saved at once; shown unless told. */
  disposition?: "inline" | "attachment";
}

/**
 * A text of ours that others may use in a page or program of theirs: compressed when the reader takes that, with a
 * strong tag, and 304 for who has it already.
 */
export function sharedText(c: Context, text: string, file: SharedFile): Promise<Response> {
  const encoding = encodingFor(c.req.header("Accept-Encoding") ?? "");
  return sharedFile(
    c,
    `${fingerprint(text)}${encoding === null ? "" : `-${encoding}`}`,
    file,
    () => (encoding ? pack(encoding, Buffer.from(text), "drawing") : Buffer.from(text)),
    { Vary: "Accept-Encoding", ...(encoding ? { "Content-Encoding": encoding } : {}) },
  );
}

/**
 * The same for bytes that are costly to make.
 * @param tag differs whenever the bytes do; who sends it back gets 304, and nothing is made
 */
export async function sharedFile(
  c: Context,
  tag: string,
  file: SharedFile,
  make: () => Uint8Array | Promise<Uint8Array>,
  more: Record<string, string> = {},
): Promise<Response> {
  const etag = `"${tag}"`;
  const headers = { ...HEADERS, ...more, ETag: etag };
  if (tagsIn(c.req.header("If-None-Match")).includes(etag)) {
    const { "Content-Encoding": _, ...without } = headers as Record<string, string>;
    return new Response(null, { status: 304, headers: without });
  }
  const body = await kept(etag, make);
  return new Response(body as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      "Content-Type": file.type,
      "Content-Length": String(body.length),
      "Content-Disposition": `${file.disposition ?? "inline"}; filename="${file.fileName.replaceAll(/[^\w.-]+/g, "-")}"`,
    },
  });
}

/** A short text that differs whenever the other does. */
export const fingerprint = (text: string | Uint8Array): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 27);

/** A proxy may have weakened our tag; to compare, that makes no difference (RFC 9110, 13.1.2). */
export const tagsIn = (header: string | undefined): string[] =>
  (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));

const MOST_KEPT = 24;
const files = new Map<string, Promise<Uint8Array>>();

/** The last files made, the oldest first out; two readers of a new one share the making of it. */
function kept(etag: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
  const known = files.get(etag);
  const made = known ?? Promise.resolve().then(make);
  files.delete(etag);
  files.set(etag, made);
  // What failed is tried again by the next reader.
  if (!known) made.catch(() => files.delete(etag));
  for (const oldest of files.keys()) {
    if (files.size <= MOST_KEPT) break;
    files.delete(oldest);
  }
  return made;
}
