/** Who gives stands left of who gets, and words stay within their box. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "./picture-columns.ts";
import { wrapped } from "./picture-words.ts";

describe("the columns of a chain", () => {
  it.each([
    ["one after the other", "ab bc", { a: 0, b: 1, c: 2 }],
    ["as far as the longest way", "ac ab bc", { a: 0, b: 1, c: 2 }],
    ["with data that come back", "ab ba", { a: 0, b: 1 }],
    ["round, from who gives first", "xa ab bc ca", { x: 0, a: 1, b: 2, c: 3 }],
  ])("stand %s", (_, pairs, columns) => {
    const asked = pairs.split(" ").map((it) => [it.charAt(0), it.charAt(1)] as const);
    expect(Object.fromEntries(columnsOf(asked))).toEqual(columns);
  });

  it("are there for everyone, none is skipped, and without a way round every line goes to the right", () => {
    const pairs = fc.array(
      fc.tuple(fc.nat(12), fc.nat(12)).filter(([a, b]) => a !== b),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(pairs, fc.boolean(), (all, upwards) => {
        const asked = all.map(([a, b]) => (upwards ? [Math.min(a, b), Math.max(a, b)] : [a, b]).map(String));
        const columns = columnsOf(asked as unknown as [string, string][]);
        expect(new Set(columns.keys())).toEqual(new Set(asked.flat()));
        const used = new Set(columns.values());
        expect([...used].every((it) => it === 0 || used.has(it - 1))).toBe(true);
        if (upwards)
          for (const [from = "", to = ""] of asked)
            expect(columns.get(to) ?? 0).toBeGreaterThan(columns.get(from) ?? 0);
      }),
    );
  });
});

it("breaks a name into lines that fit, however long it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), (text) => {
      const lines = wrapped(text, 27, 2);
      expect([lines.length <= 2, lines.every((it) => it.length <= 27)]).toEqual([true, true]);
    }),
  );
});
