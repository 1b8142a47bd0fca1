import { expect, it } from "vitest";
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
