import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipsBetween } from "./slips.ts";

/** By the definition, letter for letter. */
const plainly = (a: string, b: string): number => {
  if (a === "" || b === "") return a.length + b.length;
  const rest = plainly(a.slice(1), b.slice(1));
  return a[0] === b[0] ? rest : 1 + Math.min(plainly(a.slice(1), b), plainly(a, b.slice(1)), rest);
};

describe("slips between two names", () => {
  it("are the fewest letters to add, drop or change, and one more than asked for where there are more", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(name, name, fc.nat({ max: 4 }), (a, b, most) => {
        expect(slipsBetween(a, b, most)).toBe(Math.min(plainly(a, b), most + 1));
      }),
    );
  });
});
