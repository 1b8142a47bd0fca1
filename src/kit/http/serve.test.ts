import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { addressOf, proxiesIn } from "./proxies.ts";
import { open, talk } from "./serving-testing.ts";

describe("HTTP as it is written", () => {
  it("refuses two hosts, on a kept page too, with the security headers and without repeating them", async () => {
    const base = await open();
    await (await fetch(base)).text();
    const heard = await talk("GET / HTTP/1.1\r\nHost: een.example\r\nHost: twee.example\r\n\r\n");
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain("X-Content-Type-Options: nosniff");
    expect(heard).not.toContain("example");
  });

  it.each([
    ["says its length and that it comes in parts", "Content-Length: 4\r\nTransfer-Encoding: chunked"],
    ["has two lengths", "Content-Length: 4\r\nContent-Length: 5"],
    ["comes in parts that nobody knows", "Transfer-Encoding: xchunked"],
    ["hides that behind a space", "Transfer-Encoding : chunked"],
    ["has a length that is no number", "Content-Length: +4"],
  ])(
    "ends where both of us read it to end: what %s is refused, and nothing behind it is read",
    async (_, head) => {
      await open();
      const behind = "GET /gegevens HTTP/1.1\r\nHost: een.example\r\n\r\n";
      const heard = await talk(`POST / HTTP/1.1\r\nHost: een.example\r\n${head}\r\n\r\n0\r\n\r\n${behind}`);
      expect(heard).toMatch(/^HTTP\/1\.1 400 /);
      expect(heard.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    },
  );

  it("answers HTTP/1.0 without a host alike everywhere", async () => {
    await open();
    for (const path of ["/", "/", "/van-mij", "/gegevens"])
      expect(await talk(`GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("gives HEAD what GET gives, without the body", async () => {
    const base = await open();
    for (const path of ["/", "/", "/van-mij", "/gegevens"]) {
      const [get, head] = [await fetch(base + path), await fetch(base + path, { method: "HEAD" })];
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      const told = (answer: Response) =>
        ["content-type", "etag", "cache-control", "vary", "content-encoding"].map((it) =>
          answer.headers.get(it),
        );
      expect(told(head)).toEqual(told(get));
      await get.text();
    }
  });

  it.each(["/", "/van-mij", "/gegevens"])("packs only as the reader wants it: %s", async (path) => {
    const base = await open();
    for (const [accepted, encoding] of [
      ["br;q=0", null],
      ["br;q=0, gzip", "gzip"],
      ["gzip, br", "br"],
      ["identity", null],
    ] as const)
      for (let times = 0; times < 2; times += 1) {
        const answer = await fetch(base + path, { headers: { "Accept-Encoding": accepted } });
        expect(answer.headers.get("Content-Encoding")).toBe(encoding);
        expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
        expect(await answer.text()).toMatch(/Assen|Geheim/);
      }
  });
});

describe("a spreadsheet", () => {
  const ask = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(path, { headers });
    return { answer, text: await answer.text(), tag: answer.headers.get("ETag") ?? "" };
  };

  it("is not sent again to who has it, packed or not, long or short", async () => {
    const base = await open();
    for (const path of ["/rijen.csv", "/rijen.csv?leeg"])
      for (const accepted of ["identity", "gzip", "br"]) {
        const first = await ask(base + path, { "Accept-Encoding": accepted });
        expect(first.tag, path).toMatch(/^"[^"]+"$/);
        expect(first.text).toContain("Naam");
        for (const had of [first.tag, `W/${first.tag}`, `"anders", ${first.tag}`]) {
          const again = await ask(base + path, { "Accept-Encoding": accepted, "If-None-Match": had });
          expect([again.answer.status, again.text, again.tag], had).toEqual([304, "", first.tag]);
          expect(again.answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
        }
        const other = await ask(base + path, { "Accept-Encoding": accepted, "If-None-Match": '"anders"' });
        expect([other.answer.status, other.text]).toEqual([200, first.text]);
      }
  });

  it("has another tag as soon as its bytes differ; what is not open to all has none", async () => {
    const base = await open();
    const tags = new Set<string>();
    for (const path of ["/rijen.csv", "/rijen.csv?leeg"]) tags.add((await ask(base + path, {})).tag);
    tags.add((await ask(`${base}/rijen.csv`, { "Accept-Encoding": "gzip" })).tag);
    tags.add((await ask(`${base}/rijen.csv`, { "Accept-Encoding": "identity" })).tag);
    expect(tags.size).toBeGreaterThan(2);
    expect((await ask(`${base}/gegevens`, {})).tag).toBe("");
  });
});

describe("what a proxy says of a reader", () => {
  const from = async (trusted: string, proto: string) => {
    await open({}, trusted);
    const heard = await talk(
      `GET /gegevens?a=1 HTTP/1.0\r\nHost: kwaad.example\r\nX-Forwarded-Proto: ${proto}\r\nX-Forwarded-Host: kwaad.example\r\n\r\n`,
    );
    expect(heard).not.toContain("kwaad.example");
    return { status: Number(heard.slice(9, 12)), location: /Location: (\S+)/.exec(heard)?.[1] };
  };

  it("counts for nothing unless it is one that is trusted", async () => {
    for (const trusted of ["", "10.0.0.0/8, ::1"]) expect((await from(trusted, "http")).status).toBe(200);
  });

  it("that is trusted, sends who came unprotected to our own address, and lets the others in", async () => {
    for (const trusted of ["127.0.0.1", "10.0.0.4,127.0.0.0/8"]) {
      expect(await from(trusted, "http")).toEqual({
        status: 308,
        location: "https://samen.example/gegevens?a=1",
      });
      expect((await from(trusted, "https")).status).toBe(200);
      // What a reader wrote himself stands before what the proxy added.
      expect((await from(trusted, "http, https")).status).toBe(200);
    }
  });

  it("leads no program on: what it asks unprotected of the API is refused", async () => {
    await open({}, "127.0.0.1");
    const heard = await talk("GET /api/v1/organisaties HTTP/1.0\r\nX-Forwarded-Proto: http\r\n\r\n");
    expect(heard).toMatch(/^HTTP\/1\.1 403 /);
    expect(heard).not.toContain("Location");
    expect(heard).toContain("Vraag de API over https.");
  });

  it("gives the address that the first trusted proxy saw, and nothing a reader wrote himself", () => {
    const from = (remoteAddress: string, forwarded?: string) =>
      addressOf(
        {
          socket: { remoteAddress },
          headers: { "x-forwarded-for": forwarded },
        } as unknown as IncomingMessage,
        proxiesIn("10.0.0.0/8, ::1"),
      );
    expect(from("192.0.2.1", "198.51.100.7")).toBe("192.0.2.1");
    expect(from("10.0.0.4", "203.0.113.9, 198.51.100.7")).toBe("198.51.100.7");
    expect(from("::1", "203.0.113.9, 198.51.100.7, 10.0.0.5")).toBe("198.51.100.7");
    expect(from("::ffff:10.0.0.4", "2001:db8::7")).toBe("2001:db8::7");
    for (const nothing of [undefined, "", "onzin", "198.51.100.7:80"])
      expect(from("10.0.0.4", nothing)).toBe("10.0.0.4");
  });

  it("is asked of addresses only", () => {
    for (const wrong of ["proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "::1/129"])
      expect(() => proxiesIn(wrong)).toThrow("geen IP-adres");
  });
});

describe("a page", () => {
  it("that asks for it is kept, and made once for all who ask", async () => {
    const base = await open();
    const [first, second] = [await fetch(base), await fetch(base)];
    expect(await first.text()).toBe(await second.text());
    for (const answer of [first, second]) {
      expect(answer.headers.get("Cache-Control")).toBe("no-cache");
      expect(answer.headers.get("ETag")).not.toBeNull();
      expect(answer.headers.get("X-Frame-Options")).toBe("DENY");
    }
  });

  it("that says nothing is kept by nobody, the reader's own browser included", async () => {
    const base = await open();
    const [first, second] = [await fetch(`${base}/van-mij`), await fetch(`${base}/van-mij`)];
    expect(await first.text()).not.toBe(await second.text());
    expect(first.headers.get("Cache-Control")).toBe("no-store");
    expect(first.headers.get("ETag")).toBeNull();
  });

  it.each(["Cookie", "Authorization"])(
    "is made for whoever says who he is, and kept for nobody: %s",
    async (name) => {
      const base = await open();
      const known = async () => (await fetch(base, { headers: { [name]: "ik" } })).text();
      const mine = await known();
      const shared = await (await fetch(base)).text();
      expect(new Set([mine, shared, await known()]).size).toBe(3);
      expect(await (await fetch(base)).text()).toBe(shared);
    },
  );
});
