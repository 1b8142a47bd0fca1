import { describe, expect, it } from "vitest";
import { nearestTowards } from "./direction.ts";

const place = (name: string, x: number, y: number) => ({ name, spot: { x, y } });
const middle = place("midden", 0, 0);
const around = [
  place("boven", 1, -10),
  place("ver boven", 0, -30),
  place("rechts", 12, 2),
  place("schuin", 9, -8),
];

describe("an arrow key on the map", () => {
  it("goes to the nearest municipality in its direction", () => {
    expect(nearestTowards(middle, "up", around)?.name).toBe("boven");
    expect(nearestTowards(middle, "right", around)?.name).toBe("rechts");
  });

  it("stays where it is at the edge of the country", () => {
    expect(nearestTowards(middle, "left", around)).toBeUndefined();
  });
});
