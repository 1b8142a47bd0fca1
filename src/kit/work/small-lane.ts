/** The thread of a lane in tests: a small app that can be slow, hang, fail and end. */
import { setTimeout as pause } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { Hono } from "hono";
import { note } from "../http/rendered.ts";
import type { Edition } from "../room.ts";
import { answerRequests } from "./answering.ts";

if (!parentPort) throw new Error("small-lane.ts is started by a test");
let edition: Edition = { version: 1, mark: "1", day: "2026-05-16", prose: false, source: "proef" };
const asked: string[] = [];

const app = new Hono()
  .get("/asked", (c) => c.json(asked))
  .get("/slow/:name", async (c) => {
    asked.push(c.req.param("name"));
    await pause(50);
    return c.text(c.req.param("name"), 200, { "X-Edition": edition.mark });
  })
  .get("/deaf", () => {
    for (;;);
  })
  .get("/end", () => process.exit(1))
  .get("/page", (c) => {
    const html = "<p>Coëvorden</p>";
    return note(c.html(html), { html, kept: true, subjects: ["organisation:gm0109"] });
  })
  .get("/nothing", (c) => c.body(null, 304, { ETag: '"a"' }))
  .post("/echo", async (c) => {
    c.header("Set-Cookie", "a=1", { append: true });
    c.header("Set-Cookie", "b=2", { append: true });
    return c.text(`${c.req.header("X-Said")} ${await c.req.text()}`, 201);
  });

answerRequests(parentPort, {
  fetch: app.fetch,
  edition: () => edition,
  readsStandby: () => false,
  follow: () => {
    const version = edition.version + 1;
    edition = { ...edition, version, mark: String(version) };
    return Promise.resolve(edition);
  },
  stop: () => Promise.resolve(),
});
