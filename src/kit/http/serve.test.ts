import { Agent, type IncomingMessage, request as httpRequest } from "node:http";
import { connect, type Socket } from "node:net";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { Revision } from "../revision.ts";
import type { Building } from "../room.ts";
import { PATIENCE, type Patience } from "./connections.ts";
import { securityHeaders } from "./headers.ts";
import { addressOf, proxiesIn } from "./proxies.ts";
import { note } from "./rendered.ts";
import { serve, type Serving } from "./serve.ts";

const building = {
  edition: () => ({ version: 1 }),
  revision: () => new Revision(),
  clock: () => new Date("2026-06-01T10:00:00Z"),
  host: { name: null, email: null, publicUrl: "https://samen.example/" },
} as Building;

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const LARGE = Buffer.alloc(32 * 1024 * 1024, "x");
let made = 0;
const app = () =>
  new Hono()
    .use(securityHeaders)
    .get("/", (c) => {
      const html = `<p>${++made} ${"Assen ".repeat(400)}</p>`;
      return note(c.html(html), { html, kept: true, subjects: null });
    })
    .get("/van-mij", (c) => {
      const html = `<p>${++made} ${"Geheim ".repeat(400)}</p>`;
      return note(c.html(html), { html, kept: false, subjects: null });
    })
    .get("/groot", (c) => c.body(LARGE, 200, { "Content-Type": "application/octet-stream" }))
    .get("/gegevens", (c) => c.json({ namen: Array.from({ length: 500 }, () => "Assen") }))
    .get("/traag", async (c) => {
      await after(Math.random() * 120);
      return c.text("heel ".repeat(200));
    })
    .post("/", async (c) => c.text(String((await c.req.text()).length)))
    .onError((_error, c) => c.text("mislukt", 500));

let serving: Serving | undefined;
afterEach(async () => {
  serving?.server.closeAllConnections();
  await serving?.stop();
  serving = undefined;
});
const open = async (patience: Partial<Patience> = {}, trusted = "") => {
  serving?.server.closeAllConnections();
  await serving?.stop();
  serving = await serve(
    app(),
    building,
    { port: 0, host: "127.0.0.1", trustedProxies: proxiesIn(trusted) },
    createLog("silent"),
    {
      ...PATIENCE,
      lookEveryMs: 100,
      ...patience,
    },
  );
  return `http://127.0.0.1:${serving.port}`;
};

/** A connection of a reader that may behave in any way; resolves with what came back and after how long it ended. */
function raw(port: number, send: string, reading = true) {
  const began = performance.now();
  const socket: Socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.setEncoding("latin1").on("data", (text: string) => (heard += text));
  if (!reading) socket.pause();
  socket.on("error", () => undefined);
  socket.write(send, "latin1");
  const ended = new Promise<{ heard: string; ms: number }>((resolve) =>
    socket.once("close", () => {
      resolve({ heard, ms: performance.now() - began });
    }),
  );
  return { socket, ended };
}
const talk = async (send: string) => (await raw(serving?.port ?? 0, send).ended).heard;

describe("HTTP as it is written", () => {
  it("refuses two hosts, on a kept page too, with the security headers and without repeating them", async () => {
    const base = await open();
    await (await fetch(base)).text();
    const heard = await talk("GET / HTTP/1.1\r\nHost: een.example\r\nHost: twee.example\r\n\r\n");
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain("X-Content-Type-Options: nosniff");
    expect(heard).not.toContain("example");
  });

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

describe("who keeps us waiting", () => {
  it("with headers, is let go in the stated time", async () => {
    await open({ headersMs: 400 });
    const ends = await Promise.all(
      Array.from(
        { length: 50 },
        () => raw(serving?.port ?? 0, "GET / HTTP/1.1\r\nHost: a\r\nX-Traag: ").ended,
      ),
    );
    for (const { heard, ms } of ends) {
      expect(heard).toMatch(/^HTTP\/1\.1 408 /);
      expect(ms).toBeGreaterThan(390);
      expect(ms).toBeLessThan(1_500);
    }
  });

  it("with a body, likewise", async () => {
    await open({ headersMs: 400, requestMs: 700 });
    const send = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nab";
    const ends = await Promise.all(Array.from({ length: 50 }, () => raw(serving?.port ?? 0, send).ended));
    for (const { ms } of ends) {
      expect(ms).toBeGreaterThan(690);
      expect(ms).toBeLessThan(2_000);
    }
  });

  it("by not reading, is let go too, while who reads gets all of it", async () => {
    const base = await open({ readMs: 400, leastPace: 64 * 1024 * 1024 });
    const ask = "GET /groot HTTP/1.1\r\nHost: a\r\n\r\n";
    const readers = Array.from({ length: 5 }, () => raw(serving?.port ?? 0, ask, false));
    const began = performance.now();
    while ((await connections()) < 5) await after(20);
    await Promise.all([
      // What the system took over already would be read before the end is heard of; so the server tells.
      (async () => {
        while ((await connections()) > 1 && performance.now() - began < 8_000) await after(50);
      })(),
      fetch(`${base}/groot`).then(async (answer) => {
        expect((await answer.arrayBuffer()).byteLength).toBe(LARGE.length);
      }),
    ]);
    expect(await connections()).toBeLessThanOrEqual(1);
    for (const { socket } of readers) socket.destroy();
  });

  const connections = () =>
    new Promise<number>((resolve) =>
      serving?.server.getConnections((_error, count) => {
        resolve(count);
      }),
    );

  it("by being too many, is not taken, and the rest goes on", async () => {
    await open({ mostConnections: 3 });
    const held = Array.from({ length: 3 }, () => raw(serving?.port ?? 0, "GET / HTTP/1.1\r\nHost: a\r\n"));
    await after(100);
    expect(await talk("GET / HTTP/1.1\r\nHost: a\r\n\r\n")).toBe("");
    held[0]?.socket.destroy();
    await after(100);
    expect(await talk("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("a server that stops", () => {
  /** One request on a kept connection: its whole answer, a connection refused, or what else went wrong. */
  const ask = (agent: Agent, port: number): Promise<string> =>
    new Promise((resolve) => {
      const sent = httpRequest({ host: "127.0.0.1", port, path: "/traag", agent }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        answer.on("end", () => {
          resolve(text.length === 1_000 ? (answer.headers.connection ?? "") : "half");
        });
        answer.on("error", (error) => {
          resolve(error.message);
        });
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        resolve(error.code ?? error.message);
      });
      sent.end();
    });

  it("gives every request under way its whole answer, says that it closes, and takes no new connection", async () => {
    await open({ lastRequestMs: 300 });
    const port = serving?.port ?? 0;
    const outcomes: string[] = [];
    const served = new Set<number>();
    const visitors = Array.from({ length: 30 }, async (_, visitor) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (;;) {
        const outcome = await ask(agent, port);
        outcomes.push(outcome);
        served.add(visitor);
        if (outcome === "ECONNREFUSED") break;
      }
      agent.destroy();
    });
    // Until everyone has a connection that is kept.
    while (served.size < 30) await after(20);
    const before = outcomes.length;
    const began = performance.now();
    await serving?.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    await Promise.all(visitors);
    expect(outcomes.slice(0, before).every((it) => it === "keep-alive")).toBe(true);
    const told = Object.groupBy(outcomes.slice(before), (it) => it);
    expect(
      Object.keys(told)
        .filter((it) => it !== "keep-alive")
        .sort(),
    ).toEqual(["ECONNREFUSED", "close"]);
    expect(told.close).toHaveLength(30);
    expect(told.ECONNREFUSED).toHaveLength(30);
  });

  it("waits for a kept connection that is silent no longer than so long", async () => {
    const base = await open({ lastRequestMs: 300 });
    await (await fetch(base)).text();
    const began = performance.now();
    await serving?.stop();
    expect(performance.now() - began).toBeGreaterThan(290);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
