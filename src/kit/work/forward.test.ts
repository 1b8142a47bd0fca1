import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Hono } from "hono";
import { afterAll, describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { errorAnswers } from "../http/errors.tsx";
import { renderedIn } from "../http/rendered.ts";
import type { MenuItem, Place } from "../menu.ts";
import type { Building, Edition, Room } from "../room.ts";
import { layLanes } from "./forward.ts";
import { openLane } from "./lane.ts";

/** Two rooms: the routes of one are dear, of the other one route is. Here they all say "here". */
const here = () =>
  new Hono()
    .get("/slow/:name", (c) => c.text("here"))
    .get("/asked", (c) => c.text("here"))
    .get("/page", (c) => c.text("here"));
const rooms: Room[] = [
  { name: "dear", pages: here, lane: { name: "proef", only: ["/slow/:name", "/page"] } },
  {
    name: "elsewhere",
    pages: () => new Hono().get("/nothing", (c) => c.text("here")),
    lane: { name: "no such" },
  },
];

describe("dear routes", () => {
  const lane = openLane(
    "proef",
    () => new Worker(join(import.meta.dirname, "small-lane.ts")),
    createLog("silent"),
  );
  afterAll(() => lane.close());
  let edition: Edition = { version: 1, mark: "1", day: "2026-05-16", prose: false, source: "proef" };
  const refresh = () => Promise.resolve((edition = { ...edition, version: 3, mark: "3" }));
  const building = {
    clock: () => new Date("2026-06-01T10:00:00Z"),
    edition: () => edition,
    refresh,
    readsStandby: () => false,
    menu: [] as MenuItem[],
    places: [] as Place[],
    footer: [] as MenuItem[],
    host: { name: null, email: null, publicUrl: null },
    cover: null,
  } as Building & Parameters<typeof layLanes>[1];
  const app = new Hono();
  app.onError(errorAnswers(app, building, createLog("silent")).onError);
  layLanes(app, building, rooms, new Map([["proef", lane]]));
  for (const room of rooms) if (room.pages) app.route("/", room.pages(building));
  const get = async (path: string) => (await app.request(path)).text();

  it("are answered by their lane, and all others here", async () => {
    expect(await get("/slow/there")).toBe("there");
    expect(await get("/asked")).toBe("here");
    expect(await get("/nothing")).toBe("here");
  });

  it("that are pages may be kept here when they ask for it there", async () => {
    const answer = await app.request("/page");
    expect(answer.status).toBe(200);
    const page = renderedIn(answer);
    expect(page).toMatchObject({ kept: true, subjects: ["organisation:gm0109"] });
    expect(Buffer.from(page?.html ?? "").toString()).toBe("<p>Coëvorden</p>");
    expect(renderedIn(await app.request("/slow/x"))).toBeUndefined();
  });

  it("make us look again when they were answered from an edition we had not seen", async () => {
    await lane.ask(
      { method: "GET", url: "http://x/asked", headers: [], body: null, edition: "2", standby: false },
      "a",
    );
    expect(edition.version).toBe(1);
    expect((await app.request("/slow/newer")).headers.get("X-Edition")).toBe("3");
    expect(edition.version).toBe(3);
  });

  it("say when to come back", async () => {
    await lane.close();
    const refused = await app.request("/slow/late");
    expect(refused.status).toBe(503);
    expect(refused.headers.get("Retry-After")).toBe("5");
  });
});
