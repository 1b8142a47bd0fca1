import { spawnSync } from "node:child_process";
import { expect, it, vi } from "vitest";
import { createLog } from "./log.ts";

it("a log writes lines of JSON in their order, what goes wrong at once and the rest a moment later", async () => {
  const written: string[] = [];
  const log = createLog("info", (lines) => written.push(lines) > 0);
  log.info("request", { path: "/" });
  log.info("request", { path: "/kaart" });
  expect(written).toEqual([]);
  log.error("failure", { id: "1" });
  log.info("request", { path: "/over" });
  await new Promise((resolve) => setTimeout(resolve, 250));
  const lines = written.join("").trimEnd().split("\n");
  expect(lines.map((it) => (JSON.parse(it) as { event: string }).event)).toEqual([
    "request",
    "request",
    "failure",
    "request",
  ]);
});

it("a log of what goes wrong leaves out the rest", () => {
  const written: string[] = [];
  const log = createLog("warn", (lines) => written.push(lines) > 0);
  log.info("request");
  log.warn("slow");
  expect(log.tellsAll).toBe(false);
  expect(written.join("")).toMatch(/^\{"time":"[^"]+","level":"warn","event":"slow"\}\n$/);
});

it("a line says the time to the millisecond, also in the next second", () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const written: string[] = [];
  const log = createLog("warn", (lines) => written.push(lines) > 0);
  const times = ["2026-11-28T20:06:59.007Z", "2026-11-28T20:06:59.999Z", "2026-11-28T20:07:00.000Z"];
  for (const time of times) {
    vi.setSystemTime(time);
    log.warn("slow");
  }
  vi.useRealTimers();
  expect(written.map((it) => (JSON.parse(it) as { time: string }).time)).toEqual(times);
});

it("a process that ends writes down what still waits", () => {
  const script = `import { createLog } from ${JSON.stringify(new URL("log.ts", import.meta.url).href)};
    const log = createLog("info");
    for (let at = 0; at < 1_000; at += 1) log.info("request", { at });
    process.exit(0);`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  const lines = stderr
    .trimEnd()
    .split("\n")
    .map((it) => (JSON.parse(it) as { at: number }).at);
  expect(lines).toEqual(Array.from({ length: 1_000 }, (_, at) => at));
});
