/** Which roles are proposed: for everything that can be touched, each with a reason and where that is written. */
import { describe, expect, it } from "vitest";
import { NEEDED, PROPOSALS, proposedFor, type Role, ROLES, type Touch, TOUCHES } from "./roles.ts";

const touches = Object.keys(TOUCHES) as Touch[];
const roles = (of: readonly Touch[]) => proposedFor(of).map((it) => it.role);

describe("the table of roles", () => {
  it("proposes somebody for whatever an item touches, and no role for nothing", () => {
    for (const touch of touches) expect(roles([touch]), touch).not.toEqual([]);
    expect(roles([])).toEqual([]);
    expect(roles(touches).toSorted()).toEqual(Object.keys(ROLES).toSorted());
  });

  it("says of each why, in a sentence, and where that is written", () => {
    for (const { why, source, role } of PROPOSALS) {
      expect(why, role).toMatch(/[.?]$/);
      expect(source.length, role).toBeGreaterThan(10);
    }
    const pairs = PROPOSALS.map((it) => `${it.touch} ${it.role}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("asks ICT for systems, and privacy for information about persons", () => {
    expect(roles(["systems"])).toEqual(["ict", "security"]);
    expect(roles(["information"])).toEqual(["ict", "security", "privacy", "archive"]);
    // What an item is not prepared without, is proposed for it as well.
    for (const [touch, role] of Object.entries(NEEDED) as [Touch, Role][])
      expect(roles([touch])).toContain(role);
  });

  it("names a role once, with all reasons for it", () => {
    const ict = proposedFor(["systems", "processes"]).filter((it) => it.role === "ict");
    expect(ict.map((it) => it.reasons.map((reason) => reason.touch))).toEqual([["systems", "processes"]]);
  });
});
