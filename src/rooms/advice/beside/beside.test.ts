import { describe, expect, it } from "vitest";
import { places, smallFabric } from "../level/small-fabric.ts";
import { ALTERNATIVES, besideOf, COSTS, VULNERABLE } from "./index.ts";

const fabric = smallFabric({ a: {}, b: {}, c: {}, d: {} }, [{ with: ["a", "b"], task: "afval" }]);

describe("what always stands beside the advice", () => {
  it("counts who has no arrangement for the task, and names who of the participants has none", () => {
    const { practice } = besideOf(fabric, places(fabric, "a", "c"), { task: "afval" });
    expect(practice).toEqual([
      {
        kind: "zonder-regeling",
        text: "2 van de 4 gemeenten hebben voor “Afval en reiniging” geen regeling in het register. Zij doen het alleen, kopen het in of regelen het anders; het register zegt niet welke van de drie.",
        records: ["c", "d"],
      },
      { kind: "zonder-regeling", text: "Daarbij hoort C.", records: ["c"] },
    ]);
  });

  it("is there whatever is asked: alone, buying, and light agreements", () => {
    expect(besideOf(fabric, [], {}).alternatives.map((it) => it.name)).toEqual([
      "Alleen doen",
      "Inkopen",
      "Bestuurlijk overleg",
      "Convenant",
      "Dienstverleningsovereenkomst",
    ]);
  });

  it("says of each when it fits and what it costs, in short sentences", () => {
    const claims = [...COSTS, ...VULNERABLE, ...ALTERNATIVES.flatMap((it) => it.costs)];
    for (const it of ALTERNATIVES) {
      expect(it.fits.length).toBeGreaterThan(1);
      expect(it.costs.length).toBeGreaterThan(1);
    }
    const sentences = [
      ...claims.map((it) => it.text),
      ...ALTERNATIVES.flatMap((it) => [it.what, ...it.fits]),
    ].flatMap((text) => text.split(/(?<=[.!?])\s+/));
    for (const sentence of sentences) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(24);
    for (const { source } of claims) expect(source?.url ?? "https://").toMatch(/^https:\/\//);
  });
});
