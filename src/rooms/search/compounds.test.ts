import { describe, expect, it } from "vitest";
import { cpuClock } from "#kit/cpu-testing.ts";
import { learnCompounds } from "./compounds.ts";

const known = new Map([
  ["verwerking", 9],
  ["samenwerking", 40],
  ["muskusratten", 2],
  ["graaf", 3],
  ["eenmalig", 1],
]);
const compounds = learnCompounds(known, new Set(["landgraaf", "parkstad"]));

describe("compounds", () => {
  it.each([
    ["afvalverwerking", ["afval", "verwerking"]],
    ["gezondheidsdienst", ["gezondheid", "dienst"]],
    ["bedrijfsafvalstoffen", ["bedrijf", "afvalstoffen"]],
    ["belastingsamenwerking", ["belasting", "samenwerking"]],
    ["muskusrattenbestrijding", ["muskusratten", "bestrijding"]],
  ])("takes %s apart", (compound, parts) => {
    expect(compounds.split(compound)).toEqual(
      parts.flatMap((part) => (part === "afvalstoffen" ? ["afval", "stoffen"] : [part])),
    );
  });

  it("leaves names of places whole", () => {
    expect(compounds.split("landgraaf")).toEqual([]);
    expect(compounds.split("parkstad")).toEqual([]);
  });

  it.each(["district", "bodem", "overheid", "gemeente", "organisatie", "informatie"])(
    "sees no compound in %s",
    (word) => {
      expect(compounds.split(word).length).toBeLessThan(2);
    },
  );

  it("stays quick on a very long word that is none", () => {
    const spent = cpuClock();
    expect(compounds.split("werk".repeat(15) + "x")).toEqual([]);
    expect(compounds.split("werk".repeat(400))).toEqual([]);
    expect(spent()).toBeLessThan(50);
  });
});
