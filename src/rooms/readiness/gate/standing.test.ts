/** What a decision waits for, of questions that hang on each other and of what was said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASIS } from "../sets/basis.ts";
import { type Item, type Verdict, VERDICTS } from "../sets/question-set.ts";
import type { Override, Word } from "./facts.ts";
import { holdingUp, standingOf } from "./standing.ts";

const at = new Date("2026-06-01");
const word = (item: string, verdict: Verdict | null = "yes"): Word => ({
  ...{ id: "w", organisation: "gm0106", at, item, owner: "gm0106", office: "informatiemanager", verdict },
  statement: null,
  restsOn: [],
});
const override = (items: string[]): Override => ({
  ...{ id: "o", organisation: "gm0106", at, office: "secretaris", reason: "haast", items },
});
const codes = (all: readonly { item: Item }[]) => all.map((it) => it.item.code);
const items = BASIS.items;

describe("a dossier before its decision", () => {
  it("asks what hangs on nothing, and not yet what hangs on an answer that is not there", () => {
    const { asked, later, open } = standingOf(items, []);
    expect(codes(asked)).toContain("privacy-gegevens");
    expect(codes(asked)).not.toContain("privacy-dpia");
    expect(later.map((it) => it.code)).toContain("privacy-dpia");
    expect(codes(open)).toEqual(
      items
        .filter((it) => it.when === null && it.must && (it.phase === "talks" || it.phase === "decision"))
        .map((it) => it.code),
    );
  });

  it("asks for a DPIA where the risk is high, and no more where no personal data are touched", () => {
    const risky = standingOf(items, [word("privacy-gegevens"), word("privacy-vooronderzoek")]);
    expect(codes(risky.open)).toContain("privacy-dpia");
    const without = standingOf(items, [word("privacy-gegevens", "no"), word("privacy-vooronderzoek")]);
    expect(codes(without.asked)).not.toContain("privacy-dpia");
    expect(without.later.map((it) => it.code)).not.toContain("privacy-dpia");
  });

  it("is held up by who is named and did not answer, and not by a no: that is an answer", () => {
    expect(codes(standingOf(items, [word("ict-gegevens", null)]).open)).toContain("ict-gegevens");
    expect(codes(standingOf(items, [word("ict-gegevens", "no")]).open)).not.toContain("ict-gegevens");
  });

  it("keeps what was answered and is asked no more", () => {
    expect(standingOf(items, [word("oude-vraag")]).gone.map((it) => it.item)).toEqual(["oude-vraag"]);
  });

  it("goes on over what was open when that was decided, and over nothing that opens later", () => {
    const before = standingOf(items, []);
    const gone = [override(codes(before.open))];
    expect(holdingUp(before, gone)).toEqual([]);
    // An answer that asks for more opens a question that nobody decided about.
    const after = standingOf(items, [word("privacy-gegevens"), word("privacy-vooronderzoek")]);
    expect(codes(holdingUp(after, gone))).toEqual(["privacy-grondslag", "privacy-dpia", "privacy-rollen"]);
  });

  it("asks each question once, or later, or not at all; answering everything asked opens the way", () => {
    const verdicts = fc.constantFrom(...(Object.keys(VERDICTS) as Verdict[]));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...items.map((it) => it.code)), verdicts), (said) => {
        let words = Object.entries(said).map(([code, verdict]) => word(code, verdict));
        const { asked, later } = standingOf(items, words);
        const all = [...codes(asked), ...later.map((it) => it.code)];
        expect(new Set(all).size).toBe(all.length);
        // Each round answers what is open; a chain of conditions is no longer than there are questions.
        for (let round = 0; round < items.length; round++) {
          const { open } = standingOf(items, words);
          if (open.length === 0) return;
          words = [...words, ...open.map((it) => word(it.item.code, "no"))];
        }
        expect(standingOf(items, words).open).toEqual([]);
      }),
    );
  });
});
