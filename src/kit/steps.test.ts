// Runs beside others: the clock only ends a wait that lasts too long.
import { describe, expect, it } from "vitest";
import { atOnce, inSlices, sorting, type Steps } from "./steps.ts";

function* counting(to: number): Steps<number> {
  let sum = 0;
  for (let number = 1; number <= to; number++) {
    sum += number;
    yield;
  }
  return sum;
}

describe("long work in steps", () => {
  it("gives the same at once and in slices", async () => {
    expect(atOnce(counting(1_000))).toBe(500_500);
    expect(await inSlices(counting(1_000), 0.1)).toBe(500_500);
  });

  it("lets what came in meanwhile have its turn", async () => {
    const order: string[] = [];
    function* slow(): Steps<string> {
      for (const began = performance.now(); order.length === 0 && performance.now() - began < 10_000;) yield;
      return "done";
    }
    const work = inSlices(slow(), 5).then((it) => order.push(it));
    setTimeout(() => order.push("somebody"), 10);
    await work;
    expect(order).toEqual(["somebody", "done"]);
  });

  it("sorts as an array does, equals in the order they came", () => {
    const items = Array.from({ length: 5_000 }, (_, place) => ({ value: (place * 7_919) % 97, place }));
    const byValue = (a: { value: number }, b: { value: number }) => a.value - b.value;
    expect(atOnce(sorting(items, byValue))).toEqual(items.toSorted(byValue));
    expect(atOnce(sorting([], byValue))).toEqual([]);
  });
});
