import { expect, it } from "vitest";
import { isUlid, newUlid } from "./ulid.ts";

it("a number begins with its moment, so that later ones come later, and differs from all others of that moment", () => {
  // The example of the ULID specification.
  expect(newUlid(new Date(1_469_918_176_385)).slice(0, 10)).toBe("01ARYZ6S41");
  const made = Array.from({ length: 1_000 }, () => newUlid(new Date("2026-06-01T10:00:00Z")));
  expect(new Set(made).size).toBe(1_000);
  expect(made.every(isUlid)).toBe(true);
  expect(newUlid(new Date("2026-06-01T10:00:00.001Z")) > made.toSorted().at(-1)!).toBe(true);
  expect(isUlid("01ARYZ6S41TSV4RRFFQ69G5FAI")).toBe(false);
});
