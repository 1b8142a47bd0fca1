import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { registerDatabase, testApp, type TestConnection } from "../../../testing.ts";
import type { Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
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
  let connection: TestConnection;
  let building: Building;
  beforeAll(async () => {
    connection = await registerDatabase(inject("database"));
    ({ building } = await testApp(connection.db));
  });
  afterAll(() => connection.close());

  it.each(DAYS)("is how many the map of %s shows", async (day) => {
    const fabric = await readFabric(connection.db, day);
    for (const arrangement of fabric.arrangements) {
      const { patches } = await onTheMap(building, { fabric, arrangement });
      const shown = new Set(patches.flatMap((it) => it.bodies.map((body) => body.code)));
      const circle = await circleOnDay(connection.db, arrangement.key, day);
      expect(await countOnTheMap(building, circle?.members ?? [], day), arrangement.key).toBe(shown.size);
    }
  });
});
