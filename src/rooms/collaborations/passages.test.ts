import { describe, expect, it } from "vitest";
import type { StayPart } from "./organisation-queries.ts";
import { passagesOf } from "./passages.ts";

const part = (changes: Partial<StayPart>): StayPart => ({
  key: "100",
  title: "Regeling Afval",
  valid_from: "2016-01-01",
  valid_until: null,
  since: "2016-01-01",
  since_basis: "toetredingsdatum",
  ended_on: null,
  ended_basis: null,
  heirs: [],
  ...changes,
});
const told = (parts: StayPart[]) => passagesOf(parts).map((it) => `${it.what} ${it.on}: ${it.why}`);

describe("who came and went", () => {
  it("came once, although the text changed", () => {
    expect(told([part({ valid_until: "2019-01-01" }), part({ valid_from: "2019-01-01" })])).toEqual([
      "kwam 2016-01-01: toetredingsdatum in het register",
    ]);
  });

  it("left once, and says why", () => {
    const left = { ended_on: "2021-07-01", ended_basis: "volgende versie" } as const;
    expect(
      told([
        part({ valid_until: "2019-07-01", ...left }),
        part({ valid_from: "2019-07-01", valid_until: "2021-07-01", ...left }),
      ])[0],
    ).toBe("ging 2021-07-01: staat niet meer in de volgende tekst");
  });

  it("came back after it had left", () => {
    expect(
      told([
        part({ valid_until: "2018-01-01", ended_on: "2018-01-01", ended_basis: "volgende versie" }),
        part({ valid_from: "2020-01-01", since: "2020-01-01", since_basis: "volgende versie" }),
      ]),
    ).toEqual([
      "kwam 2020-01-01: eerste tekst die de organisatie noemt",
      "ging 2018-01-01: staat niet meer in de volgende tekst",
      "kwam 2016-01-01: toetredingsdatum in het register",
    ]);
  });

  it("names every successor that took its place", () => {
    expect(
      told([
        part({
          valid_until: "2021-01-01",
          ended_on: "2021-01-01",
          ended_basis: "opgevolgd door",
          heirs: [
            { key: "gm0757", name: "Gemeente Boxtel" },
            { key: "gm0865", name: "Gemeente Vught" },
          ],
        }),
      ])[0],
    ).toBe("ging 2021-01-01: opgevolgd door Gemeente Boxtel en Gemeente Vught");
  });
});
