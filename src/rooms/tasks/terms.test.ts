import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTerms, readTerms } from "./terms.ts";

const found = (list: string, text: string) => findTerms(text, readTerms(list)).map((match) => match.quote);

describe("finding terms in a text", () => {
  it("takes a star for any letters of the same word", () => {
    expect(found("jeugd*", "Jeugdhulp en kinderjeugd")).toEqual(["Jeugdhulp"]);
    expect(found("*vervoer", "leerlingenvervoer, vervoerder")).toEqual(["leerlingenvervoer"]);
    expect(found("*afval*", "Grofafvalbeleid")).toEqual(["Grofafvalbeleid"]);
    expect(found("ggd", "GGDrenthe, ggd")).toEqual(["ggd"]);
  });

  it("finds words in a row, over a hyphen or a line end", () => {
    expect(found("veilig thuis", "het Veilig-\nThuis van de regio")).toEqual(["Veilig-\nThuis"]);
  });

  it("keeps only the most exact of terms that fit the same words", () => {
    expect(found("*afval*, afvalwater*", "afvalwaterketen")).toEqual(["afvalwaterketen"]);
    expect(found("sociale, sociale dienst", "Sociale Dienst Zuid")).toEqual(["Sociale Dienst"]);
  });

  it("quotes the text exactly, whatever the text", () => {
    const terms = readTerms("*a*, b*");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const match of findTerms(text, terms))
          expect(text.startsWith(match.quote, match.start)).toBe(true);
      }),
    );
  });
});
