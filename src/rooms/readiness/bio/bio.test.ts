/** From the BIO to the BIO2: the numbers both ways, and what becomes of a row. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BIO_CONTROLS,
  BIO2_CONTROLS,
  bioControlIn,
  bioOf,
  controlOf,
  controlsFrom,
  itemsUnder,
  PAIRS,
} from "../sets/bio.ts";
import { BIO2 } from "../sets/bio2.ts";
import { carried, type Given, MOST_SAID } from "./carry.ts";

describe("the numbers", () => {
  it("are those of both editions of ISO 27002: 114 controls of 2013, 93 of 2022 of which 11 are new", () => {
    expect(BIO_CONTROLS).toHaveLength(114);
    expect(BIO2_CONTROLS).toHaveLength(93);
    expect(new Set(BIO2_CONTROLS).size).toBe(93);
    const isNew = BIO2_CONTROLS.filter((it) => bioOf(it).length === 0);
    expect(isNew).toEqual([
      "5.7",
      "5.23",
      "5.30",
      "7.4",
      "8.9",
      "8.10",
      "8.11",
      "8.12",
      "8.16",
      "8.23",
      "8.28",
    ]);
    // As ISO said of its edition of 2022: 24 are merged out of 57, 58 were revised.
    const merged = BIO2_CONTROLS.map((it) => bioOf(it).length).filter((it) => it > 1);
    expect(merged).toHaveLength(24);
    expect(merged.reduce((sum, it) => sum + it, 0)).toBe(57);
    expect(BIO2_CONTROLS.filter((it) => bioOf(it).length === 1)).toHaveLength(58);
    // So many controls stand in each chapter of the edition of 2013.
    const perChapter = Map.groupBy(BIO_CONTROLS, (it) => it.split(".")[0]);
    expect([...perChapter].map(([chapter, { length }]) => `${chapter}:${length}`).join(" ")).toBe(
      "5:2 6:7 7:6 8:10 9:14 10:2 11:15 12:14 13:7 14:13 15:5 16:7 17:4 18:8",
    );
  });

  it("say the same both ways", () => {
    const there = BIO_CONTROLS.flatMap((bio) => controlsFrom(bio).map((it) => `${bio} ${it}`));
    const back = BIO2_CONTROLS.flatMap((control) => bioOf(control).map((it) => `${it} ${control}`));
    expect(there.toSorted()).toEqual(back.toSorted());
    expect(there).toHaveLength(PAIRS.length);
    // One control of the BIO was divided: 18.2.3 went to compliance and to technical weak spots.
    expect(BIO_CONTROLS.filter((it) => controlsFrom(it).length > 1)).toEqual(["18.2.3"]);
  });

  it("hold every question of the BIO2 under one of its controls", () => {
    expect(BIO2_CONTROLS.flatMap(itemsUnder)).toHaveLength(BIO2.items.length);
    expect(controlOf("5.16.01")).toBe("5.16");
    expect(controlOf("8.08.06")).toBe("8.8");
  });

  it("are found in what people type", () => {
    for (const typed of ["9.2.1", "9.2.1.1", "BIO 9.2.1.2", " 09.02.01 ", "9.2.1.1 (toegang)"])
      expect(bioControlIn(typed), typed).toBe("9.2.1");
    for (const typed of ["9.2", "9.9.9", "5.16.01", "", "negen", "1.2.3.4 en 9.2.1"])
      expect(bioControlIn(typed), typed).toBeNull();
  });
});

const given = (it: Partial<Given> & { number: string }): Given => ({
  ...{ row: 2, verdict: "yes", statement: "Wij doen dit.", owner: "CISO" },
  ...it,
});
const measures = (rows: readonly Given[], answered: readonly string[] = []) =>
  carried(rows, new Set(answered)).comes.map((it) => it.item.measure);

describe("an answer under a number of the BIO", () => {
  it("comes along to each measure that its control has now", () => {
    expect(measures([given({ number: "9.2.1.1" })])).toEqual(["5.16.01", "5.16.02"]);
  });

  it("stays where the BIO2 has no measure, where it was answered, and where it is no number", () => {
    const { comes, keeps, stays } = carried(
      [
        given({ row: 2, number: "11.2.4" }),
        given({ row: 3, number: "9.2.1" }),
        given({ row: 4, number: "9.9.9" }),
      ],
      new Set(["bio2-5.16.01", "bio2-5.16.02"]),
    );
    expect(comes).toEqual([]);
    expect(keeps.map((it) => it.measure)).toEqual(["5.16.01", "5.16.02"]);
    expect(stays.map((it) => it.why)).toEqual([
      "De BIO2 heeft hier geen overheidsmaatregel.",
      "Al beantwoord in Vliegwiel; dat antwoord blijft staan.",
      "“9.9.9” is geen nummer uit de BIO, zoals 9.2.1 of 9.2.1.1.",
    ]);
  });

  it("counts by the weakest where several go to one question, and each keeps its own words", () => {
    const { comes } = carried(
      [
        given({ row: 2, number: "9.1.1", verdict: "inapplicable", statement: "Geen netwerk." }),
        given({ row: 3, number: "9.1.2", verdict: "partly", statement: "Deels.", owner: "beheerder" }),
      ],
      new Set(),
    );
    expect(comes.map((it) => [it.item.measure, it.facts])).toEqual([
      [
        "5.15.01",
        {
          verdict: "partly",
          statement: "Uit BIO 9.1.1: Geen netwerk.\nUit BIO 9.1.2: Deels.",
          owner: "CISO, beheerder",
        },
      ],
    ]);
  });

  it("comes along or is listed with why, each row once, whatever was answered before", () => {
    const number = fc.oneof(
      fc.constantFrom(...BIO_CONTROLS),
      fc.constantFrom(...BIO_CONTROLS).map((it) => `${it}.1`),
      fc.string({ maxLength: 12 }),
    );
    const row = fc.record({
      number,
      verdict: fc.constantFrom("yes", "partly", "no", "inapplicable"),
      statement: fc.oneof(fc.string({ maxLength: 60 }), fc.constant("x".repeat(MOST_SAID - 100))),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.subarray(BIO2.items.map((it) => it.code)),
        (rows, answered) => {
          const sheet = rows.map((it, at) => given({ ...(it as { number: string }), row: at + 2 }));
          const { comes, stays } = carried(sheet, new Set(answered));
          const told = new Set([
            ...comes.flatMap((it) => it.from.map((one) => one.row)),
            ...stays.map((it) => it.row),
          ]);
          expect(told.size).toBe(sheet.length);
          expect(stays.every((it) => it.why !== "")).toBe(true);
          expect(comes.every((it) => !answered.includes(it.item.code))).toBe(true);
          expect(comes.every((it) => it.facts.statement.length <= MOST_SAID)).toBe(true);
        },
      ),
    );
  });
});
