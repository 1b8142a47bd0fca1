import { describe, expect, it } from "vitest";
import { spellings } from "./spelling.ts";
import { stem } from "./stem.ts";
import { wordsOf } from "./words.ts";
import fc from "fast-check";
import SearchableMap from "minisearch/SearchableMap";

const forms = (text: string) => wordsOf(text).map((word) => word.form);

describe("words", () => {
  it("reads names with accents, capitals and apostrophes as people type them", () => {
    expect(forms("Súdwest Fryslân")).toEqual(["sudwest", "fryslan"]);
    expect(forms("veiligheidsregio's en GGD'en")).toEqual(["veiligheidsregio", "en", "ggd"]);
    expect(forms("'s-Hertogenbosch")).toEqual(["s", "hertogenbosch", "shertogenbosch"]);
  });

  it("knows that West-Friesland is not Friesland", () => {
    expect(forms("Recreatieschap West-Friesland")).toEqual(["recreatieschap", "westfriesland"]);
    expect(forms("Zuid-Limburg")).toEqual(["zuid", "limburg", "zuidlimburg"]);
  });

  it("says where a word stands in the text as written", () => {
    const text = "de Zeeuwse Muziekschool";
    expect(wordsOf(text).map((word) => text.slice(word.from, word.until))).toEqual([
      "de",
      "Zeeuwse",
      "Muziekschool",
    ]);
  });

  it("reads a plain text as it reads one with a letter that must be folded", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("abIJl09 -.,()/_|'`")), maxLength: 30 });
    fc.assert(
      fc.property(text, (plain) => {
        // With an accent somewhere a text goes the other way.
        expect(wordsOf(`${plain} é`).slice(0, -1)).toEqual(wordsOf(`${plain} `));
      }),
    );
  });

  it("repairs the slip of the register in lJsselmeergroep", () => {
    expect(forms("Werkvoorzieningschap lJsselmeergroep")).toEqual([
      "werkvoorzieningschap",
      "ijsselmeergroep",
    ]);
  });
});

describe("stemming", () => {
  it.each([
    ["gemeenten", "gemeente"],
    ["belastingen", "belasting"],
    ["waterschappen", "waterschap"],
    ["archieven", "archief"],
    ["rekenkamers", "rekenkamer"],
    ["regionale", "regionaal"],
    ["zaken", "zaak"],
    ["gemeentelijke", "gemeentelijk"],
    ["bevoegdheden", "bevoegdheid"],
    ["huizen", "huis"],
  ])("makes %s and %s one", (plural, single) => {
    expect(stem(plural)).toBe(stem(single));
  });

  it.each([
    ["water", "waterschap"],
    ["park", "parkeren"],
    ["bestuur", "besturing"],
    ["gas", "gast"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("another spelling", () => {
  const known = new SearchableMap<number>();
  for (const form of ["groningen", "omgevingsdienst", "drenthe", "oss", "fryslan"]) known.set(form, 1);

  it.each([
    ["gronigen", "groningen"],
    ["omgevingsdeinst", "omgevingsdienst"],
    ["drente", "drenthe"],
    ["frijslan", "fryslan"],
  ])("reads %s as %s", (typed, meant) => {
    expect(spellings(known, typed)[0]).toBe(meant);
  });

  it("guesses nothing for short words and numbers", () => {
    expect(spellings(known, "osd")).toEqual([]);
    expect(spellings(known, "2024")).toEqual([]);
  });
});
