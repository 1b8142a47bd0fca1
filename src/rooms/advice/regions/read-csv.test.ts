import { describe, expect, it } from "vitest";
import { readRegionsCsv } from "./read-csv.ts";

const HEADER = "soort;code;naam;gemeente;van;tot";
const read = (...rows: string[]) => readRegionsCsv([HEADER, ...rows].join("\n"));

describe("a file with regions", () => {
  it("is read with Dutch or English column names, comma or semicolon, in any order", () => {
    const dutch = read("Jeugdregio;JR01;Noorderland;GM0014;2015-01-01;");
    const english = readRegionsCsv(
      'municipality,kind,code,name,until,from\n14,jeugdregio,JR01,"Noorderland",,1-1-2015',
    );
    expect(dutch).toEqual([
      {
        line: 2,
        kind: "jeugdregio",
        code: "JR01",
        name: "Noorderland",
        municipality: "gm0014",
        from: "2015-01-01",
        until: null,
        owner: null,
        factsDay: null,
        source: null,
        licence: null,
      },
    ]);
    expect(english).toEqual(dutch);
  });

  it("is read as a spreadsheet saves it, with codes as programs write them", () => {
    const plain = read("ggd-regio;GG1;Drenthe;gm0106;2020-01-01;");
    for (const row of [
      "ggd-regio;GG1;Drenthe;106;1-1-2020;",
      "ggd-regio;GG1;Drenthe;GM 0106;01-01-2020 00:00:00;",
      "ggd-regio;GG1;Drenthe;https://identifier.overheid.nl/tooi/id/gemeente/gm0106;2020-01-01T00:00:00;",
    ])
      expect(read(row), row).toEqual(plain);
    expect(readRegionsCsv(`${HEADER};;\nggd-regio;GG1;Drenthe;106;1-1-2020;;;\n;;;;;;;\n`)).toEqual(plain);
    expect(read("", "ggd-regio;GG1;Drenthe;106;1-1-2020;")[0]?.line).toBe(3);
  });

  it("may name who decides on the division", () => {
    const [row] = readRegionsCsv(`${HEADER};eigenaar\nRES-regio;R1;Zandland;gm0014;;;Stuurgroep Zandland`);
    expect(row).toMatchObject({ kind: "res-regio", owner: "Stuurgroep Zandland", from: null });
  });

  it.each([
    ["a cell that is needed is empty", "jeugdregio;JR01;;gm0014;;", "Rij 3: de kolom “naam” is leeg."],
    [
      "a municipality is no code",
      "jeugdregio;JR01;N;Groningen;;",
      "Rij 3: “Groningen” is geen gemeentecode; schrijf bijvoorbeeld gm0014 of 0014.",
    ],
    [
      "a day does not exist",
      "jeugdregio;JR01;N;gm0014;30-2-2020;",
      "Rij 3: in de kolom “van” staat geen dag die bestaat: “30-2-2020”.",
    ],
    [
      "a day has the form of another country",
      "jeugdregio;JR01;N;gm0014;01/31/2020;",
      "Rij 3: in de kolom “van” staat “01/31/2020”; schrijf een dag als 2027-01-31 of 31-1-2027.",
    ],
    [
      "a period ends before it begins",
      "jeugdregio;JR01;N;gm0014;2020-01-01;2020-01-01",
      "Rij 3: de periode eindigt (2020-01-01) voordat zij begint (2020-01-01); “tot” is de eerste dag dat het niet meer geldt.",
    ],
  ])("is refused with the line when %s", (_, row, message) => {
    expect(() => read("jeugdregio;JR01;N;gm0003;;", row)).toThrow(message);
  });

  it("is refused when columns are missing or unknown, or there are no rows", () => {
    expect(() => readRegionsCsv("soort;code;naam\nx;y;z")).toThrow(
      "In de kopregel ontbreekt: gemeente, van, tot.",
    );
    expect(() => readRegionsCsv(`${HEADER};untill\nx;y;z;1;;;`)).toThrow(
      "De kolom “untill” kent Vliegwiel niet. De kolommen zijn: soort, code, naam, gemeente, van, tot, eigenaar, peildatum, bron, licentie.",
    );
    expect(() => readRegionsCsv(HEADER)).toThrow("In dit bestand staan geen regio’s");
  });
});
