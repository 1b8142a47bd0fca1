import { describe, expect, it } from "vitest";
import {
  arrangement,
  codes,
  exportXml,
  organisation,
  part,
  participant,
  participants,
  readRecords,
  readText,
  tooi,
} from "./fixture.ts";

const kinds = ({ warnings }: { warnings: { kind: string }[] }) => warnings.map(({ kind }) => kind);
const assen = organisation("1", "gm0106", "Gemeente Assen", "Gemeente");
const dienst = organisation("5", "so0001", "Dienst", "Regionaal samenwerkingsorgaan");
const joined = (day: string) => part("toetredingsDatum", {}, day);
const organs = (...names: string[]) =>
  part("bestuursorganen", {}, ...names.map((name) => part("bestuursorgaan", {}, name)));
const share = (written: string) => part("verdeelsleutel", {}, written);

describe("an arrangement in the export", () => {
  it("is read with everything the register says of it", async () => {
    const { versions, warnings } = await readRecords(
      [assen, dienst],
      [
        arrangement(
          "900",
          "GR Dienst",
          "2016-01-01",
          part("citeertitel", {}, "Dienst"),
          part(
            "bevoegdheidsverkrijgingen",
            {},
            part("bevoegdheidsverkrijging", {}, "Delegatie"),
            part("bevoegdheidsverkrijging", {}, "Zonder mandaat"),
          ),
          part("regionaalSamenwerkingsorgaan", codes("5", "so0001"), "Dienst"),
          part("bronhouder", codes("1", "gm0106"), "Gemeente Assen"),
          part("archiefzorgdrager", codes(undefined, "gm0106"), "Gemeente Assen"),
          part(
            "instellingsbesluiten",
            {},
            part("referentie", {}, "https://lokaleregelgeving.overheid.nl/CVDR1"),
          ),
          part(
            "bevoegdheden",
            {},
            part(
              "bevoegdheid",
              {},
              part("kopArtikel", {}, "Artikel 4"),
              part("inhoudArtikel", {}, "Het bestuur."),
            ),
          ),
          part("doel", {}, "Samen werken."),
          part("datumUitwerkingtreding", {}, "2020-01-01"),
          part("datumTerVerificatie", {}, "2019-03-01"),
          part("datumMutatie", {}, "2019-04-01"),
          part("previousVersion", { systeemId: "899" }),
          part("nextVersion", { systeemId: "901" }),
          part(
            "beleidsterreinen",
            {},
            part("beleidsterrein", { resourceIdentifier: "https://x.nl/thes/top/c_d96f9cd3" }),
          ),
          participants(
            participant(
              "1",
              "gm0106",
              "Gemeente Assen",
              joined("2015-01-01"),
              organs("Gemeenteraad"),
              share("28,95"),
            ),
          ),
        ),
      ],
    );
    expect(warnings).toEqual([]);
    expect(versions).toEqual([
      {
        rooId: "900",
        title: "GR Dienst",
        citationTitle: "Dienst",
        abbreviation: null,
        form: "OL",
        powers: ["delegatie", "zonder-mandaat"],
        from: "2016-01-01",
        until: "2020-01-01",
        previousRooId: "899",
        nextRooId: "901",
        executorKey: "so0001",
        stewardKey: "gm0106",
        archiveKey: "gm0106",
        crossBorder: false,
        themes: ["c_d96f9cd3"],
        legalBases: [],
        decisions: ["https://lokaleregelgeving.overheid.nl/CVDR1"],
        addresses: [],
        contacts: [],
        lastVerified: "2019-03-01",
        lastModified: "2019-04-01",
        participations: [
          {
            organisationKey: "gm0106",
            name: "Gemeente Assen",
            joined: "2015-01-01",
            organs: ["Gemeenteraad"],
            costKey: 28.95,
          },
        ],
        purpose: "Samen werken.",
        powerArticles: [{ heading: "Artikel 4", text: "Het bestuur." }],
      },
    ]);
  });

  it("has a form by its abbreviation, else by its name, quotes and all", async () => {
    const form = (id: string, abbreviation: string | undefined, name: string) =>
      part(
        "regeling",
        { systeemId: id },
        part("titel", {}, "GR"),
        part("samenwerkingsvorm", { afkorting: abbreviation }, name),
        part("datumInwerkingtreding", {}, "2016-01-01"),
      );
    const facts = await readRecords(
      [],
      [
        form("1", "RZM", "'Regeling zonder meer'"),
        form("2", undefined, "‘Regeling zonder meer’"),
        form("3", undefined, "Gemeenschappelijk orgaan"),
        form("4", "XX", "Iets anders"),
      ],
    );
    expect(facts.versions.map(({ rooId, form }) => [rooId, form])).toEqual([
      ["1", "RZM"],
      ["2", "RZM"],
      ["3", "GO"],
    ]);
    expect(facts.warnings).toEqual([
      {
        kind: "verplicht gegeven ontbreekt, record overgeslagen",
        detail: "regeling 4 (GR): geen bruikbare samenwerkingsvorm",
      },
    ]);
  });

  it("crosses the border when it stands in that part of the register", async () => {
    const { versions } = await readText(
      exportXml([
        part(
          "gemeenschappelijkeRegelingenGrensoverschrijdend",
          {},
          arrangement("1", "Euregio", "2016-01-01"),
        ),
        part("gemeenschappelijkeRegelingen", {}, arrangement("2", "GR", "2016-01-01")),
      ]),
    );
    expect(versions.map(({ crossBorder }) => crossBorder)).toEqual([true, false]);
  });

  it("is reported when it ends before it began, and kept as given", async () => {
    const facts = await readRecords(
      [],
      [arrangement("1", "GR", "2024-05-01", part("datumUitwerkingtreding", {}, "2024-05-01"))],
    );
    expect(facts.versions[0]).toMatchObject({ from: "2024-05-01", until: "2024-05-01" });
    expect(kinds(facts)).toEqual(["einde ligt niet na begin"]);
  });
});

describe("those who take part", () => {
  const taking = (...list: ReturnType<typeof participant>[]) =>
    readRecords([assen, dienst], [arrangement("900", "GR", "2016-01-01", participants(...list))]);

  it("are found by ROO number, by TOOI code or by an unmistakable name", async () => {
    const facts = await taking(
      participant("1", undefined, "Assen vroeger"),
      participant("123456", "so0001", "Dienst"),
    );
    expect(facts.versions[0]?.participations.map(({ organisationKey }) => organisationKey)).toEqual([
      "gm0106",
      "so0001",
    ]);
    const byName = await taking(participant(undefined, undefined, "gemeente assen"));
    expect(byName.versions[0]?.participations[0]?.organisationKey).toBe("gm0106");
    expect([...facts.warnings, ...byName.warnings]).toEqual([]);
  });

  it("stay on the list when their record is absent, under one key whatever each mention tells", async () => {
    const facts = await readRecords(
      [],
      [
        arrangement(
          "900",
          "GR",
          "2016-01-01",
          participants(participant("44", undefined, "Rijn en Braassem")),
        ),
        arrangement(
          "901",
          "GR twee",
          "2016-01-01",
          participants(participant("44", "so1044", "Rijn en Braassem")),
        ),
      ],
    );
    expect(facts.versions.map(({ participations }) => participations[0]?.organisationKey)).toEqual([
      "so1044",
      "so1044",
    ]);
    expect(facts.organisations).toHaveLength(1);
    expect(facts.organisations[0]).toMatchObject({
      key: "so1044",
      rooId: "44",
      type: "regionaal-samenwerkingsorgaan",
      name: "Rijn en Braassem",
      source: "genoemd",
      identifiers: [
        { scheme: "roo", value: "44" },
        { scheme: "tooi", value: tooi("so1044") },
      ],
    });
    expect(kinds(facts)).toEqual(["verwijzing zonder record", "verwijzing zonder record"]);
  });

  it("may be no more than a name, such as a district across the border", async () => {
    const facts = await taking(participant(undefined, undefined, "Kreis Düren"));
    expect(facts.versions[0]?.participations[0]).toMatchObject({
      organisationKey: "naam-kreis-duren",
      name: "Kreis Düren",
    });
    expect(facts.organisations.at(-1)).toMatchObject({
      key: "naam-kreis-duren",
      type: "overig",
      source: "genoemd",
    });
    expect(kinds(facts)).toEqual(["organisatie alleen bij naam bekend"]);
  });

  it("are counted once when they are listed twice", async () => {
    const facts = await taking(
      participant(
        "1",
        "gm0106",
        "Gemeente Assen",
        joined("2018-01-01"),
        organs("Burgemeester", "Gemeenteraad"),
      ),
      participant(
        "1",
        "gm0106",
        "Assen",
        joined("2017-01-01"),
        organs("Gemeenteraad", "College"),
        share("10"),
      ),
    );
    expect(facts.versions[0]?.participations).toEqual([
      {
        organisationKey: "gm0106",
        name: "Gemeente Assen",
        joined: "2017-01-01",
        organs: ["Burgemeester", "Gemeenteraad", "College"],
        costKey: 10,
      },
    ]);
    expect(kinds(facts)).toEqual(["deelnemer dubbel genoemd"]);
  });

  it("have no share when the register writes something else than a percentage", async () => {
    const facts = await taking(
      participant("1", undefined, "Assen", share("naar inwonertal")),
      participant("5", undefined, "Dienst", share("120")),
    );
    expect(facts.versions[0]?.participations.map(({ costKey }) => costKey)).toEqual([null, null]);
    expect(kinds(facts)).toEqual(["onleesbare verdeelsleutel", "onleesbare verdeelsleutel"]);
  });
});
