import { describe, expect, it } from "vitest";
import { BIO2, codesOf, GONE, itemNow, MOVED } from "./bio2.ts";
import { wrongIn } from "./shipped.ts";

/**
 * The numbers that are a measure in "BIO2 1.3 deel 2, overheidsmaatregelen" of 9 January 2026, by control: numbers alone, from the file
 * of that edition.
 */
const NUMBERS = `
    5.01 01 02
    5.02 01 02
    5.04 01
    5.05 01
    5.08 01
    5.09 01
    5.10 02 03
    5.12 01
    5.14 01 02 03 04 05
    5.15 01
    5.16 01 02
    5.17 01 02 03
    5.18 01 02
    5.19 01
    5.20 01 02 03 04 05 06
    5.21 02 03 04 05
    5.22 01 02
    5.23 01
    5.24 01 02 03 04 05 07 08
    5.26 02
    5.27 01 02
    5.28 01
    5.30 01 02
    5.33 01
    5.35 02
    5.36 01
    6.01 01
    6.02 01
    6.03 01 02 03 04
    6.08 01
    7.01 02
    7.02 01
    7.07 01
    7.10 01 02 03
    8.01 01 02
    8.02 01
    8.03 01 02
    8.05 01
    8.07 01 02 03 04
    8.08 01 02 03 04 05 06
    8.13 01 02 03 04
    8.15 01 02 03 04 05 06
    8.16 01 02 03 04
    8.18 01 02
    8.19 01
    8.20 01 02
    8.21 01 02 03 04
    8.22 01
    8.24 01 02 04 05
    8.27 01
    8.29 01
    8.30 01
    8.31 01 02
    8.32 01 02`
  .trim()
  .split("\n")
  .map((it) => it.trim().split(" "))
  .flatMap(([control = "", ...last]) => last.map((it) => `${control}.${it}`));

describe("the measures of BIO2", () => {
  it("are there once each, under their own number", () => {
    expect(NUMBERS).toHaveLength(118);
    expect(BIO2.items.map((it) => it.measure)).toEqual(NUMBERS);
    expect(BIO2.items.map((it) => it.code)).toEqual(NUMBERS.map((it) => `bio2-${it}`));
    expect(wrongIn(BIO2)).toEqual([]);
  });

  it("are each asked in words of their own", () => {
    expect(new Set(BIO2.items.map((it) => it.question)).size).toBe(118);
    for (const { question, why } of BIO2.items) {
      expect(question).toMatch(/^[A-Z].{15,120}\?$/);
      expect(why).toMatch(/^[A-Z].+\.$/);
    }
  });

  it("say where the text that was read has no words of its own for a number", () => {
    const source = (number: string) => BIO2.items.find((it) => it.measure === number)?.source;
    expect(source("8.16.02")).toBe("BIO2 1.3, maatregel 8.16.02");
    expect(source("8.16.03")).toBe(
      "BIO2 1.3, maatregel 8.16.03; heeft in de gelezen tekst dezelfde woorden als 8.16.02",
    );
    expect(source("8.08.06")).toBe("BIO2 1.3, maatregel 8.08.06; verwijst naar 5.24.08");
    expect(BIO2.follows).toContain("geen formele status");
  });

  it("have the numbers that moved under the new one alone", () => {
    for (const [from, to] of Object.entries(MOVED)) {
      expect(NUMBERS).not.toContain(from);
      expect(NUMBERS).toContain(to);
      expect(itemNow(`bio2-${from}`)).toBe(`bio2-${to}`);
      expect(codesOf(`bio2-${to}`)).toEqual([`bio2-${to}`, `bio2-${from}`]);
    }
    for (const gone of Object.keys(GONE)) expect([...NUMBERS, ...Object.keys(MOVED)]).not.toContain(gone);
    expect(codesOf("bio2-5.01.01")).toEqual(["bio2-5.01.01"]);
  });
});
