import { describe, expect, it } from "vitest";
import { readFabric } from "#rooms/day";
import { registerApp } from "../../testing.ts";
import { nearlyPullOf, pullOf } from "./bonds.ts";
import { type Cloud, endsOf } from "./cloud.ts";
import { byPairs, bySquares, EXACTLY, NEARLY, nestle, seed, settle } from "./forces.ts";
import { Grid } from "./grid.ts";
import { layOut, PICTURE_WIDTH, SETTLING, startOf } from "./layout.ts";

/** Points as in a country: here and there a crowd, and some on one spot. */
function crowds(size: number): Cloud {
  const points = Array.from({ length: size }, (_, n) => {
    const town = seed(n % 40, 30);
    const own = seed(n % 7 === 0 ? 0 : n, 0.4);
    return { x: town.x + own.x, y: town.y + own.y };
  });
  return { x: Float64Array.from(points, (it) => it.x), y: Float64Array.from(points, (it) => it.y) };
}

const copyOf = ({ x, y }: Cloud): Cloud => ({ x: x.slice(), y: y.slice() });

const distances = (a: Cloud, b: Cloud) =>
  Array.from(a.x, (x, i) => Math.hypot(x - (b.x[i] ?? 0), (a.y[i] ?? 0) - (b.y[i] ?? 0)));
const mean = (values: number[]) => values.reduce((sum, it) => sum + it, 0) / values.length;

describe("pushing apart with squares", () => {
  it("gives every point nearly the push that all pairs together give", () => {
    const cloud = crowds(2_000);
    const [exact, near] = [byPairs(cloud), bySquares(cloud)].map((pushApart) => {
      const push: Cloud = { x: new Float64Array(2_000), y: new Float64Array(2_000) };
      pushApart(push.x, push.y, 160);
      return push;
    }) as [Cloud, Cloud];
    const size = mean(Array.from(exact.x, (x, i) => Math.hypot(x, exact.y[i] ?? 0)));
    expect(mean(distances(exact, near)) / size).toBeLessThan(0.01);
  });
});

describe("the pull of a bond from a list", () => {
  it("is that of its length but for a thousandth, however short or long", () => {
    for (const length of [1e-9, 0.001, 0.03, 0.5, 1, 7.77, 120, 2_047.99, 2_048, 9_000])
      expect(Math.abs(nearlyPullOf(3, length) / pullOf(3, length) - 1), String(length)).toBeLessThan(0.001);
  });
});

describe("the picture of the register", () => {
  const register = registerApp();

  it("is the same within a hundredth of its width, exactly or nearly", async () => {
    for (const day of ["2026-05-16", "2013-07-01"]) {
      const fabric = await readFabric(register.db, day);
      const { homes, bonds } = startOf(fabric, fabric.municipalities);
      const exact = settle(homes, bonds, SETTLING, EXACTLY);
      const near = settle(homes, bonds, SETTLING, NEARLY);
      const [left, right] = endsOf(exact.x);
      expect(mean(distances(exact, near)) / (right - left), day).toBeLessThan(0.01);
    }
  });

  it("is a thousand wide, everybody on it, and twice the same", async () => {
    const fabric = await readFabric(register.db, "2026-05-16");
    const places = layOut(fabric);
    const across = [...places.bodies, ...places.arrangements].map((it) => it.x);
    expect(Math.min(...across)).toBe(0);
    expect(Math.max(...across)).toBe(PICTURE_WIDTH);
    expect(layOut(fabric)).toEqual(places);
  });
});

describe("nestling", () => {
  it("puts everybody where looking at all others would, but for rounding", () => {
    const start = crowds(400);
    const movable = Array.from({ length: 300 }, (_, i) => 100 + i);
    const belongs = movable.map((me) => [me % 100, (me * 7) % 400].filter((it) => it !== me));
    const [quick, whole] = [copyOf(start), copyOf(start)];
    nestle(quick, movable, belongs, { steps: 20, room: 7 });
    nestleAmongAll(whole, movable, belongs, { steps: 20, room: 7 });
    quick.x.forEach((x, point) => {
      expect(x).toBeCloseTo(whole.x[point] ?? Number.NaN, 9);
      expect(quick.y[point]).toBeCloseTo(whole.y[point] ?? Number.NaN, 9);
    });
  });

  it("looks at the same few neighbours however many points there are elsewhere", () => {
    const lookedAt = (size: number) => {
      // A field as dense whatever its size.
      const x = Float64Array.from({ length: size }, (_, n) => seed(n, 4).x);
      const y = Float64Array.from({ length: size }, (_, n) => seed(n, 4).y);
      const grid = new Grid({ x, y }, 7);
      return mean(Array.from(x, (_, point) => grid.near(point).length));
    };
    expect(lookedAt(10_000) / lookedAt(1_000)).toBeLessThan(1.2);
  });
});

/** As `nestle`, but everybody looks at everybody: what it must equal. */
function nestleAmongAll(
  { x, y }: Cloud,
  movable: number[],
  belongs: number[][],
  { steps, room }: { steps: number; room: number },
): void {
  for (let step = 0; step < steps; step++) {
    const longest = room * 0.5 * (1 - step / steps) + 0.05;
    movable.forEach((me, k) => {
      const company = belongs[k] ?? [];
      const middle = (column: Float64Array) =>
        company.reduce((sum, it) => sum + (column[it] ?? 0), 0) / company.length;
      let fx = company.length > 0 ? (middle(x) - (x[me] ?? 0)) * 0.08 : 0;
      let fy = company.length > 0 ? (middle(y) - (y[me] ?? 0)) * 0.08 : 0;
      for (let other = 0; other < x.length; other++) {
        const ux = (x[me] ?? 0) - (x[other] ?? 0);
        const uy = (y[me] ?? 0) - (y[other] ?? 0);
        const square = ux * ux + uy * uy;
        if (other === me || square >= room * room) continue;
        const distance = Math.sqrt(square) + 1e-6;
        const force = (room - distance) / distance / 2;
        fx += ux * force;
        fy += uy * force;
      }
      const length = Math.sqrt(fx * fx + fy * fy);
      const share = length > longest ? longest / length : 1;
      x[me] = (x[me] ?? 0) + fx * share;
      y[me] = (y[me] ?? 0) + fy * share;
    });
  }
}
