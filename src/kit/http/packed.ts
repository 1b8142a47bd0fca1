import { pack } from "./encoding.ts";
import type { RequestHead } from "./request-head.ts";
import { fingerprint, tagsIn } from "./shared-file.ts";

const TEXTS = /^(text\/|application\/(json|geo\+json|xml|atom\+xml|.*\+xml)|image\/svg)/;
/** Smaller than this nothing is won. */
const LEAST_BYTES = 1_024;

/**
 * An answer that is no page, as small as the reader takes it. What is packed already, or carries a tag that says which
 * bytes it is, stays as it is. A file for everyone, as a spreadsheet is, gets such a tag: a program that looks every hour
 * whether a list changed hears only that it did not.
 */
export async function packed(response: Response, { encoding, ifNoneMatch }: RequestHead): Promise<Response> {
  const { headers, status } = response;
  if (status !== 200 || !TEXTS.test(headers.get("Content-Type") ?? "")) return response;
  if (headers.has("Content-Encoding") || headers.has("ETag")) return response;
  headers.append("Vary", "Accept-Encoding");
  const isTagged = isOpenFile(headers);
  if (encoding === null && !isTagged) return response;
  const plain = Buffer.from(await response.arrayBuffer());
  headers.delete("Content-Length");
  const form = plain.length < LEAST_BYTES ? null : encoding;
  if (isTagged) {
    const etag = `"${fingerprint(plain)}${form === null ? "" : `-${form}`}"`;
    headers.set("ETag", etag);
    headers.set("Cache-Control", "no-cache");
    if (tagsIn(ifNoneMatch).includes(etag)) return new Response(null, { status: 304, headers });
  }
  if (form === null) return new Response(plain, { status, headers });
  headers.set("Content-Encoding", form);
  return new Response((await pack(form, plain)) as Uint8Array<ArrayBuffer>, { status, headers });
}

/** Whether everyone may have it and keep it: answers of the API say that they are not to be kept. */
const isOpenFile = (headers: Headers): boolean =>
  headers.get("Access-Control-Allow-Origin") === "*" && !headers.has("Cache-Control");
