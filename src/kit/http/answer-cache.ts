import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A finished public page, ready to send in each encoding. */
interface Kept {
  status: number;
  headers: Record<string, string>;
  etag: string;
  plain: Buffer;
  /** Made when the first reader asks for it: most pages of a long list are never asked for twice. */
  packed: Partial<Record<Encoding, Buffer>>;
}

export type Encoding = "br" | "gzip";

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
  #edition = "";

  /** Sends a kept page, or says that there is none. */
  answer(request: IncomingMessage, response: ServerResponse, edition: string): boolean {
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
    const encoding = bestEncoding(request);
    const body = encoding ? this.#packed(kept, encoding) : kept.plain;
    response.writeHead(kept.status, {
      ...kept.headers,
      ...(encoding ? { "Content-Encoding": encoding } : {}),
      "Content-Length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  }

  /** Keeps a page for the edition it was made from; gives back its strong ETag. */
  keep(url: string, edition: string, status: number, headers: Record<string, string>, body: Buffer): string {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    // Another import may have landed while this page was being made: then it is already old.
    if (edition !== this.#edition) return etag;
    const kept: Kept = {
      status,
      etag,
      headers: { ...headers, ETag: etag, "Cache-Control": "no-cache", Vary: "Accept-Encoding" },
      plain: body,
      packed: {},
    };
    // Two readers may have asked for it at the same moment.
    this.#drop(url);
    this.#makeRoom(body.length);
    this.#pages.set(url, kept);
    this.#bytes += body.length;
    return etag;
  }

  /** A page in an encoding, from what is kept of it; packed apart when it was not kept. */
  packed(url: string, encoding: Encoding, body: Buffer): Buffer {
    const kept = this.#pages.get(url);
    return kept ? this.#packed(kept, encoding) : PACK[encoding](body);
  }

  #packed(kept: Kept, encoding: Encoding): Buffer {
    const known = kept.packed[encoding];
    if (known) return known;
    const packed = PACK[encoding](kept.plain);
    kept.packed[encoding] = packed;
    this.#bytes += packed.length;
    return packed;
  }

  /** Lets the oldest pages go until one of this size fits. */
  #makeRoom(size: number): void {
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size < MOST_PAGES && this.#bytes + size <= MOST_BYTES) return;
      this.#drop(oldest);
    }
  }

  #drop(url: string): void {
    const page = this.#pages.get(url);
    if (!page) return;
    this.#pages.delete(url);
    this.#bytes -= sizeOf(page);
  }

  #clear(edition: string): void {
    this.#pages.clear();
    this.#bytes = 0;
    this.#edition = edition;
  }
}

const sizeOf = ({ plain, packed }: Kept): number =>
  plain.length + (packed.br?.length ?? 0) + (packed.gzip?.length ?? 0);

/** Makes an answer smaller for the way. */
export const PACK: Record<Encoding, (plain: Buffer) => Buffer> = {
  // Quality 5: the highest costs as much as the query itself and saves a few percent.
  br: (plain) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (plain) => gzipSync(plain),
};

const bestEncoding = (request: IncomingMessage): Encoding | null =>
  encodingFor([request.headers["accept-encoding"] ?? ""].flat().join());

/** The smallest encoding that a reader takes, by its `Accept-Encoding`; null when it takes none of ours. */
export function encodingFor(accepted: string): Encoding | null {
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}
