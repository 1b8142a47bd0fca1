import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type FetchOptions, fetchSource, isAddress } from "./fetch.ts";
import { PACKED_HEAD, refusePacked } from "#kit/packed-source.ts";
import { SourceRefused } from "#kit/source-refused.ts";

/** Where the ministry publishes the whole register, every day. */
export const OFFICIAL_EXPORT = "https://organisaties.overheid.nl/archive/exportOO.xml";

export interface SourceOptions extends FetchOptions {
  /** Bytes read so far, as stored or sent, and how many there are (null: not told). */
  onProgress?: (bytes: number, total: number | null) => void;
  /** Most bytes to read, as stored or sent. */
  maxBytes?: number;
}

export interface Source {
  /** File name or address, for the provenance page. */
  name: string;
  /** The XML, unpacked when the source was gzipped. Can be read once. */
  xml: AsyncIterable<Uint8Array>;
  /** SHA-256 in hex of the bytes as stored or sent; known when `xml` has been read to its end. */
  hash: () => string;
}

const MOST_BYTES = 500_000_000;

/** Opens a file or an allowed address. Whether it is gzipped is seen from its first bytes, never from its name. */
export async function openSource(fileOrUrl: string, options: SourceOptions = {}): Promise<Source> {
  const { bytes, total } = isAddress(fileOrUrl)
    ? await fetchSource(fileOrUrl, options)
    : await openFile(fileOrUrl);
  const most = options.maxBytes ?? MOST_BYTES;
  const hash = createHash("sha256");
  async function* counted() {
    let done = 0;
    for await (const chunk of bytes) {
      done += chunk.length;
      if (done > most || (total ?? 0) > most) throw tooLarge(most);
      hash.update(chunk);
      options.onProgress?.(done, total);
      yield chunk;
    }
  }
  let digest: string | null = null;
  return { name: fileOrUrl, xml: unpacked(counted()), hash: () => (digest ??= hash.digest("hex")) };
}

async function openFile(path: string) {
  const info = await stat(path).catch((cause: unknown) => {
    throw new SourceRefused(`Het bestand ${path} is er niet of is niet te lezen.`, { cause });
  });
  if (!info.isFile()) throw new SourceRefused(`${path} is geen bestand.`);
  return { bytes: createReadStream(path) as AsyncIterable<Uint8Array>, total: info.size };
}

/** The stream itself, or what is inside when it starts with the two bytes of gzip; never what is packed once more. */
async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { head, whole } = await begun(bytes);
  refusePacked(head, { gzip: false });
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const inside = await begun(gunzipped(whole));
  refusePacked(inside.head, { inGzip: true });
  yield* inside.whole;
}

/** How a stream begins, and all of it still. */
async function begun(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]();
  let head = new Uint8Array();
  while (head.length < PACKED_HEAD) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* whole() {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, whole: whole() };
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unzip = createGunzip();
  pipeline(Readable.from(bytes), unzip, () => undefined);
  try {
    for await (const chunk of unzip) yield chunk as Uint8Array;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (!/^Z_/.test(code)) throw cause;
    throw new SourceRefused("Dit gz-bestand is afgekapt of beschadigd; het is niet uit te pakken.", {
      cause,
    });
  }
}

const tooLarge = (most: number) =>
  new SourceRefused(`Deze bron is groter dan ${Math.round(most / 1e6)} MB; zo groot is een ROO-export niet.`);
