import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, find } from "./engine.ts";
import type { SearchDocument } from "./facts.ts";

const organisation = (key: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: "organisation",
  key,
  title,
  texts: {},
  validFrom: null,
  validUntil: null,
  ...more,
});
const municipality = (key: string, name: string, more: Partial<SearchDocument> = {}) =>
  organisation(key, `Gemeente ${name}`, {
    texts: { naam: [name], soort: ["Gemeente"] },
    place: true,
    weight: 1.3,
    ...more,
  });
const arrangement = (
  key: string,
  title: string,
  texts: SearchDocument["texts"],
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  kind: "collaboration",
  key,
  version: key,
  title,
  texts,
  validFrom: "2016-01-01",
  validUntil: null,
  ...more,
});

const documents: SearchDocument[] = [
  municipality("gm0882", "Landgraaf"),
  municipality("gm0828", "Oss"),
  municipality("gm0753", "Best"),
  municipality("gm0010", "Delfzijl", { validUntil: "2021-01-01" }),
  municipality("gm1979", "Eemsdelta", {
    validFrom: "2021-01-01",
    texts: { naam: ["Eemsdelta"], soort: ["Gemeente"], voorganger: ["Gemeente Delfzijl"] },
  }),
  organisation("so0721", "Omgevingsdienst Groningen", { texts: { afkorting: ["ODG"] } }),
  organisation("zb1", "Raad voor het Openbaar Bestuur"),
  organisation("zb2", "Landelijk district voor bodemzaken"),
  arrangement("100", "Regeling afvalverwerking Regio Nijmegen", { deelnemer: ["Gemeente Nijmegen"] }),
  arrangement(
    "101",
    "Regeling Avalex",
    { doel: ["Het inzamelen van huishoudelijk afval en van bedrijfsafvalstoffen."] },
    { task: "afval" },
  ),
  arrangement("102", "GGD Zuid-Limburg", { deelnemer: ["Gemeente Landgraaf", "Gemeente Heerlen"] }),
  arrangement("103", "Gemeentelijke Gezondheidsdienst Flevoland", { deelnemer: ["Gemeente Almere"] }),
  arrangement("104", "Regionale ICT-dienst Utrecht", {}),
  arrangement("105", "Regeling Blink", { taak: ["Afval en reiniging"] }, { task: "afval" }),
  arrangement(
    "106",
    "Oude regeling afvalbeheer",
    {},
    { key: "100", version: "106", validFrom: "2010-01-01", validUntil: "2016-01-01" },
  ),
];
const index = buildIndex(documents);
const day = "2026-05-16";
const keys = (query: string) => find(index, query, { day }).hits.map((hit) => hit.document.key);

describe("finding", () => {
  it("finds afval in a compound, in its parts and as a word by itself", () => {
    expect(keys("afval").slice(0, 2).sort()).toEqual(["100", "101"]);
    expect(keys("afvalverwerking")[0]).toBe("100");
    expect(keys("verwerking van afval")).toEqual(["100"]);
    expect(keys("afvalstoffen")).toContain("101");
  });

  it("says where it found it and what kind of match it is", () => {
    const [hit] = find(index, "afval ", { day }).hits.filter(({ document }) => document.key === "101");
    const match = hit?.matches[0];
    expect(match).toMatchObject({ field: "doel", kind: "woord", words: ["afval", "bedrijfsafvalstoffen"] });
    expect(match?.ranges.map(([from, until]) => match.excerpt.slice(from, until))).toEqual([
      "afval",
      "bedrijfsafvalstoffen",
    ]);
    expect(
      find(index, "afval ", { day }).hits.find(({ document }) => document.key === "100")?.matches[0]?.kind,
    ).toBe("deel");
  });

  it("knows abbreviations in both directions", () => {
    expect(keys("ggd").sort()).toEqual(["102", "103"]);
    expect(keys("gezondheidsdienst zuid-limburg")).toEqual(["102"]);
    expect(keys("odg")).toEqual(["so0721"]);
    expect(keys("od groningen")).toEqual(["so0721"]);
  });

  it("does not find short words inside others", () => {
    expect(keys("ict")).toEqual(["104"]);
    expect(keys("od")).toEqual(["so0721"]);
    expect(keys("best")).toEqual(["gm0753"]);
    expect(keys("land ")).not.toContain("gm0882");
  });

  it("puts the municipality first when its plain name is typed, and then what it takes part in", () => {
    expect(keys("Landgraaf")).toEqual(["gm0882", "102"]);
    expect(keys("met wie werkt Landgraaf samen?")).toEqual(["gm0882", "102"]);
  });

  it("finds words while they are being typed, but not beyond a space", () => {
    expect(keys("omgevingsd")).toEqual(["so0721"]);
    expect(find(index, "omgevingsd", { day }).hits[0]?.matches[0]?.kind).toBe("begin");
    expect(keys("landgr")[0]).toBe("gm0882");
  });

  it("reads a typing error as the word it must have been, and says so", () => {
    const answer = find(index, "omgevingsdeinst", { day });
    expect(answer.hits[0]?.document.key).toBe("so0721");
    expect(answer.corrections).toEqual([{ typed: "omgevingsdeinst", read: "omgevingsdienst" }]);
  });

  it("finds by a plain word for the work, also through the task it was sorted into", () => {
    const hits = find(index, "wie haalt het vuilnis op", { day }).hits;
    expect(hits.map(({ document }) => document.key).sort()).toEqual(["100", "101", "105"]);
    expect(hits.find(({ document }) => document.key === "105")?.matches[0]).toMatchObject({
      field: "taak",
      kind: "verwant",
    });
  });
});

describe("time", () => {
  it("answers for the day that is asked", () => {
    const titles = (on: string) =>
      find(index, "afvalbeheer", { day: on }).hits.map(({ document }) => document.title);
    expect(titles("2015-06-30")).toEqual(["Oude regeling afvalbeheer"]);
    expect(titles(day)).not.toContain("Oude regeling afvalbeheer");
  });

  it("finds an abolished municipality by its whole name and shows who took its place", () => {
    const { hits } = find(index, "delfzijl", { day });
    expect(hits.map(({ document, inForce }) => [document.key, inForce])).toEqual(
      expect.arrayContaining([
        ["gm0010", false],
        ["gm1979", true],
      ]),
    );
    expect(keys("delfz")).not.toContain("gm0010");
  });

  it("gives every chain once without a day, and every version when asked", () => {
    expect(find(index, "afval").hits.filter(({ document }) => document.key === "100")).toHaveLength(1);
    const versions = find(index, "afval", { everyVersion: true }).hits.filter(
      ({ document }) => document.key === "100",
    );
    expect(versions).toHaveLength(2);
  });
});

describe("any question", () => {
  it("has no answer when it is empty", () => {
    for (const query of ["", "   ", "?!", "😀"])
      expect(find(index, query, { day })).toEqual({ hits: [], total: 0, corrections: [] });
  });

  it("gives names that begin with it when it is one letter", () => {
    expect(keys("l")).toContain("gm0882");
    expect(
      find(index, "l", { day }).hits.every((hit) => hit.matches.every(({ field }) => field !== "doel")),
    ).toBe(true);
  });

  it("is cut when it is very long", () => {
    const long = `landgraaf ${"heel lange vraag ".repeat(30)}`;
    expect(long.length).toBeGreaterThan(500);
    expect(keys(long)[0]).toBe("gm0882");
  });

  it("never breaks, and gives the same answer twice", () => {
    const words = fc.constantFrom(
      "afval",
      "gemeente",
      "ggd",
      "'s",
      "-",
      "landgraaf",
      "regio's",
      "van",
      "constructor",
      "__proto__",
    );
    const question = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 600 }),
      fc.array(words).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(
        question,
        fc.option(fc.constantFrom("2015-01-01", day), { nil: undefined }),
        (query, on) => {
          const options = on === undefined ? {} : { day: on };
          const answer = find(index, query, options);
          expect(find(index, query, options)).toEqual(answer);
          expect(answer.hits.length).toBeLessThanOrEqual(20);
          for (const { matches } of answer.hits)
            for (const { excerpt, ranges } of matches)
              for (const [from, until] of ranges) expect(from < until && until <= excerpt.length).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("builds an index from any records", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.boolean()), { maxLength: 8 }), text, (rows, query) => {
        const any = rows.map(([title, name, place], number) =>
          organisation(`k${number}`, title, { texts: { naam: [name] }, place }),
        );
        expect(() => find(buildIndex(any), query)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
