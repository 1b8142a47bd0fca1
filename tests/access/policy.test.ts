/** The rules give what the rooms' tables say, and no wrong version of a rule would. */
import { describe, expect, it } from "vitest";
import { type Action, Policy } from "../../src/kit/policy.ts";
import { ALL_SUBJECTS, ELSEWHERE, HERE, readerFor, type RuleRow } from "../../src/kit/route-access.ts";
import { rooms } from "../../src/rooms.ts";
import { differs, MUTANTS, type Rule } from "./mutants.ts";
import { RULES } from "./stated.ts";

const policy = new Policy(
  rooms.flatMap((room) => room.policies ?? []),
  rooms.flatMap((room) => room.scopes ?? []),
);
const ruleOf =
  (action: Action): Rule =>
  (reader, thing) =>
    policy.may(reader, action, thing as never);

const whoMay = (rule: Rule, { thing }: RuleRow) =>
  ALL_SUBJECTS.filter((subject) => rule(readerFor(subject, policy.scopes), thing) === true);

describe("the table of rules", () => {
  it.each(RULES.map((row) => ({ ...row, name: `${row.action}, ${row.when}` })))("$name", (row) => {
    const may = whoMay(ruleOf(row.action), row);
    expect(may).toEqual(ALL_SUBJECTS.filter((it) => row.may.includes(it)));
  });

  it("refuses what has no rule", () => {
    expect(policy.may(readerFor("admin"), "onbekend" as Action, null)).toBe("Daarvoor is geen regel.");
  });

  it("finds at least 95 % of the wrong versions of a rule", () => {
    const survived: string[] = [];
    let made = 0;
    for (const action of policy.actions as Action[])
      for (const [name, mutate] of Object.entries(MUTANTS)) {
        const rule = ruleOf(action);
        const mutant = mutate(rule);
        if (!differs(rule, mutant, [HERE, ELSEWHERE])) continue;
        made++;
        const rows = RULES.filter((it) => it.action === action);
        const found = rows.some((row) => whoMay(mutant, row).join() !== whoMay(rule, row).join());
        if (!found) survived.push(`${action}: ${name}`);
      }
    const score = (made - survived.length) / made;
    process.stdout.write(
      `policy: ${made - survived.length} of ${made} wrong rules found (${(100 * score).toFixed(1)} %)${survived.map((it) => `\n  not found: ${it}`).join("")}\n`,
    );
    expect(made).toBeGreaterThan(30);
    expect(score).toBeGreaterThanOrEqual(0.95);
  });
});
