import { randomBytes } from "node:crypto";
import { createServer, IncomingMessage, type Server, ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Revision } from "../revision.ts";
import { Answer } from "./answer.ts";
import { AnswerCache, type Moment } from "./answer-cache.ts";
import { readHead } from "./request-head.ts";

let cache: AnswerCache;
let now: Moment;

const MOMENT: Moment = { edition: "1", day: "2026-06-01", revision: new Revision() };
const HEADERS = ["Content-Type", "text/html; charset=UTF-8"];

beforeEach(() => {
  cache = new AnswerCache();
  now = MOMENT;
});

const keep = (address: string, body: string, { made = now, subjects = null as string[] | null } = {}) => {
  cache.keep(address, new Answer(200, HEADERS, body, true), subjects, made, now);
};
const randomText = (length: number) => randomBytes(length).toString("base64").slice(0, length);
/** An answer that nobody hears. */
const nowhere = () => new ServerResponse(new IncomingMessage(new Socket()));
const isKept = (address: string) => cache.find(address, now) !== undefined;

describe("a page that is kept", () => {
  it("is forgotten when the register has a new edition", () => {
    keep("/organisaties", "<p>Assen</p>");
    expect(isKept("/organisaties")).toBe(true);
    now = { ...now, edition: "2" };
    expect(isKept("/organisaties")).toBe(false);
  });

  it("is forgotten the next day, because it may say what is still to come", () => {
    keep("/organisaties", "<p>Assen</p>");
    now = { ...now, day: "2026-06-02" };
    expect(isKept("/organisaties")).toBe(false);
  });

  it("is not kept when it was made from an older edition than the one in force", () => {
    keep("/organisaties", "<p>oud</p>", { made: { ...now, edition: "0" } });
    expect(isKept("/organisaties")).toBe(false);
  });

  it("is forgotten when something it shows changed, and not when something else did", () => {
    keep("/organisaties/gm0106", "<p>Assen</p>", { subjects: ["organisation:gm0106"] });
    keep("/organisaties/gm0109", "<p>Coevorden</p>", { subjects: ["organisation:gm0109"] });
    keep("/", "<p>alles</p>");
    now = { ...now, revision: new Revision(1, new Map([["organisation:gm0106", 1]])) };
    expect(["/organisaties/gm0106", "/organisaties/gm0109", "/"].map(isKept)).toEqual([false, true, false]);
  });

  it("is not given when the change came while it was being made", () => {
    const made = now;
    now = { ...now, revision: new Revision(1, new Map([["organisation:gm0106", 1]])) };
    keep("/organisaties/gm0106", "<p>oud</p>", { made, subjects: ["organisation:gm0106"] });
    expect(isKept("/organisaties/gm0106")).toBe(false);
  });
});

describe("the store of kept pages", () => {
  const KB = 1_024;

  it("lets those go that nobody asked for longest, and never holds more than it may", () => {
    cache = new AnswerCache(100 * KB);
    for (const address of ["/a", "/b", "/c"]) keep(address, "x".repeat(26 * KB));
    expect(isKept("/a")).toBe(true);
    keep("/d", "x".repeat(26 * KB));
    expect(["/a", "/b", "/c", "/d"].map(isKept)).toEqual([true, false, true, true]);
  });

  it("passes over each page that was asked for once, and lets it go when nobody asks again", () => {
    cache = new AnswerCache(100 * KB);
    for (const address of ["/a", "/b", "/c"]) keep(address, "x".repeat(26 * KB));
    expect(["/a", "/b", "/c"].map(isKept)).toEqual([true, true, true]);
    // All were asked for: the oldest goes, and not the one that comes.
    keep("/d", "x".repeat(26 * KB));
    expect(["/a", "/d"].map(isKept)).toEqual([false, true]);
    keep("/e", "x".repeat(26 * KB));
    expect(["/b", "/c", "/d", "/e"].map(isKept)).toEqual([false, true, true, true]);
  });

  it("keeps a page of more than half a megabyte, and leaves out one that is larger than the store", () => {
    cache = new AnswerCache(1_024 * KB);
    keep("/groot", "x".repeat(900 * KB));
    expect(isKept("/groot")).toBe(true);
    keep("/reus", "x".repeat(2_000 * KB));
    expect(["/groot", "/reus"].map(isKept)).toEqual([true, false]);
  });

  it("counts what is packed later too", async () => {
    cache = new AnswerCache(100 * KB);
    keep("/oud", "x".repeat(KB));
    // Random letters hardly get smaller.
    const answer = new Answer(200, HEADERS, randomText(53 * KB), true);
    cache.keep("/vol", answer, null, now, now);
    expect(["/oud", "/vol"].map(isKept)).toEqual([true, true]);
    await answer.send(readHead(["Accept-Encoding", "br"]), nowhere());
    expect(["/oud", "/vol"].map(isKept)).toEqual([false, true]);
  });
});

describe("a finished answer", () => {
  let server: Server;
  let base: string;
  let answer: Answer;
  beforeEach(async () => {
    answer = new Answer(200, HEADERS, `<p>${"Coëvorden ".repeat(300)}</p>`, true);
    server = createServer((request, response) => void answer.send(readHead(request.rawHeaders), response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.close();
  });
  const ask = (headers: Record<string, string>) => fetch(base, { headers });

  it("goes out in the encoding the reader takes, under a tag of its own for each", async () => {
    const tags = new Set<string | null>();
    for (const [accepted, encoding] of [
      ["br", "br"],
      ["gzip", "gzip"],
      ["br;q=0, gzip;q=0", null],
    ] as const) {
      const got = await ask({ "Accept-Encoding": accepted });
      expect(got.headers.get("Content-Encoding")).toBe(encoding);
      expect(got.headers.get("Vary")).toBe("Accept-Encoding");
      expect(await got.text()).toContain("Coëvorden");
      tags.add(got.headers.get("ETag"));
    }
    expect(tags.size).toBe(3);
  });

  it("is not sent to a reader who has it, also when a proxy weakened the tag", async () => {
    const etag = (await ask({ "Accept-Encoding": "br" })).headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[\w-]+-br"$/);
    for (const had of [etag, `"anders", W/${etag}`]) {
      const again = await ask({ "Accept-Encoding": "br", "If-None-Match": had });
      expect(again.status).toBe(304);
      expect(again.headers.get("ETag")).toBe(etag);
    }
    expect((await ask({ "Accept-Encoding": "gzip", "If-None-Match": etag })).status).toBe(200);
  });
});
