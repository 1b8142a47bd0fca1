/** What readers and machines hear while the database is away or hangs: soon, and when to come back. */
import { connect as connectTo, createServer, type Server, type Socket } from "node:net";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { testApp } from "./testing.ts";

const { databaseUrl } = inject("database");
const MS = 1_000;

/** A way to the database that can be frozen, as a server that is stopped: connections stay and nothing moves. */
function freezable(target: URL): { server: Server; freeze: (frozen: boolean) => void; cut: () => void } {
  const sockets = new Set<Socket>();
  let frozen = false;
  const apply = (socket: Socket) => (frozen ? socket.pause() : socket.resume());
  const server = createServer((near) => {
    const far = connectTo(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => to.write(bytes));
      from.on("close", () => to.destroy());
      from.on("error", () => to.destroy());
      apply(from);
    }
  });
  return {
    server,
    freeze: (value) => {
      frozen = value;
      sockets.forEach(apply);
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe.skipIf(databaseUrl === null)("while the database", () => {
  const target = new URL(databaseUrl ?? "postgres://127.0.0.1");
  const way = freezable(target);
  let pool: pg.Pool;
  let app: Awaited<ReturnType<typeof testApp>>;

  beforeAll(async () => {
    await new Promise<void>((resolve) => way.server.listen(0, "127.0.0.1", resolve));
    const address = way.server.address();
    const url = new URL(target);
    url.host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    pool = new pg.Pool({
      connectionString: url.href,
      options: "-c search_path=vliegwiel_register,public",
      max: 2,
      connectionTimeoutMillis: MS,
      query_timeout: MS,
    });
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    app = await testApp(new Kysely<object>({ dialect: new PostgresDialect({ pool }) }));
  });
  afterAll(async () => {
    way.freeze(false);
    app.building.close();
    await pool.end();
    way.cut();
  });

  const each = [
    "/organisaties/gm0882",
    "/api/v1/organisaties/gm0882",
    "/samenwerkingen?geldigOp=2020-01-01",
    "/readyz",
  ];
  const allRefused = async (within: number) => {
    const began = performance.now();
    // More than there are connections: some wait for an answer, others for a connection.
    const answers = await Promise.all([...each, ...each].map(async (path) => app.app.request(path)));
    expect(performance.now() - began).toBeLessThan(within);
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
    }
  };

  it("hangs, every answer is a 503 with Retry-After within its time, and afterwards all is well again", async () => {
    expect((await app.app.request("/readyz")).status).toBe(200);
    way.freeze(true);
    await allRefused(20 * MS);
    way.freeze(false);
    for (const path of each) expect((await app.app.request(path)).status).toBe(200);
  });

  it("is gone, likewise", async () => {
    way.cut();
    await allRefused(20 * MS);
  });
});
