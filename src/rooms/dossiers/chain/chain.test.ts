/** From perspective to agreement to project, and what is said where a link is missing; the day is told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#kit/day.ts";
import { type Chain, flagsOf, fulfilling, monthsLater, standingOn } from "./chain.ts";
import type { Agreement, Project } from "./facts.ts";

const agreement = (it: Partial<Agreement> = {}): Agreement => ({
  ...{ id: "A", organisation: "gm0014", text: "wij beloven", agreedOn: "2026-02-01", dueOn: null },
  ...{ decision: null, grounds: ["vraag"], outcome: null, settledOn: null, account: null },
  ...it,
});
const project = (it: Partial<Project> = {}): Project => ({
  ...{ id: "P", organisation: "gm0014", title: "bouwen", step: "running", begunOn: "2026-03-01" },
  ...{ dueOn: null, result: "iets", agreements: ["A"], standards: null, facilities: null },
  ...{ processes: null, scale: null },
  ...it,
});
const chain = (it: Partial<Chain> = {}): Chain => ({
  grounds: [{ key: "vraag", label: "De vraag", text: "Hoe?" }],
  agreements: [agreement()],
  projects: [project()],
  sharedOn: "2026-01-01",
  ...it,
});
const kinds = (it: Chain, today: Day): string[] => flagsOf(it, today).map((flag) => flag.kind);

describe("a chain", () => {
  it("that is whole and in order has no flag, however long", () => {
    expect(kinds(chain(), "2036-01-01")).toEqual([]);
  });

  it.each([
    ["2026-07-31", []],
    ["2026-08-01", ["agreement-without-project"]],
  ])("without a project is flagged from six months after the agreement: %s", (today, flags) => {
    expect(kinds(chain({ projects: [] }), today)).toEqual(flags);
  });

  it("that a project gave up is without one", () => {
    expect(kinds(chain({ projects: [project({ step: "stopped" })] }), "2026-08-01")).toEqual([
      "agreement-without-project",
    ]);
  });

  it.each([
    ["kept", []],
    ["broken", []],
    [null, ["agreement-without-project", "agreement-overdue"]],
  ] as const)("with an agreement that is %s asks for nothing more, or for all of it", (outcome, flags) => {
    const one = agreement({ outcome, dueOn: "2026-06-30" });
    expect(kinds(chain({ agreements: [one], projects: [] }), "2026-09-01")).toEqual(flags);
  });

  it.each([
    ["2026-06-30", []],
    ["2026-07-01", ["perspective-without-agreement"]],
  ])("with a perspective alone is flagged from six months on: %s", (today, flags) => {
    expect(kinds(chain({ agreements: [], projects: [] }), today)).toEqual(flags);
  });

  it("upside down says so: an agreement before the perspective, a project before its agreement", () => {
    expect(kinds(chain({ sharedOn: "2026-02-02" }), "2026-03-01")).toEqual(["agreement-before-perspective"]);
    expect(kinds(chain({ sharedOn: null }), "2026-03-01")).toEqual(["agreement-before-perspective"]);
    expect(kinds(chain({ projects: [project({ begunOn: "2026-01-31" })] }), "2026-03-01")).toEqual([
      "project-before-agreement",
    ]);
  });

  it("with a project of nothing, or an agreement on nothing, says so", () => {
    expect(kinds(chain({ projects: [project({ agreements: [] })] }), "2026-03-01")).toEqual([
      "project-without-agreement",
    ]);
    // What an agreement stood on was taken back.
    expect(
      kinds(chain({ agreements: [agreement({ grounds: ["gm0014-money-wil"] })] }), "2026-03-01"),
    ).toEqual(["agreement-without-ground"]);
  });

  it("can be walked both ways", () => {
    const whole = chain();
    expect(
      standingOn(whole, "vraag")
        .flatMap((it) => fulfilling(whole, it.id))
        .map((it) => it.id),
    ).toEqual(["P"]);
    expect(standingOn(whole, "beeld")).toEqual([]);
  });
});

describe("six months later", () => {
  it.each([
    ["2026-01-31", "2026-07-31"],
    ["2026-08-31", "2027-02-28"],
    ["2027-08-30", "2028-02-29"],
    ["2026-12-01", "2027-06-01"],
  ])("than %s is %s", (day, later) => {
    expect(monthsLater(day, 6)).toBe(later);
  });

  it("is later by 181 to 184 days, and never before what was earlier", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays("2000-01-01", days);
        const later = monthsLater(day, 6);
        expect([later >= addDays(day, 180), later <= addDays(day, 184)]).toEqual([true, true]);
        expect(monthsLater(addDays(day, 1), 6) >= later).toBe(true);
      }),
    );
  });
});
