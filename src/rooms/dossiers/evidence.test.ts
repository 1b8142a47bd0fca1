/** Facts and parties as people type them. */
import { describe, expect, it } from "vitest";
import { evidenceIn, evidenceTyped, isOwn, outsidersIn, outsidersTyped } from "./evidence.ts";

describe("facts with their addresses", () => {
  it("are read from lines, with an address of ours, one elsewhere or none", () => {
    const typed =
      "Tien gemeenten doen mee: /samenwerkingen/24963490\nDe wachttijd https://voorbeeld.example/cijfers\nDat weet iedereen\n\nhttps://voorbeeld.example/";
    expect(evidenceIn(typed)).toEqual([
      { text: "Tien gemeenten doen mee", url: "/samenwerkingen/24963490" },
      { text: "De wachttijd", url: "https://voorbeeld.example/cijfers" },
      { text: "Dat weet iedereen", url: null },
      { text: "https://voorbeeld.example/", url: "https://voorbeeld.example/" },
    ]);
  });

  it("stand in the field as they were read", () => {
    for (const typed of ["A /kaart", "B https://voorbeeld.example/x", "C"]) {
      const read = evidenceIn(typed);
      expect(typeof read === "string" ? read : evidenceIn(evidenceTyped(read))).toEqual(read);
    }
  });

  it.each([
    ["another site behind two slashes", "A //kwaad.example"],
    ["another site behind a backslash", "A /\\kwaad.example"],
    ["an address that is none", "A https://"],
  ])("are refused with %s", (_, typed) => {
    expect(evidenceIn(typed)).toMatch(/adres dat niet klopt/);
  });

  it("never take another site for ours", () => {
    expect(["/kaart", "//kwaad.example", "/\\kwaad.example", "https://x.example"].map(isOwn)).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

describe("parties outside government", () => {
  it("are read with their number, each once, and typed again", () => {
    const read = outsidersIn("Stichting A, 12345678\nUniversiteit B\nUniversiteit B");
    expect(read).toEqual([
      { name: "Stichting A", kvk: "12345678" },
      { name: "Universiteit B", kvk: null },
    ]);
    expect(outsidersIn(outsidersTyped(read))).toEqual(read);
  });
});
