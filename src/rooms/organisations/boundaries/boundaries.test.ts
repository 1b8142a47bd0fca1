import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceRefused } from "#kit/source-refused.ts";
import { neighboursOf } from "./neighbours.ts";
import { placesOf } from "./places.ts";
import type { Boundary } from "./boundary.ts";
import { readBoundaries } from "./read.ts";
import { fromRijksdriehoek, type Point } from "./rijksdriehoek.ts";
import { shapesOf } from "./shapes.ts";

type Line = [number, number][];
const feature = (properties: Record<string, unknown>, ...rings: Line[]) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: rings },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
/** A rectangle from south-west to north-east, in degrees or metres alike. */
const block = (west: number, south: number, east: number, north: number): Line => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const west = feature({ statcode: "GM0001", statnaam: "West" }, block(5, 52, 5.1, 52.1));
const east = feature({ statcode: "GM0002", statnaam: "Oost" }, block(5.1, 52, 5.2, 52.1));
const pairsOf = (...features: unknown[]) => neighboursOf(readBoundaries(collection(...features)));

describe("reading boundaries", () => {
  it("takes the names that CBS, Kadaster and a plain file use, from bytes, text or an object", () => {
    const square = block(5, 52, 5.1, 52.1);
    const file = collection(
      feature({ statcode: "GM0003", statnaam: "Drie" }, square),
      feature({ identificatie: "GM0002", code: "0002", naam: "Twee", ligtInProvincieCode: "21" }, square),
      feature({ code: "GM0001", name: "Een", province: "pv20" }, square),
    );
    const expected = [
      { code: "gm0001", name: "Een", province: "pv20" },
      { code: "gm0002", name: "Twee", province: "pv21" },
      { code: "gm0003", name: "Drie", province: null },
    ];
    const text = JSON.stringify(file);
    for (const form of [file, text, new TextEncoder().encode(text)])
      expect(readBoundaries(form)).toMatchObject(expected);
  });

  it("turns metres of the national grid into degrees", () => {
    const [read] = readBoundaries(
      collection(
        feature({ statcode: "GM0307", statnaam: "Amersfoort" }, block(150_000, 458_000, 160_000, 468_000)),
      ),
    );
    const { latitude, longitude } = placesOf(read ? [read] : [])[0] ?? { latitude: 0, longitude: 0 };
    expect(latitude).toBeCloseTo(52.15517, 3);
    expect(longitude).toBeCloseTo(5.38721, 3);
  });

  it("knows where the Martinitoren stands on both grids", () => {
    const [longitude, latitude] = fromRijksdriehoek(233_883.131, 582_065.167);
    expect(latitude).toBeCloseTo(53.219383, 5);
    expect(longitude).toBeCloseTo(6.5682, 5);
  });

  it.each([
    ["a page", "<html>", /geen leesbare JSON/],
    ["a topology", { type: "Topology", objects: {} }, /geen GeoJSON met gemeentegrenzen/],
    ["a file without features", collection(), /"features"/],
    [
      "points",
      collection({ ...west, geometry: { type: "Point", coordinates: [5, 52] } }),
      /"features\.0\.geometry/,
    ],
    [
      "provinces",
      collection({ ...west, properties: { code: "PV20", name: "Groningen" } }),
      /"PV20" is geen gemeentecode/,
    ],
    ["features without a code", collection({ ...west, properties: {} }), /geen gemeentecode/],
    ["another country", collection(feature({ code: "GM0001" }, block(40, 3, 41, 4))), /niet in Nederland/],
    [
      "a line for a surface",
      collection(
        feature({ code: "GM0001" }, [
          [5, 52],
          [5.1, 52],
          [5, 52],
        ]),
      ),
      /geen oppervlakte/,
    ],
  ])("refuses %s with one clear sentence", (_what, file, sentence) => {
    expect(() => readBoundaries(file)).toThrow(SourceRefused);
    expect(() => readBoundaries(file)).toThrow(sentence);
  });
});

describe("where a municipality is", () => {
  it("is its centre of gravity, by surface when it lies in parts", () => {
    const small = feature({ statcode: "GM0001" }, block(5.4, 52, 5.5, 52.1).reverse());
    const large = feature({ statcode: "GM0001" }, block(5, 52, 5.2, 52.15));
    expect(placesOf(readBoundaries(collection(large, small)))).toEqual([
      { key: "gm0001", latitude: 52.06875, longitude: 5.1875 },
    ]);
  });

  it("leaves out what belongs to others inside it", () => {
    const around = feature({ statcode: "GM0001" }, block(5, 52, 5.4, 52.1), block(5.2, 52, 5.4, 52.1));
    expect(placesOf(readBoundaries(collection(around)))[0]?.longitude).toBe(5.1);
  });
});

describe("the outline of a municipality", () => {
  it("keeps every island and every hole, to about a metre", () => {
    const island = block(5.6, 52, 5.7, 52.1);
    const lake = block(5.2, 52, 5.3, 52.1);
    const mainland = feature({ statcode: "GM0001" }, block(5.000001, 52, 5.4, 52.1), lake);
    const polygons = [[block(5, 52, 5.4, 52.1), lake], [island]];
    expect(shapesOf(readBoundaries(collection(mainland, feature({ statcode: "GM0001" }, island))))).toEqual([
      { organisation: "gm0001", polygons },
    ]);
  });
});

describe("neighbours", () => {
  it("share a stretch of border", () => {
    expect(pairsOf(east, west)).toEqual([["gm0001", "gm0002"]]);
  });

  it("are not those that only touch in a corner", () => {
    const corner = feature({ statcode: "GM0003" }, block(5.1, 52.1, 5.2, 52.2));
    expect(pairsOf(west, corner)).toEqual([]);
  });

  it("are not those with a ditch of a hundred metres of somebody else between them", () => {
    expect(pairsOf(west, feature({ statcode: "GM0003" }, block(5.1015, 52, 5.2, 52.1)))).toEqual([]);
  });

  it("share a stretch of sixteen metres in the middle of a lake too", () => {
    const tip = feature(
      { statcode: "GM0003" },
      block(5.1, 52, 5.2, 52.1).with(2, [5.2, 52.2]).with(3, [5.1, 52.00015]),
    );
    const other: Line = [
      [5, 52],
      [5.1, 52],
      [5.1, 52.00015],
      [5, 52.1],
      [5, 52],
    ];
    expect(pairsOf(tip, feature({ statcode: "GM0004" }, other))).toEqual([["gm0003", "gm0004"]]);
  });

  it("are found when the two sides have other vertices on the common border", () => {
    const line: Line = [
      [5.1, 52.02],
      [5.2, 52.02],
      [5.2, 52.07],
      [5.10001, 52.07],
      [5.1, 52.05],
      [5.1, 52.02],
    ];
    expect(pairsOf(west, feature({ statcode: "GM0003" }, line))).toEqual([["gm0001", "gm0003"]]);
  });

  it("include a municipality that lies within another", () => {
    const inner = block(5.02, 52.02, 5.05, 52.05);
    const around = feature({ statcode: "GM0001" }, block(5, 52, 5.1, 52.1), inner);
    expect(pairsOf(around, feature({ statcode: "GM0002" }, inner))).toEqual([["gm0001", "gm0002"]]);
  });

  it("are each other's, never their own, and are told once, whatever the order and direction of the lines", () => {
    // A chessboard of 4 by 4 squares dealt out over five municipalities: who borders whom is known beforehand.
    const owners = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(owners, fc.boolean(), (dealt, backwards) => {
        const boundaries = chessboard(dealt);
        const found = neighboursOf(backwards ? turned(boundaries) : boundaries);
        expect(found.map(([a, b]) => `${a} ${b}`)).toEqual(expectedPairs(dealt));
      }),
    );
  });
});

const codeOf = (owner: number) => `gm000${owner}`;

const chessboard = (dealt: number[]): Boundary[] =>
  [...Map.groupBy(dealt.keys(), (square) => dealt[square] ?? 0)].map(([owner, squares]) => ({
    code: codeOf(owner),
    name: codeOf(owner),
    province: null,
    rings: squares.map((square) => {
      const [x, y] = [5 + (square % 4) / 20, 52 + Math.floor(square / 4) / 20];
      const points: Point[] = block(
        x,
        y,
        5 + ((square % 4) + 1) / 20,
        52 + (Math.floor(square / 4) + 1) / 20,
      );
      return { points, hole: false };
    }),
  }));

const turned = (boundaries: Boundary[]): Boundary[] =>
  boundaries
    .map((it) => ({ ...it, rings: it.rings.map((ring) => ({ ...ring, points: ring.points.toReversed() })) }))
    .reverse();

function expectedPairs(dealt: number[]): string[] {
  const pairs = new Set<string>();
  dealt.forEach((owner, square) => {
    const right = square % 4 < 3 ? dealt[square + 1] : undefined;
    for (const other of [right, dealt[square + 4]])
      if (other !== undefined && other !== owner)
        pairs.add(`${codeOf(Math.min(owner, other))} ${codeOf(Math.max(owner, other))}`);
  });
  return [...pairs].sort();
}
