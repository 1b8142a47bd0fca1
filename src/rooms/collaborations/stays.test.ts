import { describe, expect, it } from "vitest";
import type { Stay } from "./organisation-queries.ts";
import { passagesOf } from "./stays.ts";

const stay = (changes: Partial<Stay>): Stay => ({
  key: "100",
  title: "Regeling Afval",
  basis: "registered",
  joined: null,
  valid_from: "2016-01-01",
  valid_until: null,
  ended_on: null,
  ended_basis: null,
  succeeded_by: null,
  succeeded_by_name: null,
  ...changes,
});
const told = (stays: Stay[]) => passagesOf(stays).map((it) => `${it.what} ${it.on}: ${it.why}`);

describe("who came and went", () => {
  it("came once, although the text changed", () => {
    expect(
      told([
        stay({ basis: "earlier", joined: "2012-03-01", valid_from: "2012-03-01", valid_until: "2016-01-01" }),
        stay({ joined: "2012-03-01", valid_until: "2019-01-01" }),
        stay({ joined: "2012-03-01", valid_from: "2019-01-01" }),
      ]),
    ).toEqual(["kwam 2012-03-01: toetredingsdatum in het register"]);
  });

  it("left when the next text does not name it, and says that this is why", () => {
    expect(
      told([stay({ valid_until: "2019-07-01", ended_on: "2019-07-01", ended_basis: "volgende versie" })])[0],
    ).toBe("ging 2019-07-01: staat niet meer in de volgende tekst");
  });

  it("did not leave in days without any text in force", () => {
    expect(
      told([stay({ valid_until: "2018-01-01" }), stay({ valid_from: "2018-06-01" })]).filter((it) =>
        it.startsWith("ging"),
      ),
    ).toEqual([]);
  });

  it("came back after it had left", () => {
    expect(
      told([
        stay({ valid_until: "2018-01-01", ended_on: "2018-01-01", ended_basis: "volgende versie" }),
        stay({ valid_from: "2020-01-01", joined: "2020-01-01" }),
      ]).map((line) => line.split(":")[0]),
    ).toEqual(["kwam 2020-01-01", "ging 2018-01-01", "kwam 2016-01-01"]);
  });

  it("names the successor that took its place", () => {
    expect(
      told([
        stay({
          valid_until: "2021-01-01",
          ended_on: "2021-01-01",
          ended_basis: "opgevolgd door",
          succeeded_by_name: "Gemeente Eemsdelta",
        }),
      ])[0],
    ).toBe("ging 2021-01-01: opgevolgd door Gemeente Eemsdelta");
  });
});
