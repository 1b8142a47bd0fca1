import { describe, expect, it } from "vitest";
import { randomFrom } from "../../../../bench/advice-starts.ts";
import { setsAround } from "./holding.ts";

/** Sets of bodies near each other, one body in most of them. */
function sets(count: number) {
  const random = randomFrom(7);
  return Array.from({ length: count }, () => {
    const start = 1 + Math.floor(random() * count);
    const members = Array.from(
      { length: 2 + Math.floor(random() * 5) },
      () => start + Math.floor(random() * 6),
    );
    return { members: [...new Set(random() < 0.7 ? [0, ...members] : members)].sort((a, b) => a - b) };
  });
}

describe("circles around a circle", () => {
  it("are the ones that going through all circles finds, in the same order", () => {
    const all = sets(300);
    const around = setsAround(all);
    for (const inner of all)
      expect(around(inner)).toEqual(
        all.filter(
          (outer) =>
            outer.members.length > inner.members.length &&
            inner.members.every((it) => outer.members.includes(it)),
        ),
      );
  });

  it("are found by looking at few, also when one body sits in nearly all of them", () => {
    const looks = (count: number) => {
      let looked = 0;
      const all = sets(count).map(({ members }) => ({
        get members() {
          looked++;
          return members;
        },
      }));
      const around = setsAround(all);
      looked = 0;
      for (const inner of all) around({ members: inner.members });
      return looked / count;
    };
    expect(looks(4_000) / looks(400)).toBeLessThan(1.5);
  });
});
