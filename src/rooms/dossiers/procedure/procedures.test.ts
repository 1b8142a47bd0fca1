import { describe, expect, it } from "vitest";
import { type Step, planOf } from "./plan.ts";
import table from "./procedures.md?raw";
import { refusals } from "./refusals.ts";
import { questionOf } from "./testing-questions.ts";

const NOTHING = "–";
const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
const told = (text: string, name: string): string =>
  new RegExp(`^- ${name}: (.+)$`, "m").exec(text)?.[1] ?? "";

/** The table as people read it: one object a procedure, a line of its steps for each who takes it. */
const procedures = table
  .split(/^## /m)
  .filter((it) => /^\d+\. /.test(it))
  .map((text) => ({
    title: text.split("\n")[0] ?? "",
    asked: [told(text, "Vraag"), told(text, "Deelnemers"), told(text, "Bijzonder")] as const,
    why: told(text, "Waarom"),
    steps: text
      .split("\n")
      .filter((line) => /^\| (?!Stap|---)/.test(line))
      .flatMap((line) => {
        const [step = "", who = "", ...rest] = cellsOf(line);
        const [, keys, organ] = /^([\w, ]+): (.+)$/.exec(who) ?? [];
        return (keys ?? "").split(", ").map((key) => [step, key, organ ?? who, ...rest].join(" | "));
      })
      .sort(),
  }));

const refused = (table.split("## Wat niet kan")[1] ?? "")
  .split("\n")
  .filter((line) => /^\| (?!Vraag|---)/.test(line))
  .map(cellsOf);

/** A step as a line of the table. */
function lineOf(step: Step, plan: readonly Step[]): string {
  const after = step.after.map((id) => {
    const other = plan.find((it) => it.id === id);
    return other?.party && step.party && OWN.includes(`${other.step} ${step.step}`)
      ? `eigen ${other.step}`
      : (other?.step ?? id);
  });
  return [
    step.step,
    step.party?.key ?? "",
    step.organ,
    step.from,
    step.until ?? NOTHING,
    step.meeting ?? NOTHING,
    step.papersBy ?? NOTHING,
    [...new Set(after)].join(", ") || NOTHING,
    step.rule.article,
  ].join(" | ");
}

/** Steps that wait on another one of their own party alone. */
const OWN = [
  "toezenden zienswijze",
  "toezenden wensen",
  "toestemming besluit",
  "machtiging besluit",
  "inlichten besluit",
  "wensen besluit",
  "inkoop besluit",
  "besluit voorhang",
  "besluit tekenen",
  "besluit opzeggen",
];

describe("procedures written out from the law", () => {
  it("are 22, each with why its days are what they are", () => {
    expect(procedures).toHaveLength(22);
    for (const { steps, why } of procedures) {
      expect(steps.length).toBeGreaterThan(3);
      expect(why).not.toBe("");
    }
  });

  it("cover every form, every change, and each kind of participant", () => {
    const all = procedures.map((it) => it.asked.join(" ")).join("\n");
    for (const word of [
      ...["OL", "BVO", "GO", "RZM", "convenant", "dvo", "stichting"],
      ...["oprichten", "wijzigen", "toetreden", "uittreden", "opheffen"],
      ...["gemeente", "provincie", "waterschap", "openbaar-lichaam", "rijk", "rechtspersoon"],
      ...["raad", "burgemeester", "meerderheid", "reces"],
    ])
      expect(all).toMatch(new RegExp(`(?<![\\w-])${word}(?![\\w-])`));
  });

  it.each(procedures)("$title", ({ asked: [asked, parties, more], steps }) => {
    const { question, done } = questionOf(asked, parties, more);
    expect(refusals(question)).toEqual([]);
    const plan = planOf(question, done);
    expect(plan.map((it) => lineOf(it, plan)).sort()).toEqual(steps);
  });

  it.each(refused)("%s met %s (%s) kan niet: %s", (asked, parties, more, article) => {
    const { question } = questionOf(asked, parties, more);
    expect(refusals(question).map((it) => it.rule.article)).toEqual([article]);
  });

  it("refuses eleven with the article", () => {
    expect(refused).toHaveLength(11);
  });
});
