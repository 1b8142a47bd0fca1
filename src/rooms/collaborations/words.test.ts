import { describe, expect, it } from "vitest";
import { FORMS, POWERS } from "./facts.ts";
import { arrangementKind, crowd, FORM_SENTENCES, POWER_SENTENCES } from "./words.ts";

describe("terms of law", () => {
  it("stand in brackets behind a sentence without them", () => {
    for (const code of Object.keys(FORMS) as (keyof typeof FORMS)[])
      expect(FORM_SENTENCES[code].toLowerCase()).toMatch(
        new RegExp(`\\(${FORMS[code].toLowerCase()}, .+\\)\\.$`),
      );
    for (const code of Object.keys(POWERS) as (keyof typeof POWERS)[])
      expect(POWER_SENTENCES[code]).toContain(`(${POWERS[code].toLowerCase()})`);
  });
});

describe("the kind of arrangement", () => {
  const college = "College van burgemeester en wethouders";

  it("is a collegeregeling when only daily boards take part, whatever the layer", () => {
    expect(arrangementKind([college, "Gedeputeerde staten", "Dagelijks bestuur"])?.name).toBe(
      "collegeregeling",
    );
  });

  it("is a raadsregeling when only elected councils take part", () => {
    expect(arrangementKind(["Gemeenteraad", "Provinciale staten"])?.name).toBe("raadsregeling");
  });

  it("is mixed when they take part together", () => {
    const kind = arrangementKind(["Burgemeester", college, "Gemeenteraad"]);
    expect(kind?.name).toBe("gemengde regeling");
    expect(kind?.sentence).toContain("dagelijkse besturen, gekozen besturen en burgemeesters");
  });

  it("is unknown when the register names no organ that tells", () => {
    expect(arrangementKind([])).toBeNull();
    expect(arrangementKind(["Minister"])).toBeNull();
  });
});

describe("a crowd of participants", () => {
  it("is told by kind, the most first and the others last", () => {
    expect(crowd(["overig", "overig", "gemeente", "provincie", "gemeente", "gemeente"])).toBe(
      "3 gemeenten, 1 provincie en 2 andere organisaties",
    );
  });

  it("has no others when there is only one kind", () => {
    expect(crowd(["overig"])).toBe("1 organisatie");
    expect(crowd(["waterschap"])).toBe("1 waterschap");
  });
});
