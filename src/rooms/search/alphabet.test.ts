import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce } from "#kit/steps.ts";
import { alphabet } from "./alphabet.ts";
import type { SearchDocument } from "./facts.ts";

describe("the alphabet", () => {
  it("is that of the language, also where it is found by the letters alone", () => {
    const collator = new Intl.Collator("nl", { numeric: true });
    const title = fc.string({ unit: fc.constantFrom(...Array.from("abijyz 019")), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), (titles) => {
        const documents = titles.map((it, number): SearchDocument => ({
          kind: "organisation",
          key: `k${1_000 + number}`,
          title: it,
          texts: {},
          validFrom: null,
          validUntil: null,
        }));
        const order = atOnce(alphabet(documents, titles));
        const placed: string[] = [];
        titles.forEach((it, number) => (placed[order[number] ?? -1] = it));
        expect(placed).toEqual(titles.toSorted(collator.compare));
      }),
    );
  });
});
