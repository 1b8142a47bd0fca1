import { describe, expect, it } from "vitest";
import { readMoney, writtenMoney } from "./money.ts";

const cents = (text: string) => {
  const read = readMoney(text);
  return "cents" in read ? read.cents : read.wrong;
};

describe("an amount of money", () => {
  it.each([
    ["1250000", 125_000_000],
    ["1.250.000", 125_000_000],
    ["1 250 000", 125_000_000],
    ["€ 1.250.000,-", 125_000_000],
    ["EUR 1.250.000,00", 125_000_000],
    ["1,250,000.50", 125_000_050],
    ["1250.5", 125_050],
    ["12,50", 1_250],
    ["1.250", 125_000],
    ["0", 0],
    ["1,25 mln", 125_000_000],
    ["1,25 miljoen euro", 125_000_000],
    ["1250 (x 1.000)", 125_000_000],
    ["1250 x1000", 125_000_000],
    ["1.250 (x 1.000)", 125_000_000],
    ["850 duizend", 85_000_000],
    ["850k", 85_000_000],
    ["125 cent", 125],
    ["0,29", 29],
    ["-12,50", -1_250],
    ["(12,50)", -1_250],
    ["1.250 -/-", -125_000],
    ["−3", -300],
  ])("is read from %s", (text, amount) => {
    expect(cents(text)).toBe(amount);
  });

  it.each(["1,250", "1.250 mln", "12,345 mln"])("that can be two is asked back: %s", (text) => {
    expect(cents(text)).toContain("niet te zien");
  });

  it.each([
    ["veel", "geen bedrag"],
    ["12,5,3", "geen bedrag"],
    ["1.25.000", "geen bedrag"],
    ["=1+1", "geen bedrag"],
    ["0,005", "niet te zien"],
    ["0,0051", "geen heel aantal centen"],
    ["1000 miljard", "Klopt het aantal nullen?"],
  ])("is refused with a sentence: %s", (text, sentence) => {
    expect(cents(text)).toContain(sentence);
  });

  it("is read back from how it is shown", () => {
    for (const amount of [0, 29, 1_250, 125_000, 123_456_789, -1_250, 99_999])
      expect(cents(writtenMoney(amount))).toBe(amount);
  });
});
