import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { type Lane, LANE_LIMITS, type LaneLimits, openLane } from "./lane.ts";
import type { LaneAnswer, LaneRequest } from "./message.ts";

const log = createLog("silent");
const text = ({ body }: LaneAnswer) => new TextDecoder().decode(body ?? new ArrayBuffer());
const messageOf = (error: unknown) => (error as Error).message;
const request = (path: string, more: Partial<LaneRequest> = {}): LaneRequest => ({
  method: "GET",
  url: `http://proef${path}`,
  headers: [],
  body: null,
  edition: "1",
  standby: false,
  ...more,
});

describe("a lane", () => {
  let lane: Lane;
  let started = 0;
  const open = (limits: Partial<LaneLimits> = {}) => {
    started = 0;
    lane = openLane(
      "proef",
      () => {
        started++;
        return new Worker(join(import.meta.dirname, "small-lane.ts"));
      },
      log,
      { ...LANE_LIMITS, ...limits },
    );
  };
  const get = async (path: string, client = "a", signal?: AbortSignal) =>
    text(await lane.ask(request(path), client, signal));
  afterEach(() => lane.close());

  it("answers what comes before its thread is ready, in the order of asking", async () => {
    open();
    const answers = await Promise.all(["1", "2", "3"].map((it) => get(`/slow/${it}`)));
    expect(answers).toEqual(["1", "2", "3"]);
    expect(await get("/asked")).toBe('["1","2","3"]');
  });

  it("hands over method, headers and body, and hands back status, headers and body", async () => {
    open();
    const answer = await lane.ask(
      request("/echo", {
        method: "POST",
        headers: [["x-said", "hallo"]],
        body: new TextEncoder().encode("wereld").buffer,
      }),
      "a",
    );
    expect([answer.status, text(answer)]).toEqual([201, "hallo wereld"]);
    expect(answer.headers.filter(([name]) => name === "set-cookie")).toHaveLength(2);
    expect(await lane.ask(request("/nothing"), "a")).toMatchObject({ status: 304, body: null });
  });

  it("lets clients take turns, and gives each a bounded share", async () => {
    open({ waitingOfOne: 3 });
    const busy = ["1", "2", "3"].map((it) => get(`/slow/veel-${it}`, "veel"));
    await expect(get("/slow/veel-4", "veel")).rejects.toMatchObject({ status: 503 });
    const other = get("/slow/ander", "ander");
    await Promise.all([...busy, other]);
    expect(JSON.parse(await get("/asked"))).toEqual(["veel-1", "ander", "veel-2", "veel-3"]);
  });

  it("asks who comes when the queue is full, or waits too long, to come back", async () => {
    open({ waiting: 1, longestWaitMs: 300 });
    const hanging = get("/deaf").catch(() => "ended");
    await expect.poll(() => get("/slow/x", "b").catch(messageOf), { timeout: 60_000 }).toMatch(/te druk/);
    const waits = get("/slow/late", "b").catch(messageOf);
    await expect(get("/slow/full", "c")).rejects.toMatchObject({ status: 503 });
    expect(await waits).toMatch(/te druk/);
    await lane.close();
    expect(await hanging).toBe("ended");
  });

  it("forgets whoever went away while waiting", async () => {
    open();
    const first = get("/slow/1");
    const gone = new AbortController();
    const left = get("/slow/left", "b", gone.signal).catch(() => "left");
    gone.abort();
    expect(await left).toBe("left");
    await first;
    expect(await get("/asked")).toBe('["1"]');
  });

  it("ends a thread that hangs, fails only what that was answering, and goes on with a new one", async () => {
    open({ hungMs: 2_000 });
    await get("/slow/warm");
    const [hung, next] = await Promise.allSettled([get("/deaf"), get("/slow/next", "b")]);
    expect(hung).toMatchObject({ status: "rejected", reason: { status: 503 } });
    expect(next).toMatchObject({ status: "fulfilled", value: "next" });
    expect(started).toBe(2);
  });

  it("survives a thread that ends by itself", async () => {
    open();
    const [ended, next] = await Promise.allSettled([get("/end"), get("/slow/next", "b")]);
    expect(ended).toMatchObject({ status: "rejected", reason: { status: 503 } });
    expect(next).toMatchObject({ status: "fulfilled", value: "next" });
  });

  it("looks again before answering who knows a newer edition, and says which one it answered from", async () => {
    open();
    expect(await lane.ask(request("/slow/1"), "a")).toMatchObject({ edition: "1" });
    expect(await lane.ask(request("/slow/2", { edition: "2" }), "a")).toMatchObject({ edition: "2" });
  });

  it("takes nothing any more once it is closed, and its thread is gone", async () => {
    open();
    await get("/slow/1");
    await lane.close();
    await expect(get("/slow/2")).rejects.toMatchObject({ status: 503 });
  });
});
