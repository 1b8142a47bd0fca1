/**
 * Wrong rules are found at the routes as well: there it also shows whether a route asks the right rule about the right
 * thing. Minutes of work: `bin/drill policy` does it.
 */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Action, Policy, type Ruled } from "../../src/kit/policy.ts";
import { ALL_SUBJECTS, ELSEWHERE, HERE } from "../../src/kit/route-access.ts";
import { rooms } from "../../src/rooms.ts";
import { membershipOf } from "../../src/rooms/people/testing-access.ts";
import { freshDatabase, putOrganisation, TEST_NOW, testApp, type TestConnection } from "../../src/testing.ts";
import { ask, type Came, expected } from "./asking.ts";
import { differs, MUTANTS, type Rule } from "./mutants.ts";
import { GUARDED } from "./stated.ts";

let connection: TestConnection;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  const { db } = connection;
  await putOrganisation(db, HERE, "Gemeente Assen");
  await putOrganisation(db, ELSEWHERE, "Gemeente Groningen");
  for (const organisation of [HERE, ELSEWHERE])
    for (const organ of ["council", "staff"] as const)
      await membershipOf({ db, at: TEST_NOW }, organisation, organ, "admin");
});
afterAll(() => connection.close());

/** The rules of the rooms; those of the kit itself cannot be exchanged here, and `policy.test.ts` has them. */
const ROOM_ACTIONS = rooms.flatMap((room) => Object.keys(room.policies?.rules ?? {})) as Action[];

/** Whether any question that leans on an action gets another answer than its room says. */
async function isFound(action: Action, mutant: Rule): Promise<boolean> {
  const rows = GUARDED.filter((it) => it.action === action);
  // A lock before it would hide what this one lets through: it stands open. Then who is refused there can hear what is not there.
  const before = rows.flatMap((it) => it.behind ?? []);
  const rules = { ...Object.fromEntries(before.map((it) => [it, () => true])), [action]: mutant };
  // Where it stands open the rules of the tables still hide what is not his: that is a refusal too.
  const heard = (verdict: Came["verdict"]) =>
    before.length > 0 && verdict === "unknown" ? "refused" : verdict;
  const site = await testApp(
    connection.db,
    rooms.map((room) => (room.policies ? { ...room, policies: exchanged(room.policies, rules) } : room)),
  );
  try {
    for (const row of rows.filter((it) => before.length === 0 || !it.unknown))
      for (const subject of ALL_SUBJECTS)
        if (heard((await ask(site, connection.db, row, subject)).verdict) !== expected(row, subject))
          return true;
    return false;
  } finally {
    site.building.close();
  }
}

const exchanged = (policies: Ruled, rules: Record<string, unknown>): Ruled => ({
  ...policies,
  rules: Object.fromEntries(
    Object.entries(policies.rules).map(([action, rule]) => [action, rules[action] ?? rule]),
  ),
});

it.skipIf(process.env.EVERY_CELL === undefined)("at least 95 % of the wrong rules are found", async () => {
  const policy = new Policy(
    rooms.flatMap((room) => room.policies ?? []),
    rooms.flatMap((room) => room.scopes ?? []),
  );
  const survived: string[] = [];
  let made = 0;
  for (const action of ROOM_ACTIONS) {
    const rule: Rule = (reader, thing) => policy.may(reader, action, thing as never);
    // What is found must be the mistake, and not the way it is looked for.
    expect([action, await isFound(action, rule)]).toEqual([action, false]);
    for (const [name, mutate] of Object.entries(MUTANTS)) {
      const mutant = mutate(rule);
      if (!differs(rule, mutant, [HERE, ELSEWHERE])) continue;
      made++;
      if (!(await isFound(action, mutant))) survived.push(`${action}: ${name}`);
    }
  }
  const score = (made - survived.length) / made;
  process.stdout.write(
    `routes: ${made - survived.length} of ${made} wrong rules found (${(100 * score).toFixed(1)} %)${survived.map((it) => `\n  not found: ${it}`).join("")}\n`,
  );
  expect(score).toBeGreaterThanOrEqual(0.95);
});
