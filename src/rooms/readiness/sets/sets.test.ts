import { describe, expect, it } from "vitest";
import { SHIPPED, wrongIn } from "./shipped.ts";
import type { Item } from "./question-set.ts";

const item = (code: string, when: string | null = null): Item => ({
  ...{ code, subject: "ict", question: "Vraag?", why: "Daarom.", must: true, phase: "decision" },
  ...{ answerer: "information", about: "dossier", source: "bron", measure: null },
  when: when === null ? null : { item: when, verdicts: ["yes"] },
});

describe("a question set", () => {
  it.each(SHIPPED.map((it) => [it.code, it] as const))("%s that is shipped is sound", (_, set) => {
    expect(wrongIn(set)).toEqual([]);
    for (const it of set.items) expect(it.question, it.code).toMatch(/\?$/);
  });

  it.each([
    ["a code twice", [item("a"), item("a")], [], ["De code a staat er twee keer in."]],
    ["nowhere", [item("a", "z")], [], ["De vraag a hangt af van z, en die is er niet."]],
    ["a set below", [item("a", "z")], ["z"], []],
    [
      "a circle of two",
      [item("a", "b"), item("b", "a"), item("c", "a")],
      [],
      [
        "De vraag a hangt via andere vragen van zichzelf af.",
        "De vraag b hangt via andere vragen van zichzelf af.",
      ],
    ],
    ["itself", [item("a", "a")], [], ["De vraag a hangt via andere vragen van zichzelf af."]],
  ])("with conditions that lead to %s", (_, items, below, wrong) => {
    expect(wrongIn({ items }, below)).toEqual(wrong);
  });
});
