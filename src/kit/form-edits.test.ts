import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bothVersions } from "./form-edits.tsx";

const NAMES = ["naam", "doel", "einde"];
const values = fc.record({ naam: fc.string(), doel: fc.string(), einde: fc.string() });

describe("two people who change one thing", () => {
  const before = { naam: "Inkoop", doel: "samen kopen", einde: "" };

  it("keep what each of them changed when it is not the same", () => {
    const now = { ...before, naam: "Inkoop Noord" };
    const typed = { ...before, einde: "2027-01-01" };
    expect(bothVersions(NAMES, { typed, now, before }).typed).toEqual({
      naam: "Inkoop Noord",
      doel: "samen kopen",
      einde: "2027-01-01",
    });
  });

  it("see both where they changed the same, with what was typed last in the form", () => {
    const now = { ...before, naam: "Inkoop Noord" };
    const typed = { ...before, naam: "Inkoop Drenthe" };
    expect(bothVersions(NAMES, { typed, now, before })).toEqual({
      typed,
      differing: [{ name: "naam", now: "Inkoop Noord", typed: "Inkoop Drenthe" }],
    });
  });

  it("lose nothing that was typed, whatever stands there", () => {
    fc.assert(
      fc.property(values, values, fc.option(values), (typed, now, began) => {
        const both = bothVersions(NAMES, { typed, now, before: began });
        for (const name of NAMES as (keyof typeof typed)[]) {
          const told = both.differing.some((it) => it.name === name && it.typed === typed[name]);
          expect(both.typed[name] === typed[name] || told).toBe(true);
          if (began?.[name] !== typed[name]) expect(both.typed[name]).toBe(typed[name]);
        }
      }),
    );
  });
});
