import { beforeAll, describe, expect, it } from "vitest";
import { isProvisional, LEVEL_LAW } from "#rooms/law";
import { type Fabric, readFabric } from "#rooms/day";
import { registerApp } from "../../../testing.ts";
import type { Region } from "../regions/index.ts";
import { levelFor, type LevelQuestion, type Statement } from "./index.ts";
import { places, smallFabric } from "./small-fabric.ts";

const ask = (fabric: Fabric, codes: string[], more: Partial<LevelQuestion> = {}) =>
  levelFor(fabric, {
    participants: places(fabric, ...codes),
    subject: { task: "afval" },
    need: null,
    imported: [],
    ...more,
  });
const texts = (statements: Statement[]) => statements.map((it) => it.text);

const region = (code: string, members: string[], kind = "jeugdregio"): Region => ({
  key: `${kind}/${code}`,
  kind,
  code,
  name: `Jeugdregio ${code}`,
  members: members.map((key) => ({ key, basis: "gelezen", namedKeys: [key] })),
  sources: ["jeugd.csv"],
  owners: [],
  factsDay: null,
});

const FIVE = { a: {}, b: {}, c: {}, d: {}, e: { province: "pv20" } };
const fabric = smallFabric(FIVE, [
  { with: ["a", "b"], task: "archief" },
  { with: ["a", "b"], task: "belastingen" },
  { with: ["b", "c"], task: "ict-en-bedrijfsvoering" },
  { with: ["a", "b", "c", "d"], task: "afval" },
  { with: ["d", "e"], task: "afval" },
  {
    with: ["a", "b", "c", "d"],
    task: "veiligheid",
    title: "Gemeenschappelijke regeling Veiligheidsregio Proefland",
  },
]);

describe("the sizes at which a task is done", () => {
  it("are counted over the country, each with its records", () => {
    const { sizes } = ask(fabric, ["a", "b"]);
    expect(sizes.arrangements.map((it) => [it.key, it.municipalities, it.population])).toEqual([
      ["1004", 2, 20_000],
      ["1003", 4, 40_000],
    ]);
    expect(sizes.statements[0]).toEqual({
      kind: "omvang",
      text: "In het register staan 2 regelingen van gemeenten voor “Afval en reiniging”. De helft heeft 2 tot en met 4 gemeenten; de kleinste 2, de grootste 4.",
      records: ["1004", "1003"],
    });
    expect(sizes.classes.map((it) => it.members.length)).toEqual([0, 1, 1, 0, 0, 0]);
  });

  it("say so when nobody does it", () => {
    expect(texts(ask(fabric, ["a"], { subject: { task: "water" } }).sizes.statements)).toEqual([
      "In het register staat geen regeling van gemeenten voor “Water en riolering”. Er is dus geen voorbeeld van een maat.",
    ]);
  });

  it("leave out a sum of inhabitants that is not known", () => {
    const unknown = smallFabric({ a: {}, b: { population: null } }, [{ with: ["a", "b"] }]);
    expect(ask(unknown, ["a", "b"]).sizes.populations).toBeNull();
  });
});

describe("the area that a set is like", () => {
  it("is said in words, with every municipality as a record", () => {
    const [first] = ask(fabric, ["a", "b", "c", "e"]).coincidences;
    expect(first?.statement).toEqual({
      kind: "valt-samen",
      text: "3 van de 4 gemeenten van Veiligheidsregio Proefland doen mee; D niet. Van buiten dat gebied: E.",
      records: ["1005", "a", "b", "c", "d", "e"],
    });
    expect(first?.overlap).toBeCloseTo(3 / 5);
  });

  it("may be an imported region, and is exact when the set is", () => {
    const { coincidences } = ask(fabric, ["a", "e"], { imported: [region("AE", ["a", "e", "weg"])] });
    expect(coincidences[0]?.area).toMatchObject({ key: "jeugdregio/AE", from: "ingelezen" });
    expect(coincidences[0]?.statement.text).toBe("Uw 2 gemeenten zijn precies Jeugdregio AE.");
  });

  it("may be a province", () => {
    expect(ask(fabric, ["e"]).coincidences[0]?.statement.text).toBe(
      "Uw gemeente is heel de provincie Groningen.",
    );
  });
});

describe("a level that is prescribed", () => {
  const safety = { subject: { task: "veiligheid" } };
  const said = (codes: string[], more: Partial<LevelQuestion> = safety) => {
    const [placing] = ask(fabric, codes, more).prescribed;
    return { outcome: placing?.outcome, last: placing?.statements.slice(1).map((it) => it.text) };
  };

  it("is named with its article and whether it was read in the law", () => {
    const [placing] = ask(fabric, ["a"], safety).prescribed;
    expect(placing?.statements[0]?.text).toContain("(Wet veiligheidsregio’s, artikel 8 en 9)");
    expect(ask(fabric, ["a"]).prescribed).toEqual([]);
  });

  it("may be met exactly, in part, or across its borders", () => {
    expect(said(["a", "b", "c", "d"])).toEqual({
      outcome: "precies",
      last: ["Deze gemeenten zijn precies Veiligheidsregio Proefland."],
    });
    expect(said(["a", "b"])).toEqual({
      outcome: "deel",
      last: [
        "Alle gemeenten liggen in Veiligheidsregio Proefland. 2 andere gemeenten van dat gebied doen niet mee.",
      ],
    });
    expect(said(["a", "e"])).toEqual({
      outcome: "meer",
      last: [
        "1 gemeente ligt in Veiligheidsregio Proefland. 3 andere gemeenten van dat gebied doen niet mee.",
        "Van E is niet bekend in welke veiligheidsregio die gemeente ligt.",
      ],
    });
    const imported = [region("AB", ["a", "b"]), region("CDE", ["c", "d", "e"])];
    expect(said(["a", "c"], { subject: { theme: "c_0fe7c5e7" }, imported })).toEqual({
      outcome: "verdeeld",
      last: [
        "De gemeenten liggen in 2 jeugdregio’s: Jeugdregio AB (A) en Jeugdregio CDE (C). Vraag eerst of dit over de grenzen daarvan heen kan.",
      ],
    });
  });

  it("is said to be unknown when its regions were not imported", () => {
    expect(said(["a"], { subject: { task: "jeugd-en-wmo" } })).toEqual({
      outcome: "onbekend",
      last: [
        "In welke jeugdregio deze gemeente ligt, weet Vliegwiel niet: die indeling heeft deze installatie niet.",
      ],
    });
  });

  it("names where it heard of what nobody read in an act", () => {
    expect(LEVEL_LAW.filter(isProvisional).map((it) => it.id)).toEqual(["jeugdregio", "res-regio"]);
    const [youth] = ask(fabric, ["a"], { subject: { task: "jeugd-en-wmo" } }).prescribed;
    expect(youth?.statements[0]?.text).toMatch(/^Volgens gemeente\.nu \(oktober 2025\)/);
  });
});

describe("the argument for another size", () => {
  it("rests on practice, councils, a core that exists and distance", () => {
    const { smaller } = ask(fabric, ["a", "b", "c", "d"]);
    expect(smaller.to?.name).toBe("twee of drie gemeenten");
    expect(smaller.for).toEqual([
      {
        kind: "voorbeelden",
        text: "1 van de 2 regelingen voor “Afval en reiniging” heeft twee of drie gemeenten.",
        records: ["1004"],
      },
      {
        kind: "raden",
        text: "Nu praten 4 raden erover; bij twee of drie gemeenten zijn dat er hoogstens 3. Minder raden betekent: sneller besluiten en meer invloed per raad.",
        records: ["a", "b", "c", "d"],
      },
      {
        kind: "kern",
        text: "A en B zitten samen al in 2 regelingen zonder de andere.",
        records: ["1000", "1001", "a", "b"],
      },
      {
        kind: "afstand",
        text: "A en D liggen het verst uit elkaar: 20 km, gemeten tussen de middelpunten.",
        records: ["a", "d"],
      },
    ]);
    expect(texts(smaller.against)).toEqual([
      "A en B hebben samen 20 duizend inwoners; de middelste regeling voor “Afval en reiniging” werkt voor 40 duizend.",
    ]);
  });

  it("names the smallest existing area that holds the set", () => {
    const { larger } = ask(fabric, ["a", "b"]);
    expect(larger.for.find((it) => it.kind === "gebied")).toEqual({
      kind: "gebied",
      text: "Met 2 gemeenten erbij is het gebied gelijk aan Veiligheidsregio Proefland, met 40 duizend inwoners. Wie een bestaand gebied volgt, treft vaker dezelfde partners.",
      records: ["1005", "a", "b", "c", "d"],
    });
  });

  it("turns with where the need is felt", () => {
    const need = (where: LevelQuestion["need"]) => {
      const { smaller, larger } = ask(fabric, ["a", "b", "c", "d"], { need: where });
      const about = (statements: Statement[]) => statements.some((it) => it.kind === "behoefte");
      return {
        kleiner: about(smaller.for) ? "voor" : about(smaller.against) ? "tegen" : "",
        groter: about(larger.for) ? "voor" : about(larger.against) ? "tegen" : "",
      };
    };
    expect(need("buurt")).toEqual({ kleiner: "voor", groter: "tegen" });
    expect(need("land")).toEqual({ kleiner: "tegen", groter: "voor" });
    expect(need("streek")).toEqual({ kleiner: "tegen", groter: "tegen" });
    expect(need(null)).toEqual({ kleiner: "", groter: "" });
  });

  it("ends at one municipality, and has nothing to say without any", () => {
    expect(ask(fabric, ["a"]).smaller.to).toBeNull();
    expect(ask(fabric, []).coincidences).toEqual([]);
    expect(ask(fabric, []).larger.to).toBeNull();
  });

  it("is the same whatever the order of the participants", () => {
    expect(ask(fabric, ["d", "b", "a", "c"]).coincidences.map((it) => it.area.key)).toEqual(
      ask(fabric, ["a", "b", "c", "d"]).coincidences.map((it) => it.area.key),
    );
  });
});

describe("the level in the real register", () => {
  const register = registerApp();
  let real: Fabric;
  beforeAll(async () => {
    real = await readFabric(register.db, "2026-05-16");
  });

  it("finds that the twelve of Drenthe are the safety region, the province and the health service", () => {
    const drenthe = real.municipalities.filter((it) => real.bodies[it]?.province === "pv22");
    const { coincidences } = levelFor(real, {
      participants: drenthe,
      subject: { task: "veiligheid" },
      need: null,
      imported: [],
    });
    expect(drenthe).toHaveLength(12);
    expect(coincidences.filter((it) => it.overlap === 1).map((it) => it.area.kind)).toEqual(
      expect.arrayContaining(["provincie", "veiligheidsregio", "ggd"]),
    );
  });

  it("sees that Noordenveld and Westerkwartier lie in two safety regions", () => {
    const { prescribed, sizes } = ask(real, ["gm1699", "gm1969"], { subject: { task: "veiligheid" } });
    expect(prescribed[0]?.outcome).toBe("verdeeld");
    expect(prescribed[0]?.statements.at(-1)?.text).toContain("(Noordenveld)");
    const keys = new Set(real.arrangements.map((it) => it.key));
    expect(sizes.arrangements.every((it) => keys.has(it.key))).toBe(true);
  });
});
