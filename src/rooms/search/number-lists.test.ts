import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ListsInTheMaking } from "./number-lists.ts";

describe("lists of numbers by word", () => {
  it("hold for every word what was added, in that order, and nothing twice in a row", () => {
    const word = fc.constantFrom("afval", "ggd", "constructor", "__proto__", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(3)), { maxLength: 60 }), (added) => {
        const making = new ListsInTheMaking();
        const expected = new Map<string, number[]>();
        for (const [to, item] of added) {
          making.add(making.numberOf(to), item);
          const list = expected.get(to) ?? [];
          expected.set(to, list);
          if (list.at(-1) !== item) list.push(item);
        }
        const lists = making.finish();
        for (const [to, list] of expected) {
          expect(Array.from(lists.get(to))).toEqual(list);
          expect(lists.has(to)).toBe(true);
        }
        expect(lists.has("nergens")).toBe(false);
      }),
    );
  });

  it("know no word that got a number and no item, and grow beyond what they began with", () => {
    const making = new ListsInTheMaking();
    making.numberOf("leeg");
    const all = Array.from({ length: 5_000 }, (_, at) => at);
    for (const item of all) making.add(making.numberOf("vol"), item);
    const lists = making.finish();
    expect(lists.has("leeg")).toBe(false);
    expect(Array.from(lists.get("vol"))).toEqual(all);
  });
});
