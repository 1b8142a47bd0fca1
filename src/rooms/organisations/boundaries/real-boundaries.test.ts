import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cpuClock } from "#kit/cpu-testing.ts";
import { projectRoot } from "#kit/root.ts";
import { neighboursOf } from "./neighbours.ts";
import { placesOf } from "./places.ts";
import { readBoundaries } from "./read.ts";

const folder = join(projectRoot, "../shared/data/geo");
const why = existsSync(folder) ? "" : " (overgeslagen: ../shared/data/geo is er niet)";
const rowsOf = <T>(file: string, shape: z.ZodType<T>): T[] =>
  z.array(shape).parse(parse(readFileSync(join(folder, file)), { columns: true }));

describe.skipIf(why !== "")(`the real boundaries of 342 municipalities${why}`, () => {
  const read = () => readBoundaries(readFileSync(join(folder, "gemeenten_2023_wgs84.geojson")));

  it("are read with province, placed and joined to their neighbours in less than two seconds", () => {
    const spent = cpuClock();
    const boundaries = read();
    neighboursOf(boundaries);
    placesOf(boundaries);
    expect(spent()).toBeLessThan(2000);
    expect(boundaries).toHaveLength(342);
    expect(new Set(boundaries.map(({ province }) => province)).size).toBe(12);
  });

  it("have their centre within a kilometre of where others put it", () => {
    const Centre = z.object({
      code: z.string(),
      centroid_lat: z.coerce.number(),
      centroid_lon: z.coerce.number(),
    });
    const told = new Map(rowsOf("gemeenten.csv", Centre).map((it) => [it.code.toLowerCase(), it]));
    for (const { key, latitude, longitude } of placesOf(read())) {
      const there = told.get(key);
      const north = (latitude - (there?.centroid_lat ?? 0)) * 111.3;
      const eastward = (longitude - (there?.centroid_lon ?? 0)) * 68.2;
      expect(Math.hypot(north, eastward), key).toBeLessThan(1);
    }
  });

  it("give the 872 pairs that others found, and two that they missed", () => {
    const Pair = z.object({ code_a: z.string(), code_b: z.string() });
    const told = new Set(
      rowsOf("gemeente_adjacency.csv", Pair).map((it) => `${it.code_a} ${it.code_b}`.toLowerCase()),
    );
    const found = new Set(neighboursOf(read()).map((pair) => pair.join(" ")));
    expect(told.size).toBe(872);
    expect([...told].filter((pair) => !found.has(pair))).toEqual([]);
    // Amsterdam and Hilversum meet over 650 metres: together they keep Wijdemeren and Gooise Meren apart.
    // Veere and Schouwen-Duiveland meet over 220 metres near the Oosterscheldekering.
    expect([...found].filter((pair) => !told.has(pair)).sort()).toEqual(["gm0363 gm0402", "gm0717 gm1676"]);
  });
});
