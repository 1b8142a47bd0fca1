import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#kit/day.ts";
import { isRestDay } from "#rooms/law";
import { meetingsOutside } from "./days.ts";
import { planOf, type Step } from "./plan.ts";
import { recording } from "./record.ts";
import { refusals, refusalText } from "./refusals.ts";
import { latestStart, lastStep, readySteps, waitedFor, worksFrom } from "./standing.ts";
import { anyQuestion } from "./testing-questions.ts";
import { daysText, stepSays, waitsText } from "./words.ts";

const possible = anyQuestion.filter((it) => refusals(it).length === 0);
const ofPlan = (check: (plan: Step[], question: Parameters<typeof planOf>[0]) => void) => {
  fc.assert(
    fc.property(possible, (question) => {
      check(planOf(question), question);
    }),
    { numRuns: 300 },
  );
};

describe("every procedure that can be", () => {
  it("has no step without an organ and a ground in an act", () => {
    ofPlan((plan) => {
      expect(plan.length).toBeGreaterThan(1);
      for (const step of plan) {
        expect(step.organ).not.toBe("");
        expect(step.rule.article).toMatch(/artikel|Comptabiliteitswet/);
        expect(stepSays(step)).not.toMatch(/\{/);
        expect(step.name).not.toBe("");
      }
    });
  });

  it("has each step once, after all that it waits on, and never waits in a circle", () => {
    ofPlan((plan) => {
      const seen = new Set<string>();
      for (const step of plan) {
        expect(seen.has(step.id)).toBe(false);
        for (const id of step.after) expect(seen.has(id)).toBe(true);
        seen.add(step.id);
      }
    });
  });

  it("begins with the draft, and leads from there to its last step", () => {
    ofPlan((plan) => {
      expect(plan[0]?.step).toBe("ontwerp");
      for (const step of plan.filter((it) => it.step !== "ontwerp")) expect(step.after).not.toEqual([]);
      expect(lastStep(plan)).toBeDefined();
      for (const step of plan) {
        expect(typeof daysText(step)).toBe("string");
        expect(typeof waitsText(step, plan)).toBe("string");
      }
    });
  });

  it("has no day before what it waits on can be over, and none before the draft", () => {
    ofPlan((plan, { start }) => {
      for (const step of plan) {
        expect(step.from >= start).toBe(true);
        if (step.enough) continue;
        for (const id of step.after) {
          const other = plan.find((it) => it.id === id)!;
          expect(step.from >= other.from).toBe(true);
          if (other.until !== null) expect(step.from > other.until).toBe(true);
          if (other.until === null && other.meeting !== null) expect(step.from >= other.meeting).toBe(true);
        }
      }
    });
  });

  it("gives a council its eight weeks whole, to a working day, whether there is a recess or not", () => {
    ofPlan((plan, question) => {
      const free = planOf({
        ...question,
        parties: question.parties.map(({ calendar: _, ...it }) => it),
      });
      for (const step of plan.filter((it) => it.step === "zienswijze")) {
        expect(step.until! >= addDays(step.from, 56)).toBe(true);
        expect(isRestDay(step.until!)).toBe(false);
        expect(step.until).toBe(free.find((it) => it.id === step.id)?.until);
      }
    });
  });

  it("asks no view and sends no draft where a council makes the arrangement itself", () => {
    ofPlan((plan, { parties }) => {
      if (!plan.some((it) => it.step === "raadsbesluit")) return;
      expect(plan.filter((it) => it.step === "zienswijze" || it.step === "toezenden")).toEqual([]);
      for (const step of plan.filter((it) => it.step === "raadsbesluit"))
        expect(parties.find((it) => it.key === step.party?.key)?.organs).toContain("council");
    });
  });

  it("lets nobody but who leaves decide on leaving", () => {
    ofPlan((plan, { change }) => {
      if (change !== "uittreden") return;
      for (const step of plan.filter((it) => it.party)) expect(step.party?.moves).toBe(true);
    });
  });

  it("meets outside a recess, in time, with the papers in before", () => {
    ofPlan((plan, { papersDays }) => {
      for (const step of plan.filter((it) => it.meeting !== null)) {
        expect(meetingsOutside(step.party!.calendar!)).toContain(step.meeting);
        expect(step.papersBy).toBe(addDays(step.meeting!, -papersDays));
        expect(step.papersBy! >= step.from).toBe(true);
        if (step.until !== null) expect(step.meeting! <= step.until).toBe(true);
      }
    });
  });

  it("can be walked to its end: always somebody can act, and nothing can be recorded out of order", () => {
    fc.assert(
      fc.property(possible, fc.infiniteStream(fc.nat()), (question, picks) => {
        const done = new Map<string, string>();
        let today = question.start;
        for (let turn = 0; turn < 200; turn += 1) {
          const plan = planOf(question, done);
          const open = plan.filter((it) => it.done === null && !(it.until !== null && it.until < today));
          if (open.length === 0) break;
          const ready = readySteps(plan, today);
          // Nobody can act only while a council still has its time.
          if (ready.length === 0)
            expect(open.some((it) => it.until !== null && it.until >= today)).toBe(true);
          for (const it of open.filter((it) => !ready.includes(it)))
            expect(recording(plan, [], { step: it.id, day: today, link: null }, today).kind).toBe("kan-niet");
          const step = ready[picks.next().value! % Math.max(1, ready.length)];
          if (!step) {
            today = addDays(today, 1);
            continue;
          }
          today = step.from > today ? step.from : today;
          expect(recording(plan, [], { step: step.id, day: today, link: null }, today)).toEqual({
            kind: "nieuw",
            decision: { step: step.id, day: today, link: null },
          });
          done.set(step.id, today);
        }
        const plan = planOf(question, done);
        for (const step of plan.filter((it) => it.done !== null))
          for (const id of step.after) {
            const other = plan.find((it) => it.id === id)!;
            if (other.done !== null && !step.enough) expect(other.done <= step.done!).toBe(true);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("says for whom others wait, and the latest draft with which a day can be made", () => {
    fc.assert(
      fc.property(possible, fc.integer({ min: 0, max: 600 }), (question, days) => {
        const plan = planOf(question);
        const [first] = waitedFor(plan, question.start);
        expect(first?.step.step).toBe("ontwerp");
        const intended = addDays(question.start, days);
        const start = latestStart({ ...question, intended });
        if (start === null) return;
        expect(start <= intended).toBe(true);
        expect(worksFrom(planOf({ ...question, start }))! <= intended).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("any question", () => {
  it("gets steps or a sentence with an article, and never breaks", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(Array.isArray(planOf(question))).toBe(true);
        for (const it of refusals(question)) {
          expect(refusalText(it)).toMatch(/artikel/);
          expect(refusalText(it)).not.toMatch(/undefined|\{/);
        }
      }),
    );
  });
});
