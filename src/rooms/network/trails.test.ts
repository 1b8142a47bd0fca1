import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trailsOf } from "./trails.ts";

const linesOf = (pairs: [number, number][]) => pairs.map(([a, b]) => ({ a, b }));
const nameOf = (a: number, b: number) => [a, b].sort((x, y) => x - y).join("-");

describe("lines drawn without lifting the pen", () => {
  it("are each drawn once, and no other", () => {
    const point = fc.nat(12);
    const pair = fc.tuple(point, point).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: ([a, b]) => nameOf(a, b) }), (pairs) => {
        const drawn = trailsOf(linesOf(pairs)).flatMap((trail) =>
          trail.slice(1).map((point, place) => nameOf(trail[place] ?? -1, point)),
        );
        expect(drawn.sort()).toEqual(pairs.map(([a, b]) => nameOf(a, b)).sort());
      }),
    );
  });

  it("take half as many ways as there are points with an odd number of lines", () => {
    // A house of five lines and its diagonals: two odd corners, so one way.
    const house = linesOf([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
      [2, 4],
      [3, 4],
    ]);
    expect(trailsOf(house)).toHaveLength(1);
    expect(trailsOf([])).toEqual([]);
  });
});
