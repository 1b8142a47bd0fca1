import { describe, expect, it } from "vitest";
import { arrangementKind } from "./councils.ts";

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
