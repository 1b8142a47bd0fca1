import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A finished public page, ready to send in each encoding. */
interface Kept {
  status: number;
  headers: Record<string, string>;
  etag: string;
  plain: Buffer;
  brotli: Buffer;
  gzip: Buffer;
}

const MOST_PAGES = 2_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Public pages as they were rendered for one edition of the register. Nobody is logged in, so a page is the
 * same for everyone; a new edition empties the cache. Sits before the app, because an answer from here should
 * cost no more than sending it.
 */
export class AnswerCache {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;
  #edition = -1;

  /** Sends a kept page, or says that there is none. */
  answer(request: IncomingMessage, response: ServerResponse, edition: number): boolean {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (edition !== this.#edition) this.#clear(edition);
    const kept = this.#pages.get(request.url ?? "");
    if (!kept) return false;
    if (request.headers["if-none-match"]?.includes(kept.etag)) {
      response
        .writeHead(304, { ETag: kept.etag, "Cache-Control": "no-cache", Vary: "Accept-Encoding" })
        .end();
      return true;
    }
    const [body, encoding] = bestBody(kept, String(request.headers["accept-encoding"] ?? ""));
    response.writeHead(kept.status, {
      ...kept.headers,
      ...(encoding ? { "Content-Encoding": encoding } : {}),
      "Content-Length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  }

  /** Keeps a page for the edition it was made from; gives back its strong ETag. */
  keep(url: string, edition: number, status: number, headers: Record<string, string>, body: Buffer): string {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    // Another import may have landed while this page was being made: then it is already old.
    if (edition !== this.#edition) return etag;
    const kept: Kept = {
      status,
      etag,
      headers: { ...headers, ETag: etag, "Cache-Control": "no-cache", Vary: "Accept-Encoding" },
      plain: body,
      // Quality 5: the highest costs as much as the query itself and saves a few percent.
      brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      gzip: gzipSync(body),
    };
    const size = kept.plain.length + kept.brotli.length + kept.gzip.length;
    for (const [oldest, page] of this.#pages) {
      if (this.#pages.size < MOST_PAGES && this.#bytes + size <= MOST_BYTES) break;
      this.#pages.delete(oldest);
      this.#bytes -= page.plain.length + page.brotli.length + page.gzip.length;
    }
    this.#pages.set(url, kept);
    this.#bytes += size;
    return etag;
  }

  #clear(edition: number): void {
    this.#pages.clear();
    this.#bytes = 0;
    this.#edition = edition;
  }
}

function bestBody(kept: Kept, accepted: string): [Buffer, string | null] {
  if (/\bbr\b/.test(accepted)) return [kept.brotli, "br"];
  if (/\bgzip\b/.test(accepted)) return [kept.gzip, "gzip"];
  return [kept.plain, null];
}
