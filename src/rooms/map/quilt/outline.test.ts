import { describe, expect, it } from "vitest";
import { areaOf, HEXAGON_AREA, hexagonRing, mergedOutline, pathOf } from "./outline.ts";

const cells = (...list: [column: number, row: number][]) => list.map(([c, r]) => hexagonRing(c, r));

describe("the outline of a municipality of hexagons", () => {
  it("keeps one ring without the borders between its own hexagons", () => {
    const [ring, ...others] = mergedOutline(cells([0, 0], [1, 0], [0, 1]));
    expect(others).toEqual([]);
    expect(ring).toHaveLength(12);
  });

  it("encloses as much as its hexagons, a hole taken off", () => {
    const around = cells([1, 0], [2, 0], [0, 1], [2, 1], [1, 2], [2, 2]);
    const rings = mergedOutline(around);
    expect(rings).toHaveLength(2);
    expect(areaOf(rings)).toBe(6 * HEXAGON_AREA);
  });

  it("gives an island a ring of its own", () => {
    expect(mergedOutline(cells([0, 0], [5, 5]))).toHaveLength(2);
  });

  it("is the same whatever order the hexagons come in", () => {
    const list = cells([0, 0], [1, 0], [2, 0], [0, 1], [1, 1], [0, 2]);
    expect(mergedOutline([...list].reverse())).toEqual(mergedOutline(list));
  });

  it("is written short: relative, in whole numbers", () => {
    expect(pathOf(mergedOutline(cells([0, 0])))).toBe("m7 0 7 4 0 8-7 4-7-4 0-8z");
  });
});
