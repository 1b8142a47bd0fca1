import { describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import type { Day } from "#kit/day.ts";
import { circleOnDay, countOnTheMap, readFabric } from "#rooms/day";
import { onTheMap } from "./small-map.tsx";

/** Before and after mergers, before the register began, on its own day and after it. */
const DAYS: Day[] = [
  "2005-03-01",
  "2017-12-31",
  "2018-01-01",
  "2020-12-31",
  "2023-01-01",
  "2026-05-16",
  "2031-01-01",
];

describe("how many participants the page of an arrangement promises on the map", () => {
  const register = registerApp();

  it.each(DAYS)("is how many the map of %s shows", async (day) => {
    const fabric = await readFabric(register.db, day);
    for (const arrangement of fabric.arrangements) {
      const { patches } = await onTheMap(register.building, { fabric, arrangement });
      const shown = new Set(patches.flatMap((it) => it.bodies.map((body) => body.code)));
      const circle = await circleOnDay(register.db, arrangement.key, day);
      expect(await countOnTheMap(register.building, circle?.members ?? [], day), arrangement.key).toBe(
        shown.size,
      );
    }
  });
});
