/** Plain addition, what came true beside what was thought, and what is said in words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAmount, readEuros, readHours, writtenAmount } from "./amounts.ts";
import { type Duty, type Figures, NO_AMOUNTS } from "./facts.ts";
import { beforeDecision, comparedTotal, differenceText, doubleRoles, lacking, totalOf } from "./reckoning.ts";

const said = (more: Partial<Figures>): Figures => ({
  ...{ ...NO_AMOUNTS, version: 1, organisation: "gm0106", common: false, alternative: "together" },
  ...{ moment: "before", source: "raming", asOf: "2026-05-01", office: "wethouder", day: "2026-05-02" },
  ...more,
});
const plain = (text: string | number) => String(text).replaceAll("\u00a0", " ");

describe("an amount as it is typed", () => {
  it.each([
    ["1.250.000", 1_250_000],
    ["€ 12,5 miljoen", 12_500_000],
    ["€ 1.250.000,-", 1_250_000],
    ["0", 0],
  ])("is whole euros: %s", (text, euros) => {
    expect(readEuros(text)).toBe(euros);
  });

  it.each([
    ["12,50", "Geef hele euro’s."],
    ["1,250", "niet te zien"],
    ["-3", "Geef een bedrag van 0 of meer."],
    ["veel", "geen bedrag"],
  ])("is refused with a sentence, never guessed: %s", (text, sentence) => {
    expect(readEuros(text)).toContain(sentence);
  });

  it.each([
    ["1.250", 1_250],
    ["1250 uur", 1_250],
    ["1 250 uren", 1_250],
  ])("is whole hours: %s", (text, hours) => {
    expect(readHours(text)).toBe(hours);
  });

  it.each([
    ["12,5", "Geef hele uren."],
    ["1,250", "niet te zien"],
    ["een paar", "geen aantal uren"],
    ["9999999999", "meer uren dan iemand kan werken"],
  ])("is no hours: %s", (text, sentence) => {
    expect(readHours(text)).toContain(sentence);
  });

  it("is read back from how it is shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        expect(readEuros(writtenAmount(amount, "euro"))).toBe(amount);
        expect(readHours(writtenAmount(amount, "uur"))).toBe(amount);
        expect(readHours(formatAmount(amount, "uur"))).toBe(amount);
      }),
    );
  });
});

describe("a sum", () => {
  it("adds what parties said for themselves and what is not divided, and nothing of another way or moment", () => {
    const figures = [
      said({ yearly: 100 }),
      said({ organisation: "gm0014", yearly: 50 }),
      said({ common: true, yearly: 7 }),
      said({ alternative: "alone", yearly: 900 }),
      said({ moment: "after", yearly: 800 }),
    ];
    expect(totalOf(figures, "together", "yearly")).toEqual({ amount: 157, parties: 2, common: true });
    expect(totalOf(figures, "together", "exit")).toEqual({ amount: null, parties: 0, common: false });
  });

  it("compares only who said a figure both before and after", () => {
    const figures = [
      said({ yearly: 100 }),
      said({ organisation: "gm0014", yearly: 50 }),
      said({ moment: "after", yearly: 130 }),
    ];
    const [compared] = comparedTotal(figures);
    expect(compared).toEqual({ figure: "yearly", before: 100, after: 130, speakers: 1 });
    expect(comparedTotal(figures.slice(0, 2))).toEqual([]);
  });

  it.each([
    [100, 130, "€ 30 meer dan gedacht"],
    [1_250_000, 1_000_000, "€ 250.000 minder dan gedacht"],
    [5, 5, "precies als gedacht"],
    [null, 5, "vooraf niet gezegd"],
    [5, null, "achteraf nog niet gezegd"],
  ])("says a difference in words: %s and %s", (before, after, text) => {
    expect(plain(differenceText({ figure: "yearly", before, after }))).toBe(text);
  });
});

describe("a double role", () => {
  const duty = (more: Partial<Duty>): Duty => ({
    ...{ id: "A", what: "het contract", responsible: "gm0106", client: null, supplier: null, owner: null },
    ...{ supervisor: null, office: "secretaris", day: "2026-05-01", ...more },
  });
  const called = (key: string) => key;

  it("is said of who orders from itself, and of who supervises what it owns", () => {
    expect(doubleRoles(duty({ client: "gm0106", supplier: "gm0106" }), called)).toEqual([
      "Dubbele rol: gm0106 is opdrachtgever én opdrachtnemer.",
    ]);
    expect(doubleRoles(duty({ owner: "Stichting X", supervisor: "stichting x " }), called)).toEqual([
      "Dubbele rol: Stichting X is eigenaar én toezichthouder.",
    ]);
  });

  it("is none where two parties have them, or nobody has", () => {
    expect(doubleRoles(duty({ client: "gm0106", supplier: "gm0014" }), called)).toEqual([]);
    expect(doubleRoles(duty({ client: "gm0106", owner: "gm0106" }), called)).toEqual([]);
    expect(doubleRoles(duty({}), called)).toEqual([]);
  });
});

describe("before a decision", () => {
  const whole = {
    figures: [said({ yearly: 100 }), said({ alternative: "alone", yearly: 100 })],
    duties: 1,
    dependences: 1,
  };
  const nothing = { figures: [], duties: 0, dependences: 0 };

  it("is filled, or it is said what lacks", () => {
    expect(lacking(whole)).toEqual([]);
    expect(lacking(nothing)).toHaveLength(4);
    expect(beforeDecision(nothing, [{ name: "Zienswijze", done: null }])).toBe(
      "De stappen zijn bij “Zienswijze”, en hier staat nog niet: wat het kost, wat het alternatief kost, wie waarvoor verantwoordelijk blijft en wat het kwetsbaar maakt. Wie besluit of een zienswijze geeft, weet dat dus niet.",
    );
  });

  it("is nothing to say of while no step is near, or all was there in time", () => {
    expect(beforeDecision(nothing, [])).toBeNull();
    expect(beforeDecision(whole, [{ name: "Besluit", done: "2026-05-02" }])).toBeNull();
  });

  it("that was filled after it, it is said on which day", () => {
    expect(beforeDecision(whole, [{ name: "Besluit", done: "2026-05-01" }])).toBe(
      "Wat het kost is opgeschreven op 2 mei 2026, na “Besluit” van 1 mei 2026.",
    );
  });
});
