/** The life of a dossier: no state without a way out, no step that nobody takes, and what parties say decides where it is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectRoot } from "#kit/root.ts";
import { canStep, drawingOf, stepsOf } from "#kit/states.ts";
import { VISIBILITIES, type Visibility } from "#kit/visibility.ts";
import { type Answer, type Verdict } from "./facts.ts";
import { type DossierState, life, shownTo } from "./life.ts";
import { answerOf, assenting, isComplete, left, objecting, silent, voiceless } from "./standing.ts";

const STATES = Object.keys(life.states) as DossierState[];
const CIRCLES = Object.keys(VISIBILITIES) as Visibility[];

/** Every state that can be reached from one. */
const reachedFrom = (from: DossierState): Set<DossierState> => {
  const found = new Set([from]);
  // A set may grow while it is walked.
  for (const it of found) for (const to of Object.values(life.states[it].next)) found.add(to);
  return found;
};

describe("the table of steps", () => {
  it("leads out of every state, and from the beginning into every one", () => {
    for (const state of STATES) expect(Object.values(life.states[state].next)).not.toEqual([]);
    expect([...reachedFrom(life.begin)].toSorted()).toEqual(STATES.toSorted());
  });

  it("uses every step there is, and says of each who takes it and what it needs", () => {
    const used = new Set(stepsOf(life).map((it) => it.verb));
    expect([...used].toSorted()).toEqual(Object.keys(life.verbs).toSorted());
    for (const { who, needs, word } of Object.values(life.verbs))
      expect([who, needs, word].every((text) => text.length > 3)).toBe(true);
  });

  it("is drawn in the decision as it is", () => {
    const decision = readFileSync(join(projectRoot, "docs", "decisions", "0044-dossiers.md"), "utf8");
    expect(/```mermaid\n([^]*?)\n```/.exec(decision)?.[1]).toBe(drawingOf(life));
  });

  it("lets parties speak in every state but those that are over, and shares it nowhere but by who keeps it", () => {
    expect(STATES.filter((it) => !canStep(life, it, "say"))).toEqual(["closed", "stopped"]);
    expect(
      stepsOf(life)
        .filter(({ to, from }) => to === "open" && from === "draft")
        .map((it) => it.verb),
    ).toEqual(["offer"]);
  });

  it("never shows more people than was chosen, and shows the parties alone while one of them is silent", () => {
    for (const state of STATES)
      for (const wanted of CIRCLES)
        for (const quiet of [true, false]) {
          const shown = CIRCLES.indexOf(shownTo(state, wanted, quiet));
          expect(shown).toBeGreaterThanOrEqual(CIRCLES.indexOf(wanted));
          if (quiet) expect(shown).toBeGreaterThanOrEqual(CIRCLES.indexOf("participants"));
          if (state === "draft") expect(shown).toBeGreaterThanOrEqual(CIRCLES.indexOf("organisation"));
        }
  });
});

const PARTIES = ["gm0001", "gm0002", "gm0003", "gm0004"];
const anAnswer: fc.Arbitrary<Answer> = fc.record({
  version: fc.integer({ min: 1, max: 20 }),
  organisation: fc.constantFrom(...PARTIES),
  verdict: fc.constantFrom<Verdict>("yes", "no", "left"),
  reason: fc.constant("omdat"),
  office: fc.constant("wethouder"),
  day: fc.constant("2026-06-01"),
});
const aStanding = fc
  .record({
    answers: fc.array(anAnswer, { maxLength: 12 }),
    textVersion: fc.integer({ min: 1, max: 15 }),
    spoke: fc.subarray(PARTIES),
  })
  .map(({ answers, textVersion, spoke }) => ({
    facts: { kind: "question" as const, participants: PARTIES },
    textVersion,
    answers: answers.toSorted((a, b) => a.version - b.version),
    voices: spoke.map((organisation, index) => ({
      ...{ organisation, version: index + 1, viewpoint: "client" as const, wants: "iets", fears: null },
      ...{ office: "wethouder", day: "2026-06-01" },
    })),
  }));

describe("where the parties are", () => {
  it("puts every party in one of four places", () => {
    fc.assert(
      fc.property(aStanding, (it) => {
        const all = [...assenting(it), ...objecting(it), ...silent(it), ...left(it)];
        expect(all.toSorted()).toEqual(PARTIES);
      }),
    );
  });

  it("counts no yes and no objection to a text that changed since", () => {
    fc.assert(
      fc.property(aStanding, (it) => {
        for (const key of [...assenting(it), ...objecting(it)])
          expect(answerOf(it, key)!.version).toBeGreaterThan(it.textVersion);
      }),
    );
  });

  it("is complete when nobody is silent or objects, and somebody said yes", () => {
    fc.assert(
      fc.property(aStanding, (it) => {
        const rest = PARTIES.filter((key) => !left(it).includes(key));
        expect(isComplete(it)).toBe(rest.length > 0 && rest.every((key) => assenting(it).includes(key)));
      }),
    );
  });

  it("names who never spoke, but for who stepped out", () => {
    fc.assert(
      fc.property(aStanding, (it) => {
        const quiet = voiceless(it);
        expect(quiet.filter((key) => it.voices.some((voice) => voice.organisation === key))).toEqual([]);
        expect(quiet.filter((key) => left(it).includes(key))).toEqual([]);
        expect(quiet.length + new Set([...it.voices.map((v) => v.organisation), ...left(it)]).size).toBe(
          PARTIES.length,
        );
      }),
    );
  });
});
