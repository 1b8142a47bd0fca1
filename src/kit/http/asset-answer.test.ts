import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { assetAnswers } from "./asset-answer.ts";

const plain = Buffer.from(".lap { fill: red; }".repeat(20));
const SHEET = "/assets/look-Bq3x9Z_a.css";
const ICON = "/assets/icon-BBBBcccc.svg";
const FONT = "/assets/letter-AAAAbbbb.woff2";

let server: Server;
let base: string;
beforeAll(async () => {
  const packed = { br: brotliCompressSync(plain), gzip: gzipSync(plain) };
  const answer = assetAnswers(
    new Map([
      [SHEET, { type: "text/css; charset=utf-8", print: "blad", plain, packed }],
      [ICON, { type: "image/svg+xml", print: "icoon", plain: Buffer.from("<svg/>"), packed: {} }],
      [FONT, { type: "font/woff2", print: "letter", plain: Buffer.from("letter"), packed: {} }],
    ]),
  );
  server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end("naar de app");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const ask = (path: string, encoding: string, method = "GET", headers: Record<string, string> = {}) =>
  fetch(base + path, { method, headers: { "Accept-Encoding": encoding, ...headers } });

it.each([
  ["br", "br"],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["identity", null],
])("sends a style sheet to who takes %s as the build packed it", async (accepted, sent) => {
  const answer = await ask(SHEET, accepted);
  expect(answer.headers.get("Content-Encoding")).toBe(sent);
  expect(await answer.text()).toBe(plain.toString());
  expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
  expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

it("says of a file what a browser reads of a file, and of a picture, which can be opened, its policy too", async () => {
  for (const [path, policy] of [
    [SHEET, null],
    [FONT, null],
    [ICON, expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'/)],
  ] as const) {
    const { headers } = await ask(path, "br");
    expect(headers.get("Content-Security-Policy")).toEqual(policy);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    // A style sheet says for what it loads itself that nobody hears where that was.
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.has("Permissions-Policy")).toBe(false);
  }
});

it("gives each encoding a tag of its own, and 304 to who has exactly that", async () => {
  const tags = await Promise.all(
    ["br", "gzip", "identity"].map(async (it) => (await ask(SHEET, it)).headers.get("ETag") ?? ""),
  );
  expect(new Set(tags).size).toBe(3);
  const again = (tag: string) => ask(SHEET, "br", "GET", { "If-None-Match": tag });
  expect((await again(tags[0]!)).status).toBe(304);
  expect((await again(`W/${tags[0]!}`)).status).toBe(304);
  expect((await again(tags[1]!)).status).toBe(200);
});

it("says how long a file is to who asks for its head, and sends nothing", async () => {
  const answer = await ask(SHEET, "identity", "HEAD");
  expect(answer.headers.get("Content-Length")).toBe(String(plain.length));
  expect(await answer.text()).toBe("");
});

it("sends a font, which packing would not make smaller, as it is to everyone", async () => {
  const answer = await ask(FONT, "br");
  expect(answer.headers.get("Content-Encoding")).toBeNull();
  expect(answer.headers.get("Vary")).toBeNull();
  expect(await answer.text()).toBe("letter");
});

it("leaves other addresses and forms that are sent to the app", async () => {
  expect((await ask("/assets/look-00000000.css", "br")).status).toBe(404);
  expect((await ask(SHEET, "br", "POST")).status).toBe(404);
});
