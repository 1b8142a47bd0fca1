import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AnswerCache } from "./answer-cache.ts";

let cache: AnswerCache;
let server: Server;
let edition: string;
let base: string;

beforeEach(async () => {
  cache = new AnswerCache();
  edition = "1";
  server = createServer((request, response) => {
    if (!cache.answer(request, response, edition)) response.writeHead(404).end("nog niet gemaakt");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await fetch(`${base}/`);
});
afterEach(() => {
  server.close();
});

const keep = (url: string, body: string, of = edition) =>
  cache.keep(url, of, 200, { "content-type": "text/html; charset=UTF-8" }, Buffer.from(body));

it("gives a kept page again, compressed when the reader takes that", async () => {
  keep("/organisaties", "<p>Assen</p>");
  const answer = await fetch(`${base}/organisaties`, { headers: { "Accept-Encoding": "br" } });
  expect(answer.headers.get("Content-Encoding")).toBe("br");
  expect(await answer.text()).toBe("<p>Assen</p>");
});

it("says that nothing changed to a reader who has the page", async () => {
  const etag = keep("/organisaties", "<p>Assen</p>");
  const answer = await fetch(`${base}/organisaties`, { headers: { "If-None-Match": etag } });
  expect(answer.status).toBe(304);
});

it("forgets everything when the register has a new edition", async () => {
  keep("/organisaties", "<p>Assen</p>");
  edition = "2";
  expect((await fetch(`${base}/organisaties`)).status).toBe(404);
});

it("does not keep a page that was made from an older edition than the one in force", async () => {
  keep("/organisaties", "<p>oud</p>", "0");
  expect((await fetch(`${base}/organisaties`)).status).toBe(404);
});

it("answers a form that is sent by asking the app, never from what it kept", async () => {
  keep("/organisaties", "<p>Assen</p>");
  expect((await fetch(`${base}/organisaties`, { method: "POST" })).status).toBe(404);
});
