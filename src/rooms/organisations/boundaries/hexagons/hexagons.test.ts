import { describe, expect, it } from "vitest";
import { neighboursOf } from "../neighbours.ts";
import { readBoundaries } from "../read.ts";
import { fitOf, touchingPairs } from "./fit.ts";
import { type Hexagon, hexagonsOf } from "./hexagons.ts";

type Line = [number, number][];
/** A rectangle from south-west to north-east, in metres of the national grid. */
const block = (west: number, south: number, east: number, north: number): Line => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const municipality = (code: string, ...polygons: Line[][]) => ({
  type: "Feature",
  properties: { statcode: code },
  geometry: { type: "MultiPolygon", coordinates: polygons },
});

// West and Oost are some 500 km² each; Klein is a bite of 4 km² out of West on that border; Binnen lies within
// West; Eilanden are two islands and a sandbank.
const seam: Line = [
  [170_000, 460_000],
  [170_000, 470_000],
  [170_000, 472_000],
  [170_000, 485_000],
];
const bite: Line = [
  [168_000, 470_000],
  [168_000, 472_000],
];
const inner = block(155_000, 470_000, 160_000, 475_000);
const outline: Line = [
  [150_000, 460_000],
  ...seam.slice(0, 2),
  ...bite,
  ...seam.slice(2),
  [150_000, 485_000],
  [150_000, 460_000],
];
const west = municipality("GM0001", [outline, inner]);
const east = municipality("GM0002", [[...seam, [190_000, 485_000], [190_000, 460_000], [170_000, 460_000]]]);
const tiny = municipality("GM0003", [[...seam.slice(1, 3), ...bite.toReversed(), [170_000, 470_000]]]);
const within = municipality("GM0004", [inner]);
const islands = municipality(
  "GM0005",
  [block(150_000, 495_000, 170_000, 500_000)],
  [block(180_000, 495_000, 184_000, 500_000)],
  [block(188_000, 495_000, 188_900, 495_900)],
);

function gridOf(...features: unknown[]) {
  const boundaries = readBoundaries({ type: "FeatureCollection", features });
  const neighbours = neighboursOf(boundaries);
  return { neighbours, hexagons: hexagonsOf(boundaries, neighbours) };
}
const of = (hexagons: Hexagon[], organisation: string) =>
  hexagons.filter((it) => it.organisation === organisation);
const middle = (hexagons: Hexagon[], what: "column" | "row") =>
  hexagons.reduce((sum, it) => sum + it[what], 0) / hexagons.length;

describe("a country as hexagons", () => {
  const { hexagons, neighbours } = gridOf(west, east, tiny, within, islands);

  it("is the same every time, in whatever order the file names the municipalities", () => {
    expect(gridOf(islands, within, tiny, east, west).hexagons).toEqual(hexagons);
  });

  it("gives every hexagon once, row by row from the north", () => {
    const places = hexagons.map((it) => it.row * 1000 + it.column);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(middle(of(hexagons, "gm0005"), "row")).toBeLessThan(middle(of(hexagons, "gm0001"), "row"));
    expect(middle(of(hexagons, "gm0001"), "column")).toBeLessThan(middle(of(hexagons, "gm0002"), "column"));
  });

  it("gives a municipality as many hexagons as its surface", () => {
    expect(Math.abs(of(hexagons, "gm0002").length - (20 * 25) / 5.41)).toBeLessThan(3);
  });

  it("gives the smallest municipality three, at the cost of those around it", () => {
    expect(of(hexagons, "gm0003")).toHaveLength(3);
  });

  it("keeps who borders on whom, also within another, and invents nobody", () => {
    expect(neighbours).toHaveLength(4);
    expect(fitOf(hexagons, neighbours)).toEqual({ kept: neighbours, missing: [], invented: [] });
  });

  it("keeps two islands apart and leaves out a sandbank of less than a square kilometre", () => {
    const columns = [...new Set(of(hexagons, "gm0005").map((it) => it.column))].sort((a, b) => a - b);
    const gaps = columns.filter((column, i) => column - (columns[i - 1] ?? column) > 1);
    expect(gaps).toHaveLength(1);
    expect(of(hexagons, "gm0005").length).toBeGreaterThanOrEqual(20);
    expect(of(hexagons, "gm0005").length).toBeLessThanOrEqual(24);
  });
});

describe("whether municipalities touch on the grid", () => {
  const at = (column: number, row: number, organisation: string): Hexagon => ({ column, row, organisation });

  it("knows that odd rows stand half a hexagon to the east", () => {
    expect(touchingPairs([at(1, 0, "gm0001"), at(0, 1, "gm0002")])).toEqual([["gm0001", "gm0002"]]);
    expect(touchingPairs([at(1, 0, "gm0001"), at(2, 1, "gm0002")])).toEqual([]);
    expect(touchingPairs([at(1, 1, "gm0001"), at(2, 2, "gm0002")])).toEqual([["gm0001", "gm0002"]]);
  });

  it("tells which neighbours were kept, which are missing, and who were made neighbours", () => {
    const row = [at(0, 0, "gm0001"), at(1, 0, "gm0002"), at(2, 0, "gm0003")];
    const truth: [string, string][] = [
      ["gm0001", "gm0002"],
      ["gm0001", "gm0003"],
    ];
    expect(fitOf(row, truth)).toEqual({
      kept: [["gm0001", "gm0002"]],
      missing: [["gm0001", "gm0003"]],
      invented: [["gm0002", "gm0003"]],
    });
  });
});
