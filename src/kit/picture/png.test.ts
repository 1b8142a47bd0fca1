import { describe, expect, it } from "vitest";
import { Problem } from "../problem.ts";
import { createDrawer } from "./png.ts";

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">${content}</svg>`;
/** Circles upon circles, blurred: some seconds of work at this width. */
const heavy = {
  svg: svg(
    `<filter id="f"><feGaussianBlur stdDeviation="30"/></filter>` +
      Array.from(
        { length: 400 },
        (_, i) => `<circle filter="url(#f)" cx="${i % 300}" cy="${i % 199}" r="60"/>`,
      ).join(""),
  ),
  width: 2_400,
  background: "#fff",
};
const light = { svg: svg(`<rect width="90" height="60" fill="#2f6b8f"/>`), width: 100, background: "#fff" };

const outcomes = async (drawing: Promise<Uint8Array>[]) =>
  (await Promise.allSettled(drawing)).map((it) =>
    it.status === "fulfilled" ? "drawn" : it.reason instanceof Problem ? it.reason.status : String(it.reason),
  );

describe("a picture that is asked for", () => {
  it("has its own time from when it is begun: one that takes too long takes nobody with it", async () => {
    const draw = createDrawer({ mostDrawMs: 1_000 });
    // The waiting together take longer than one may: whoever waits does not lose time by it.
    const asked = [light, heavy, light, heavy, light, light].map((job) => draw(job));
    expect(await outcomes(asked)).toEqual(["drawn", 503, "drawn", 503, "drawn", "drawn"]);
  });

  it("waits its turn behind at most so many others, and no longer than so long", async () => {
    const full = createDrawer({ mostWaiting: 2 });
    expect(await outcomes([light, light, light, light].map((job) => full(job)))).toEqual([
      "drawn",
      "drawn",
      "drawn",
      503,
    ]);
    const patient = createDrawer({ mostWaitMs: 200, mostDrawMs: 1_000 });
    expect(await outcomes([heavy, light].map((job) => patient(job)))).toEqual([503, 503]);
    expect(await outcomes([patient(light)])).toEqual(["drawn"]);
  });

  it("is drawn again after the thread has rested", async () => {
    const draw = createDrawer({ idleMs: 1 });
    await draw(light);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await outcomes([draw(light)])).toEqual(["drawn"]);
  });
});
