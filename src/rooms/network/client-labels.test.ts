import { describe, expect, it } from "vitest";
import { type Nameable, placeNames } from "./client-labels.ts";

const point = (label: string, x: number, y: number, size = 4, forced = false): Nameable => {
  return { label, x, y, size, forced, first: false, arrangement: false, population: null, weight: size };
};
/** Ten pixels a letter. */
const widthOf = (text: string) => 10 * text.length;
const named = (points: Nameable[]) => placeNames(points, widthOf, 12, { width: 600, height: 400 });

describe("names in the moving drawing", () => {
  it("stand right of their point, and left where the right is taken", () => {
    const [left, right] = named([point("Urk", 100, 50), point("Ede", 112, 50)]).sort((a, b) => a.x - b.x);
    expect([left!.label, left!.x]).toEqual(["Urk", 100 - 4 - 2 - 30]);
    expect([right!.label, right!.x]).toEqual(["Ede", 112 + 4 + 2]);
  });

  it("never lie across each other or across a point, however many there are", () => {
    const points = Array.from({ length: 400 }, (_, index) =>
      point(`Naam ${index}`, (index * 37) % 500, (index * 91) % 400, 3 + (index % 5)),
    );
    const names = named(points);
    expect(names.length).toBeGreaterThan(10);
    const boxes = names.map(({ label, x, y }) => {
      return { left: x, right: x + widthOf(label), top: y - 9, bottom: y + 1.8 };
    });
    const discs = points.map(({ x, y, size }) => {
      return { left: x - size, right: x + size, top: y - size, bottom: y + size };
    });
    boxes.forEach((box, index) => {
      expect(Math.min(box.left, box.top, 600 - box.right, 400 - box.bottom)).toBeGreaterThanOrEqual(-1e-9);
      for (const other of [...boxes.slice(index + 1), ...discs])
        expect(
          box.left < other.right - 1e-9 &&
            other.left < box.right - 1e-9 &&
            box.top < other.bottom - 1e-9 &&
            other.top < box.bottom - 1e-9,
        ).toBe(false);
    });
  });

  it("go to who is in most, and first to the one pointed at", () => {
    const small = point("Klein", 100, 50, 3);
    const large = point("Groot", 100, 58, 5);
    const right = (points: Nameable[]) => named(points).find((it) => it.x > 100)!.label;
    expect(right([small, large])).toBe("Groot");
    // Points of equal size need not be in equally many.
    const most = { ...small, size: 5, weight: 40 };
    expect(right([large, most])).toBe("Klein");
    expect(right([{ ...most, arrangement: true }, large])).toBe("Groot");
    expect(right([{ ...small, forced: true }, large])).toBe("Klein");
  });

  it("go to a large city before all, across a point when there is no other room", () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      point(String(index), 100 + (index % 8) * 9, 50 + Math.floor(index / 8) * 9, 6),
    );
    expect(named(crowd).map(({ label }) => label)).not.toContain("20");
    const city = crowd.map((it) => (it.label === "20" ? { ...it, population: 935_000 } : it));
    expect(named(city)[0]?.label).toBe("20");
  });

  it("always have the one pointed at among them, even in a crowd", () => {
    const crowd = Array.from({ length: 9 }, (_, index) =>
      point(String(index), 100 + index, 50, 6, index === 4),
    );
    expect(named(crowd).map((it) => it.label)).toContain("4");
  });
});
