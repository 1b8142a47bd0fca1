import { describe, expect, it } from "vitest";
import { extremesOf, namedExtreme } from "./extremes.ts";

const rows = [
  { name: "Urk", value: 4 },
  { name: "Landgraaf", value: 19 },
  { name: "Kerkrade", value: 19 },
  { name: "Niemand", value: null },
];
const found = extremesOf(
  rows,
  (it) => it.value,
  (it) => it.name,
);

describe("who has most and who has least", () => {
  it("names all who have as much, and leaves out whoever has no value", () => {
    expect(found).toEqual({
      most: { value: 19, names: ["Landgraaf", "Kerkrade"] },
      least: { value: 4, names: ["Urk"] },
    });
  });

  it("says how many they are when names would say less", () => {
    expect(namedExtreme(found!.most, String, "gemeenten")).toBe("19 (Landgraaf en Kerkrade)");
    expect(namedExtreme({ value: 7, names: ["a", "b", "c"] }, String, "gemeenten")).toBe("7 (3 gemeenten)");
  });

  it("is nobody without values", () => {
    expect(
      extremesOf(
        [rows[3]!],
        (it) => it.value,
        (it) => it.name,
      ),
    ).toBeNull();
  });
});
