import { describe, expect, it } from "vitest";
import { codes, exportXml, organisation, part, readRecords, readText, tooi } from "./fixture.ts";

const end = (day: string) => part("eindDatum", {}, day);
const start = (day: string) => part("startDatum", {}, day);
const woo = part(
  "woo",
  {},
  part("wooInformatie", {}, part("urls", {}, part("url", {}, "https://voorbeeld.nl/woo"))),
);
const kinds = ({ warnings }: { warnings: { kind: string }[] }) => warnings.map(({ kind }) => kind);
const only = async (...more: Parameters<typeof organisation>) => {
  const facts = await readRecords([organisation(...more)]);
  return { ...facts, it: facts.organisations[0] };
};

describe("an organisation in the export", () => {
  it("is known by its TOOI code, else by its ROO number", async () => {
    const { organisations, warnings } = await readRecords([
      organisation("34171", "gm0882", "Gemeente Landgraaf", "Gemeente"),
      organisation("77", undefined, "Afdeling Groen", "Organisatieonderdeel"),
    ]);
    expect(organisations.map(({ key, rooId }) => [key, rooId])).toEqual([
      ["gm0882", "34171"],
      ["roo-77", "77"],
    ]);
    expect(warnings).toEqual([]);
  });

  it("is skipped with a warning when nothing identifies it, or when it has no name", async () => {
    const facts = await readRecords([
      organisation(undefined, undefined, "Stadsdeel West", "Gemeente"),
      organisation("../7", undefined, "Vals nummer", "Gemeente"),
      part("organisatie", codes("8")),
      organisation("9", undefined, "Bureau", "Organisatieonderdeel"),
    ]);
    expect(facts.organisations.map(({ key }) => key)).toEqual(["roo-9"]);
    expect(kinds(facts)).toEqual([
      "organisatie zonder code overgeslagen",
      "organisatie zonder code overgeslagen",
      "verplicht gegeven ontbreekt, record overgeslagen",
    ]);
  });

  it("keeps the first of two records with one code", async () => {
    const facts = await readRecords([
      organisation("7", undefined, "Directie Bedrijfsvoering", "Organisatieonderdeel"),
      organisation("7", undefined, "Directie Bedrijfsvoering elders", "Organisatieonderdeel"),
    ]);
    expect(facts.organisations.map(({ name }) => name)).toEqual(["Directie Bedrijfsvoering"]);
    expect(kinds(facts)).toEqual(["dubbel record overgeslagen"]);
  });

  it("has all its numbers as text, without those of the tax office", async () => {
    const code = (naam: string, value: string) => part("resourceIdentifier", { naam }, value);
    const list = part(
      "identificatiecodes",
      {},
      code("systeemId", "34171"),
      code("OIN", "00000001005560500000"),
      code("rsin", "005560500"),
      code("KVK-nummer", "04131528"),
      code("ICTU-code", "00882"),
      code("Organisatiecode", "gm0882"),
      code("btw-nummer", "NL005560500B01"),
      code("Loonheffingennummer", "005560500L01"),
      code("constructor", "x"),
    );
    const { it: found } = await only("34171", "gm0882", "Gemeente Landgraaf", "Gemeente", list);
    expect(found?.identifiers).toEqual([
      { scheme: "roo", value: "34171" },
      { scheme: "tooi", value: tooi("gm0882") },
      { scheme: "oin", value: "00000001005560500000" },
      { scheme: "rsin", value: "005560500" },
      { scheme: "kvk", value: "04131528" },
      { scheme: "ictu", value: "00882" },
      { scheme: "organisatiecode", value: "gm0882" },
      { scheme: "cbs", value: "0882" },
    ]);
  });

  it("keeps the wording of a type we do not know", async () => {
    const facts = await readRecords([
      organisation("1", undefined, "Commissie", "Externe commissie"),
      organisation("2", undefined, "Korps", "Politie (en brandweer)"),
      organisation("3", undefined, "Rekenkamer", "Provinciale rekenkamer"),
      organisation("4", undefined, "Bouwer", "constructor"),
    ]);
    expect(facts.organisations.map(({ type, typeLabel }) => [type, typeLabel])).toEqual([
      ["adviescollege", "Externe commissie"],
      ["politie", "Politie (en brandweer)"],
      ["overig", "Provinciale rekenkamer"],
      ["overig", "constructor"],
    ]);
    expect(kinds(facts)).toEqual(["onbekend organisatietype", "onbekend organisatietype"]);
  });

  it("ends on the day the register gives", async () => {
    const { it: found } = await only(
      "1",
      "gm0003",
      "Appingedam",
      "Gemeente",
      start("1900-01-01"),
      end("2021-01-01"),
    );
    expect(found).toMatchObject({ validFrom: null, validUntil: "2021-01-01" });
  });

  it("ends the day after, when it is a historical one without ROO number", async () => {
    const { it: found } = await only(undefined, "gm0142", "Ambt Delden", "Gemeente", end("2000-12-31"));
    expect(found).toMatchObject({ key: "gm0142", rooId: null, validUntil: "2001-01-01" });
  });

  it("exists as long as a municipality, province or water authority has a Woo block", async () => {
    const facts = await readRecords([
      organisation("1", "pv20", "Provincie Groningen", "Provincie", end("2023-03-28"), woo),
      organisation("2", "so0001", "Samenwerking", "Regionaal samenwerkingsorgaan", end("2023-03-28"), woo),
    ]);
    expect(facts.organisations.map(({ validUntil }) => validUntil)).toEqual([null, "2023-03-28"]);
    expect(facts.warnings).toEqual([
      {
        kind: "einddatum genegeerd",
        detail:
          "organisatie pv20 (Provincie Groningen): 2023-03-28, maar het record heeft nog een Woo-blok en bestaat dus",
      },
    ]);
  });

  it("says which day cannot be read, and has none", async () => {
    const facts = await only("1", "gm0001", "G", "Gemeente", start("ergens in mei"));
    expect(facts.it?.validFrom).toBeNull();
    expect(facts.warnings[0]).toEqual({
      kind: "onleesbare datum",
      detail: 'organisatie gm0001 (G): startDatum is "ergens in mei"',
    });
  });

  it("belongs to the body it is nested in, also when that body is nested itself", async () => {
    const desk = organisation("3", undefined, "Balie", "Organisatieonderdeel");
    const nameless = organisation(
      undefined,
      undefined,
      "Zonder nummer",
      "Organisatieonderdeel",
      part("organisaties", {}, desk),
    );
    const ministry = organisation("1", "mnre1034", "BZK", "Ministerie", part("organisaties", {}, nameless));
    const { organisations } = await readRecords([ministry]);
    expect(organisations.map(({ key, parentKey }) => [key, parentKey])).toEqual([
      ["mnre1034", null],
      ["roo-3", "mnre1034"],
    ]);
  });

  it("falls under its ministry and executes its arrangement", async () => {
    const { organisations } = await readRecords([
      organisation(
        "5",
        "so0001",
        "Omgevingsdienst",
        "Regionaal samenwerkingsorgaan",
        part("relatieMetMinisterie", codes("1", "mnre1034"), "BZK"),
        part("hoortBijGemeenschappelijkeRegeling", { systeemId: "900" }),
      ),
      organisation("1", "mnre1034", "BZK", "Ministerie"),
    ]);
    expect(organisations[0]).toMatchObject({ ministryKey: "mnre1034", executesRooId: "900" });
  });

  it("has its population, classifications, acts, themes and description", async () => {
    const act = part(
      "wettelijkeGrondslagen",
      {},
      part(
        "wettelijkeGrondslag",
        {},
        part("opschrift", {}, "Gemeentewet"),
        part("referentie", {}, "jci1.3:c:BWBR0005416"),
      ),
    );
    const { it: found } = await only(
      "1",
      "gm0001",
      "G",
      "Gemeente",
      part("geografie", {}, part("aantalInwoners", {}, "36.844"), part("inwoners", {}, "1492")),
      part(
        "classificaties",
        {},
        part("classificatie", { type: "Woo", url: "www.woo.nl" }, act, end("2023-01-01")),
      ),
      act,
      part(
        "beleidsterreinen",
        {},
        part("beleidsterrein", { resourceIdentifier: "https://x.nl/tooi/def/thes/top/c_d96f9cd3" }, "afval"),
      ),
      part(
        "organisatieBeschrijving",
        {},
        part("beschrijvingText", {}, "Regel een.\nRegel twee."),
        part("url", {}, "x"),
      ),
      part("rechtsvorm", {}, "Publiekrechtelijk"),
    );
    const basis = { title: "Gemeentewet", url: "https://wetten.overheid.nl/jci1.3:c:BWBR0005416" };
    expect(found).toMatchObject({
      population: 36844,
      classifications: [{ type: "Woo", url: "https://www.woo.nl", until: "2023-01-01", basis }],
      legalBases: [basis],
      themes: ["c_d96f9cd3"],
      description: "Regel een.\nRegel twee.",
      legalForm: "Publiekrechtelijk",
    });
  });
});

describe("an older export", () => {
  it("has a container per kind of organisation", async () => {
    const old = (name: string, id: string, label: string) =>
      part(name, { systeemId: id }, part("naam", {}, label));
    const facts = await readText(
      exportXml(
        [
          part("gemeenten", {}, old("gemeente", "1", "Aalburg")),
          part("zelfstandigeBestuursorganen", {}, old("zelfstandigBestuursorgaan", "2", "Kadaster")),
        ],
        { namespace: "https://almanak.overheid.nl/static/schema/oo/export/2.4.15" },
      ),
    );
    expect(facts.organisations.map(({ type, name }) => [type, name])).toEqual([
      ["gemeente", "Aalburg"],
      ["zbo", "Kadaster"],
    ]);
    expect(facts.schemaVersion).toBe("2.4.15");
    expect(facts.warnings).toEqual([]);
  });
});
