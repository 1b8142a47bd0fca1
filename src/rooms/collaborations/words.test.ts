import { describe, expect, it } from "vitest";
import { crowd } from "./words.ts";

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
