import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { type Encoding, pack } from "./encoding.ts";
import type { RequestHead } from "./request-head.ts";

/** Smaller than this nothing is won by packing. */
const LEAST_PACKED_BYTES = 1_024;

/** An answer in one encoding, ready for the socket: names and values of the headers in turn, as Node takes them. */
interface Form {
  head: string[];
  body: Buffer;
  /** Differs whenever the bytes do, so for each encoding too (RFC 9110, 8.8.3); null for what is not to be kept. */
  etag: string | null;
  unchanged: string[];
}

/** A finished answer, in the encodings that were asked for so far. */
export class Answer {
  readonly #status: number;
  readonly #headers: string[];
  /** What of the request it depends on; said by "unchanged" too (RFC 9110, 15.4.5). */
  readonly #vary: string;
  readonly #plain: Buffer;
  readonly #tag: string | null;
  readonly #forms = new Map<Encoding | null, Form | Promise<Form>>();
  /** Bytes as it is, before any packing. */
  readonly bytes: number;
  /** Hears how many bytes another form of it takes. */
  onPacked: ((bytes: number) => void) | null = null;

  /**
   * @param headers names and values in turn, without those of encoding and length
   * @param tagged whether a reader may keep it and ask again whether it changed
   */
  constructor(status: number, headers: string[], body: string | Uint8Array, tagged: boolean) {
    this.#status = status;
    const vary = headers.findIndex((it, at) => at % 2 === 0 && it.toLowerCase() === "vary");
    this.#headers = vary < 0 ? headers : headers.toSpliced(vary, 2);
    this.#vary = [...(vary < 0 ? [] : [headers[vary + 1]]), "Accept-Encoding"].join(", ");
    this.#plain =
      typeof body === "string"
        ? Buffer.from(body)
        : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    this.#tag = tagged ? createHash("sha256").update(this.#plain).digest("base64url").slice(0, 27) : null;
    this.bytes = this.#plain.length;
  }

  /**
   * Sends it in the encoding the reader takes, or says that he has it already.
   * @returns null when it is sent; a promise when a form must be made first
   */
  send(head: RequestHead, response: ServerResponse): Promise<void> | null {
    const form = this.#form(this.#plain.length < LEAST_PACKED_BYTES ? null : head.encoding);
    if (form instanceof Promise)
      return form.then((made) => {
        this.#write(made, head, response);
      });
    this.#write(form, head, response);
    return null;
  }

  #write(form: Form, head: RequestHead, response: ServerResponse): void {
    if (form.etag !== null && head.ifNoneMatch.includes(form.etag)) {
      response.writeHead(304, form.unchanged).end();
      return;
    }
    response.writeHead(this.#status, form.head).end(form.body);
  }

  /** Readers of a new page share the making of it. */
  #form(encoding: Encoding | null): Form | Promise<Form> {
    const known = this.#forms.get(encoding);
    if (known) return known;
    if (encoding === null) {
      const form = this.#formOf(null, this.#plain);
      this.#forms.set(null, form);
      return form;
    }
    const making = pack(encoding, this.#plain).then((body) => {
      const form = this.#formOf(encoding, body);
      this.#forms.set(encoding, form);
      this.onPacked?.(body.length);
      return form;
    });
    this.#forms.set(encoding, making);
    // What failed is tried again by the next reader.
    making.catch(() => this.#forms.delete(encoding));
    return making;
  }

  #formOf(encoding: Encoding | null, body: Buffer): Form {
    const etag = this.#tag === null ? null : `"${this.#tag}${encoding === null ? "" : `-${encoding}`}"`;
    const kept = etag === null ? [] : ["ETag", etag, "Cache-Control", "no-cache"];
    return {
      body,
      etag,
      unchanged: [...kept, "Vary", this.#vary],
      head: [
        ...this.#headers,
        ...kept,
        ...["Vary", this.#vary, "Content-Length", String(body.length)],
        ...(encoding === null ? [] : ["Content-Encoding", encoding]),
      ],
    };
  }
}
