import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverOf } from "./cover.ts";
import { centreOf, hexagonAt, latticeOver, type Spot, WIDTH } from "./lattice.ts";

const lattice = latticeOver(
  [
    [0, 0],
    [50_000, 60_000],
  ],
  2,
);
const anyHexagon = fc.integer({ min: 0, max: lattice.columns * lattice.rows - 1 });
const distance = ([ax, ay]: Spot, [bx, by]: Spot) => Math.hypot(ax - bx, ay - by);

describe("the lattice of hexagons", () => {
  it("has six hexagons around each one, all as far away, clockwise from the east", () => {
    fc.assert(
      fc.property(anyHexagon, (hexagon) => {
        const centre = centreOf(lattice, hexagon);
        const around = [...lattice.around.subarray(hexagon * 6, hexagon * 6 + 6)];
        around.forEach((other, side) => {
          if (other < 0) return;
          const [x, y] = centreOf(lattice, other);
          expect(x - centre[0]).toBeCloseTo(WIDTH * Math.cos((side * Math.PI) / 3), 5);
          expect(centre[1] - y).toBeCloseTo(WIDTH * Math.sin((side * Math.PI) / 3), 5);
          expect(lattice.around[other * 6 + ((side + 3) % 6)]).toBe(hexagon);
        });
      }),
    );
  });

  it("puts a spot in the hexagon whose middle is nearest", () => {
    const metres = fc.double({ min: 0, max: 50_000, noNaN: true });
    fc.assert(
      fc.property(metres, metres, (x, y) => {
        const found = hexagonAt(lattice, x, y);
        const nearest = Math.min(
          ...[...lattice.around.subarray(found * 6, found * 6 + 6)].map((other) =>
            distance(centreOf(lattice, other), [x, y]),
          ),
        );
        expect(distance(centreOf(lattice, found), [x, y])).toBeLessThanOrEqual(nearest + 1e-6);
      }),
    );
  });

  it("knows how much of each hexagon lies in an area", () => {
    const square: Spot[] = [
      [5000, 5000],
      [30_000, 5000],
      [30_000, 30_000],
      [5000, 30_000],
      [5000, 5000],
    ];
    const cover = coverOf({ municipality: 0, main: true, size: 0, lines: [square] }, lattice);
    const hexagons = [...cover.values()].reduce((sum, share) => sum + share, 0);
    expect(hexagons).toBeCloseTo(25_000 ** 2 / ((Math.sqrt(3) / 2) * WIDTH ** 2), 0);
    expect(cover.get(hexagonAt(lattice, 17_500, 17_500))).toBeGreaterThan(0.95);
  });
});
