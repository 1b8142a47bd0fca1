import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openSource, type SourceOptions } from "./source.ts";

let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roo-"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const file = async (name: string, bytes: string | Uint8Array) => {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
};
const serve = async (listener: RequestListener) => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const readAll = async (fileOrUrl: string, options?: SourceOptions) => {
  const source = await openSource(fileOrUrl, options);
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.xml) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString(), hash: source.hash(), name: source.name };
};
const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a file as source", () => {
  it("is read as it is, with its hash", async () => {
    const path = await file("plain.xml", "<a/>");
    expect(await readAll(path)).toEqual({ text: "<a/>", hash: sha256("<a/>"), name: path });
  });

  it("is unpacked when its bytes are gzip, whatever its name says", async () => {
    const packed = gzipSync("<a>verzameling</a>");
    expect(await readAll(await file("packed.xml", packed))).toMatchObject({
      text: "<a>verzameling</a>",
      hash: sha256(packed),
    });
    expect((await readAll(await file("plain.gz", "<a/>"))).text).toBe("<a/>");
  });

  it("may be empty or one byte long; judging that is for the reader", async () => {
    expect((await readAll(await file("empty.gz", ""))).text).toBe("");
    expect((await readAll(await file("one", "<"))).text).toBe("<");
  });

  it("is refused when the gzip is cut off or damaged", async () => {
    const packed = gzipSync(`${"x".repeat(100_000)}${Math.PI}`);
    for (const bytes of [
      packed.subarray(0, 60),
      packed.subarray(0, 3),
      Buffer.concat([packed.subarray(0, 30), Buffer.alloc(60, 7)]),
    ])
      await expect(readAll(await file("broken.gz", bytes))).rejects.toThrow(
        "Dit gz-bestand is afgekapt of beschadigd",
      );
  });

  it("is refused as what it is when it is packed in another way", async () => {
    for (const [head, name] of [
      ["PK\u0003\u0004\u0014\u0000", "zip-bestand"],
      ["PK\u0005\u0006\u0000\u0000", "leeg zip-bestand"],
      ["7z\u00bc\u00af'\u001c", "7z-bestand"],
      ["Rar!\u001a\u0007", "rar-bestand"],
      ["\u00fd7zXZ\u0000", "xz-bestand"],
      ["BZh91A", "bz2-bestand"],
      ["%PDF-1.7", "pdf-bestand"],
    ])
      await expect(
        readAll(await file("packed.xml", Buffer.from(`${head ?? ""}rest`, "latin1"))),
        name,
      ).rejects.toThrow(`Dit is een ${name ?? ""}`);
  });

  it("is refused as what it is when something packed is packed once more", async () => {
    for (const [inside, name] of [
      [gzipSync("<a/>"), "gz-bestand"],
      [Buffer.from("PK\u0003\u0004\u0014\u0000rest", "latin1"), "zip-bestand"],
      [Buffer.from("%PDF-1.7"), "pdf-bestand"],
    ] as const)
      await expect(readAll(await file("twice.gz", gzipSync(inside))), name).rejects.toThrow(
        `In dit gz-bestand zit een ${name}`,
      );
    expect((await readAll(await file("short.gz", gzipSync("<")))).text).toBe("<");
  });

  it("is refused when it is absent, a folder or too large", async () => {
    await expect(openSource(join(folder, "nergens.xml"))).rejects.toThrow(/is er niet of is niet te lezen/);
    await expect(openSource(folder)).rejects.toThrow(/is geen bestand/);
    await expect(readAll(await file("large", "x".repeat(100)), { maxBytes: 99 })).rejects.toThrow(
      /groter dan/,
    );
  });

  it("tells how far it is", async () => {
    const seen: [number, number | null][] = [];
    await readAll(await file("long.xml", "x".repeat(200_000)), { onProgress: (...step) => seen.push(step) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual([200_000, 200_000]);
  });
});

describe("an address as source", () => {
  const loopback = { allowLoopback: true };

  it("is fetched, gzipped or not, with progress", async () => {
    const packed = gzipSync("<a/>");
    const seen: [number, number | null][] = [];
    const host = await serve((request, response) => {
      const bytes = request.url === "/gz" ? packed : Buffer.from("<a/>");
      response.writeHead(200, { "content-length": bytes.length }).end(bytes);
    });
    expect(
      await readAll(`${host}/xml`, { ...loopback, onProgress: (...step) => seen.push(step) }),
    ).toMatchObject({ text: "<a/>" });
    expect(seen.at(-1)).toEqual([4, 4]);
    expect(await readAll(`${host}/gz`, loopback)).toMatchObject({ text: "<a/>", hash: sha256(packed) });
  });

  it("is asked only over https and only at an allowed host", async () => {
    const refused = (address: string, options?: SourceOptions) =>
      expect(openSource(address, options)).rejects;
    await refused("http://organisaties.overheid.nl/archive/exportOO.xml").toThrow(/alleen over https/);
    await refused("ftp://organisaties.overheid.nl/exportOO.xml").toThrow(/alleen over https/);
    await refused("http://127.0.0.1:1/").toThrow(/alleen over https/);
    await refused("https://example.org/exportOO.xml").toThrow(/example.org is geen toegestane bron/);
    await refused("https://organisaties.overheid.nl.example.org/").toThrow(/geen toegestane bron/);
    await refused("https://organisaties.overheid.nl:8443/").toThrow(/geen toegestane bron/);
    await refused("https://ik:geheim@organisaties.overheid.nl/").toThrow(/geen toegestane bron/);
    await refused("https://example.org/", { ...loopback, allowedHosts: ["example.com"] }).toThrow(
      /toegestaan is example.com/,
    );
    await refused("https://").toThrow(/geen geldig adres/);
  });

  it("may lead on within its own host and never elsewhere", async () => {
    const host = await serve((request, response) => {
      if (request.url === "/export") return response.end("<a/>");
      const location =
        { "/here": "/export", "/circle": "/circle" }[request.url ?? ""] ?? "http://localhost:1/elders";
      return response.writeHead(302, { location }).end();
    });
    expect((await readAll(`${host}/here`, loopback)).text).toBe("<a/>");
    await expect(openSource(`${host}/away`, loopback)).rejects.toThrow(/verwijst door naar een ander adres/);
    await expect(openSource(`${host}/circle`, loopback)).rejects.toThrow(/verwijst steeds door/);
  });

  it("is refused when it answers with anything but the export", async () => {
    const host = await serve((_, response) => response.writeHead(503).end("storing"));
    await expect(openSource(host, loopback)).rejects.toThrow(/antwoordt met status 503/);
  });

  it("is given up when nothing comes, before or after the headers", async () => {
    const silent = await serve(() => undefined);
    await expect(readAll(silent, { ...loopback, patience: 50 })).rejects.toThrow(/zweeg 0.05 seconden/);
    const headersOnly = await serve((_, response) => {
      response.writeHead(200).flushHeaders();
    });
    await expect(readAll(headersOnly, { ...loopback, patience: 50 })).rejects.toThrow(/zweeg/);
  });

  it("is refused when the line breaks half-way", async () => {
    const host = await serve((_, response) => {
      response.writeHead(200, { "content-length": 1000 }).write("<a>", () => response.destroy());
    });
    await expect(readAll(host, loopback)).rejects.toThrow(/niet gelukt of afgebroken/);
  });

  it("is refused when it sends more than any register", async () => {
    const host = await serve((_, response) => response.end("x".repeat(5000)));
    await expect(readAll(host, { ...loopback, maxBytes: 4000 })).rejects.toThrow(/groter dan/);
  });
});
