import { beforeAll, describe, expect, it } from "vitest";
import { type Fabric, readFabric } from "#rooms/day";
import { registerApp } from "../../../testing.ts";
import { findExisting } from "../exists/index.ts";
import { findHosts, rankHosts } from "./hosts.ts";

const ALL = Number.POSITIVE_INFINITY;
const MANY = { powers: ["delegatie" as const], ownStaff: true };
const NOTHING = { powers: null, ownStaff: false };

describe("in the real register only what can fit is looked at", () => {
  const register = registerApp();
  let real: Fabric;
  beforeAll(async () => {
    real = await readFabric(register.db, "2026-05-16");
  });

  it.each([
    { participants: ["gm0106", "gm1680"], task: "afval", text: null, ...NOTHING },
    { participants: ["gm0106"], task: null, text: "inkoop jeugdhulp", ...MANY },
    { participants: [], task: "archief", text: null, ...NOTHING },
  ])("and whatever does the task, holds an asker or has the words is found: %j", (question) => {
    const found = new Set(rankHosts(real, question).map((it) => it.arrangement.key));
    const exists = new Set(findExisting(real, question, ALL).first.map((it) => it.arrangement.key));
    expect(found.size).toBeGreaterThan(0);
    for (const it of real.arrangements) {
      const askers = question.participants.map((code) => real.indexOf.get(code) ?? -1);
      const holds = it.members.some((member) => askers.includes(member));
      if (question.text === null) {
        expect(found.has(it.key)).toBe(holds || it.task === question.task);
        expect(exists.has(it.key)).toBe(it.task === question.task && (holds || askers.length === 0));
      } else if (holds) expect(found.has(it.key)).toBe(true);
      else expect(exists.has(it.key)).toBe(false);
    }
  });

  it("and whoever shows a few gets the same as whoever shows all, with how many there are", () => {
    const question = { participants: ["gm0106", "gm1680"], task: null, text: "afval en jeugdhulp", ...MANY };
    const { first: all } = findHosts(real, question, ALL);
    expect(findHosts(real, question, 3)).toEqual({ total: all.length, first: all.slice(0, 3) });
    const { first: alike } = findExisting(real, question, ALL);
    expect(findExisting(real, question, 2)).toEqual({ total: alike.length, first: alike.slice(0, 2) });
  });
});
