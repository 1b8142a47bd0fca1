/** A small app behind the real server, for tests of the way in and out. */
import { connect, type Socket } from "node:net";
import { Hono } from "hono";
import { afterEach } from "vitest";
import { csvAnswer } from "../csv.ts";
import { createLog } from "../log.ts";
import { Revision } from "../revision.ts";
import type { Building } from "../room.ts";
import { PATIENCE, type Patience } from "./connections.ts";
import { securityHeaders } from "./headers.ts";
import { proxiesIn } from "./proxies.ts";
import { note } from "./rendered.ts";
import { serve, type Serving } from "./serve.ts";

const building = {
  edition: () => ({ version: 1 }),
  revision: () => new Revision(),
  clock: () => new Date("2026-06-01T10:00:00Z"),
  host: { name: null, email: null, publicUrl: "https://samen.example/" },
} as Building;

export const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export const LARGE = Buffer.alloc(32 * 1024 * 1024, "x");
let made = 0;
let asked = 0;
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
    .get("/rijen.csv", (c) => {
      const rows = Array.from({ length: 500 }, () => ["Assen"]);
      return c.req.query("leeg") === undefined
        ? csvAnswer("rijen", ["Naam"], rows)
        : csvAnswer("rijen", ["Naam"], []);
    })
    .get("/traag", async (c) => {
      await after((++asked * 37) % 120);
      return c.text("heel ".repeat(200));
    })
    .post("/", async (c) => c.text(String((await c.req.text()).length)))
    .onError((_error, c) => c.text("mislukt", 500));

/** The server of the test that runs. */
export let serving: Serving | undefined;
afterEach(async () => {
  serving?.server.closeAllConnections();
  await serving?.stop();
  serving = undefined;
});
export const open = async (patience: Partial<Patience> = {}, trusted = "") => {
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
export function raw(port: number, send: string, reading = true) {
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
/** What a connection hears in all. */
export const talk = async (send: string) => (await raw(serving?.port ?? 0, send).ended).heard;
