import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase, type TestConnection } from "../../testing.ts";
import { applyOrganisations } from "./apply.ts";
import { bareOrganisation } from "./facts.ts";
import { asName, whoIsMeant } from "./finder.ts";

const NAMES = {
  gm0373: "Gemeente Bergen (NH)",
  gm0893: "Gemeente Bergen (L)",
  gm0748: "Gemeente Bergen op Zoom",
  gm0796: "Gemeente 's-Hertogenbosch",
  gm1900: "Gemeente Súdwest-Fryslân",
  ws0646: "Waterschap Hunze en Aa's",
  "naam-eurode": "Openbaar Lichaam Eurode",
  gm0518: "Gemeente Den Haag",
  pv22: "Provincie Drenthe",
  gm0344: "Gemeente Utrecht",
  pv26: "Provincie Utrecht",
  ws0539: "De Dommel",
  mnre1109: "Onderwijs, Cultuur en Wetenschap",
};
const municipality = (key: string, name: string, rooId: string | null = null) =>
  bareOrganisation({
    key,
    name,
    type: "gemeente",
    typeLabel: "Gemeente",
    source: "roo",
    identifiers:
      rooId === null
        ? []
        : [
            { scheme: "roo", value: rooId },
            { scheme: "oin", value: "00000001001234567000" },
            { scheme: "kvk", value: "12345678" },
          ],
  });

describe("who is meant by what was typed", () => {
  let connection: TestConnection;
  const all = Object.entries(NAMES).map(([code, name]) => ({ code, name }));
  beforeAll(async () => {
    connection = await freshDatabase(inject("database"));
    const store = (changed: ReturnType<typeof municipality>[], day: `${number}-${number}-${number}`) =>
      connection.db.transaction().execute((trx) => applyOrganisations(trx, { changed, day }));
    await store(
      [
        ...all.map((it) => municipality(it.code, it.name)),
        municipality("gm0003", "Gemeente Appingedam"),
        municipality("gm9998", "Gemeente Twee"),
        municipality("gm9999x", "Gemeente Twee"),
      ],
      "2020-01-01",
    );
    await store([municipality("gm0796", "Gemeente Den Bosch", "12345")], "2021-01-01");
  });
  afterAll(() => connection.close());
  const meant = async (text: string) => {
    const answer = await whoIsMeant(connection.db, all, text);
    const like = answer.how === "unknown" ? answer.like : [];
    return [answer.how, ...[...answer.found, ...like].map((it) => it.code)];
  };

  it("is whoever has the code, as it is now or was elsewhere", async () => {
    for (const text of [
      "gm0796",
      "GM0796",
      "0796",
      "roo-12345",
      "12345",
      "00000001001234567000",
      "12345678",
      "’s-Hertogenbosch (gm0796)",
      // As it comes along from a sentence, a list or a text that is broken off.
      "gm0796,",
      "(gm0796).",
      "\u202Egm0796\u200B",
      "gm\u00AD0796",
    ])
      expect(await meant(text), text).toEqual(["code", "gm0796"]);
    expect(await meant("naam-eurode")).toEqual(["code", "naam-eurode"]);
  });

  it("is told apart from a code that nobody has", async () => {
    expect(await whoIsMeant(connection.db, all, "gm0003")).toEqual({ how: "code", key: "gm0003", found: [] });
    expect(await meant("gm9999")).toEqual(["unknown"]);
    expect(await meant("87654321")).toEqual(["unknown"]);
  });

  it("is asked back where a municipality and a province have one name, unless one says which", async () => {
    expect(await meant("utrecht")).toEqual(["name", "gm0344", "pv26"]);
    expect(await meant("Gemeente Utrecht")).toEqual(["name", "gm0344"]);
    expect(await meant("provincie Utrecht")).toEqual(["name", "pv26"]);
    expect(await meant("Drenthe")).toEqual(["name", "pv22"]);
  });

  it("is found by the whole name, however signs and accents are written", async () => {
    for (const text of [
      "'s-Hertogenbosch",
      "s hertogenbosch",
      "Gemeente ’S-HERTOGENBOSCH",
      "’s-Herto\u00ADgen\u00ADbosch",
      "\uFEFF’s\u2011Hertogenbosch\u200B",
    ])
      expect(await meant(text), text).toEqual(["name", "gm0796"]);
    expect(await meant("sudwest fryslan")).toEqual(["name", "gm1900"]);
    expect(await meant("Waterschap Hunze en Aas")).toEqual(["name", "ws0646"]);
    expect(await meant("Bergen (L.)")).toEqual(["name", "gm0893"]);
  });

  it("is found by any name that the place goes by, and with or without the kind of body", async () => {
    for (const text of ["'s-Gravenhage", "s-Gravenhage", "gemeente 's Gravenhage", "den haag"])
      expect(await meant(text), text).toEqual(["name", "gm0518"]);
    for (const text of ["Drente", "Drenthe", "provincie Drente"])
      expect(await meant(text), text).toEqual(["name", "pv22"]);
    for (const text of ["Waterschap De Dommel", "De Dommel"])
      expect(await meant(text), text).toEqual(["name", "ws0539"]);
  });

  it("is known by name, as by code, when it is not among those asked about", async () => {
    for (const text of ["gm0003", "Appingedam", "gemeente appingedam"])
      expect(await whoIsMeant(connection.db, all, text), text).toEqual({
        how: "code",
        key: "gm0003",
        found: [],
      });
  });

  it("stands in a field by name, with the code only where a name says too little", async () => {
    expect(await asName(connection.db, "gm0796")).toBe("Den Bosch");
    expect(await asName(connection.db, "0003")).toBe("Appingedam");
    expect(await asName(connection.db, "gm0373")).toBe("Bergen (NH)");
    expect(await asName(connection.db, "gm9998")).toBe("Twee (gm9998)");
    for (const text of ["Assen", "gm0000", "12 september"])
      expect(await asName(connection.db, text)).toBe(text);
  });

  it("are all that share a name, and only the one whose province was typed too", async () => {
    expect(await meant("Bergen")).toEqual(["name", "gm0373", "gm0893"]);
    expect(await meant("Bergen (L)")).toEqual(["name", "gm0893"]);
  });

  it("are those with the words that were typed, when no name is that", async () => {
    expect(await meant("op zoom")).toEqual(["words", "gm0748"]);
    expect(await meant("Eurode")).toEqual(["words", "naam-eurode"]);
    // The register leaves this word out; readers meet the name with it.
    expect(await meant("Ministerie van onderwijs")).toEqual(["words", "mnre1109"]);
    expect(await meant("waterschap dommel")).toEqual(["words", "ws0539"]);
  });

  it("are told apart when only first letters were typed: nobody is taken for meant by them", async () => {
    expect(await meant("berg")).toEqual(["begun", "gm0373", "gm0893", "gm0748"]);
    expect(await meant("lichaam eur")).toEqual(["begun", "naam-eurode"]);
    expect(await meant("hertogenb")).toEqual(["begun", "gm0796"]);
  });

  it("is asked back when something stands behind the name that nobody checked", async () => {
    expect(await meant("Bergen op Zoom (Noord-Brabant)")).toEqual(["begun", "gm0748"]);
  });

  it("is found by a name from before", async () => {
    const now = all.map((it) => (it.code === "gm0796" ? { ...it, name: "Gemeente Den Bosch" } : it));
    const { how, found } = await whoIsMeant(connection.db, now, "'s-Hertogenbosch");
    expect([how, found.map((it) => it.code)]).toEqual(["name", ["gm0796"]]);
  });

  it("is asked back when a name only looks like it", async () => {
    expect(await meant("Eurodd Openbaar Lichaam")).toEqual(["unknown"]);
    expect(await meant("Bergen op Zom")).toEqual(["unknown", "gm0748"]);
    expect(await meant("'s-Hertogebosch")).toEqual(["unknown", "gm0796"]);
    expect(await meant("?!")).toEqual(["unknown"]);
  });
});
