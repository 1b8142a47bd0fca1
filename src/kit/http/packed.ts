import { pack } from "./encoding.ts";
import type { RequestHead } from "./request-head.ts";

const TEXTS = /^(text\/|application\/(json|geo\+json|xml|atom\+xml|.*\+xml)|image\/svg)/;
/** Smaller than this nothing is won. */
const LEAST_BYTES = 1_024;

/**
 * An answer that is no page, as small as the reader takes it. What is packed already, or carries a tag that says which
 * bytes it is, stays as it is.
 */
export async function packed(response: Response, { encoding }: RequestHead): Promise<Response> {
  const { headers, status } = response;
  if (status !== 200 || !TEXTS.test(headers.get("Content-Type") ?? "")) return response;
  if (headers.has("Content-Encoding") || headers.has("ETag")) return response;
  headers.append("Vary", "Accept-Encoding");
  if (encoding === null) return response;
  const plain = Buffer.from(await response.arrayBuffer());
  headers.delete("Content-Length");
  if (plain.length < LEAST_BYTES) return new Response(plain, { status, headers });
  headers.set("Content-Encoding", encoding);
  return new Response((await pack(encoding, plain)) as Uint8Array<ArrayBuffer>, { status, headers });
}
