/** Bounds are far above what is set, for a busy machine, and below what holds unless set (`PATIENCE`). */
import { Agent, request as httpRequest } from "node:http";
import { describe, expect, it } from "vitest";
import { after, LARGE, open, raw, serving, talk } from "./serving-testing.ts";

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
      expect(ms).toBeLessThan(4_500);
    }
  });

  it("with a body, likewise", async () => {
    await open({ headersMs: 400, requestMs: 700 });
    const send = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nab";
    const ends = await Promise.all(Array.from({ length: 50 }, () => raw(serving?.port ?? 0, send).ended));
    for (const { ms } of ends) {
      expect(ms).toBeGreaterThan(690);
      expect(ms).toBeLessThan(10_000);
    }
  });

  it("by not reading, is let go too, while who reads gets all of it", async () => {
    const base = await open({ readMs: 400, leastPace: 16 * 1024 * 1024 });
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
    expect(performance.now() - began).toBeLessThan(10_000);
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
    expect(performance.now() - began).toBeLessThan(4_500);
  });
});
