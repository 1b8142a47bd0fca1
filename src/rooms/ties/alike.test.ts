import { describe, expect, it } from "vitest";
import { namedAlike } from "./alike.ts";

describe("a name", () => {
  it("is found in other words: with the kind of thing at its end, in two words or one", () => {
    for (const [one, other] of [
      ["Convenant jeugdbescherming Noord", "Noordelijk jeugdbeschermingsconvenant"],
      ["Jeugdhulpregio Groningen", "Regio jeugdhulp Groningen"],
      ["Inkoopsamenwerking energie", "Gezamenlijke inkoop energie"],
    ] as const)
      expect(namedAlike(one, other), one).toBe(true);
    expect(namedAlike("Inkoop energie Noord", "Inkoop vervoer Noord")).toBe(false);
  });

  it("does not take one word they share for the same", () => {
    expect(namedAlike("Convenant jeugdzorg Noord", "Samenwerkingsovereenkomst Jeugdzorg Noord")).toBe(true);
    expect(namedAlike("Convenant jeugdzorg Noord", "Inkoop energie Noord")).toBe(false);
    for (const [short, whole] of [
      ["GR Afeer", "Gemeenschappelijke Regeling Afeer 2025"],
      ["Veiligheidsregio", "Gemeenschappelijke regeling Veiligheidsregio Groningen"],
    ] as const)
      expect(namedAlike(short, whole), short).toBe(true);
    for (const [one, other] of [
      ["GGD", "GGD Groningen"],
      ["Omgevingsdienst Groningen", "Veiligheidsregio Groningen"],
      ["DVO 2025", "DVO 2026"],
    ] as const)
      expect(namedAlike(one, other), one).toBe(false);
  });
});
