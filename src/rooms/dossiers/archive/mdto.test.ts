/**
 * The metadata follow the order and the required parts of MDTO. That the published schemas 1.0.1 and 1.0.2 take them was
 * tried beside this (see the decision on what is taken out of a dossier): those files are not ours to carry.
 */
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Keeping } from "./facts.ts";
import { type ArchiveDocument, checksumOf, dossierMdto, documentMdto, fileMdto, type Told } from "./mdto.ts";

interface Element {
  name: string;
  text: string;
  children: Element[];
}

/** The object in a document of MDTO; a document that is no XML throws. */
export function objectIn(xml: string): Element {
  const root: Element = { name: "", text: "", children: [] };
  const path = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    const it: Element = { name, text: "", children: [] };
    path.at(-1)?.children.push(it);
    path.push(it);
  });
  parser.on("text", (text) => {
    const it = path.at(-1);
    if (it) it.text += text;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(xml).close();
  const object = root.children[0]?.children[0];
  if (root.children[0]?.name !== "MDTO" || !object) throw new Error("no MDTO");
  return object;
}

const at = ({ children }: Element, ...names: string[]): Element | undefined => {
  const [name, ...rest] = names;
  const found = children.find((it) => it.name === name);
  return found && rest.length > 0 ? at(found, ...rest) : found;
};

/** In the order of the schema; the first list must be there. */
const INFORMATION = {
  required: ["identificatie", "naam", "waardering", "archiefvormer", "beperkingGebruik"],
  order: [
    ...["identificatie", "naam", "aggregatieniveau", "classificatie", "trefwoord", "omschrijving"],
    ...["raadpleeglocatie", "dekkingInTijd", "dekkingInRuimte", "taal", "event", "waardering"],
    ...["bewaartermijn", "informatiecategorie", "isOnderdeelVan", "bevatOnderdeel", "heeftRepresentatie"],
    ...["aanvullendeMetagegevens", "gerelateerdInformatieobject", "archiefvormer", "betrokkene"],
    ...["activiteit", "beperkingGebruik"],
  ],
};
const FILE = {
  required: ["identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan"],
  order: [
    ...["identificatie", "naam", "omvang", "bestandsformaat", "checksum", "URLBestand"],
    ...["isRepresentatieVan"],
  ],
};

function follows({ children }: Element, { required, order }: typeof FILE): void {
  const names = children.map((it) => it.name);
  for (const name of required) expect(names).toContain(name);
  expect(names.filter((it) => !order.includes(it))).toEqual([]);
  expect(names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(names);
}

/** No element that holds a text is empty: 1.0.2 refuses that. */
const emptyIn = (it: Element): string[] =>
  it.children.length === 0 ? (it.text.trim() === "" ? [it.name] : []) : it.children.flatMap(emptyIn);

const keeping: Keeping = {
  ...{ custodian: "gm0014", appraisal: "V", years: 10 },
  ...{ list: "Selectielijst voorbeeld", category: "20.1" },
};
const told: Told = {
  ...{ id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", name: "Jeugdhulp & <meer>", describes: "Hoe doen we dit samen?" },
  maker: { key: "gm0106", name: "Assen" },
  custodian: { key: "gm0014", name: "Groningen" },
  parties: [
    { name: "Assen", key: "gm0106", kvk: null },
    { name: "Stichting Voorbeeld", key: null, kvk: "12345678" },
    { name: "Bewonersraad", key: null, kvk: null },
  ],
  ...{ began: "2024-02-29", closed: "2028-02-29", keeping, address: "https://vliegwiel.example/dossiers/1" },
  readers: "iedereen",
};
const document: ArchiveDocument = {
  ...{ id: "X-perspectief", title: "Perspectief: Jeugdhulp", fileName: "1-perspectief.html" },
  bytes: new TextEncoder().encode("<!doctype html>é"),
  disclosure: { category: "c_8fc2335c", disclosure: "partly", ground: "Woo artikel 5.1" },
};
const bare: Told = { ...told, custodian: null, parties: [], closed: null, keeping: null, address: null };

describe("the metadata of a dossier", () => {
  it.each([
    ["a dossier that is closed", dossierMdto(told, [document])],
    ["one of which nobody said anything yet", dossierMdto(bare, [{ ...document, disclosure: null }])],
    ["a document", documentMdto(told, document, "2026-06-01")],
    [
      "a document of which nobody said anything",
      documentMdto(bare, { ...document, disclosure: null }, "2026-06-01"),
    ],
  ])("stand in the order of the schema with all that it asks: %s", (_, xml) => {
    const object = objectIn(xml);
    expect(object.name).toBe("informatieobject");
    follows(object, INFORMATION);
    expect(emptyIn(object)).toEqual([]);
  });

  it("say who cares for the archive, how long it stays and from when", () => {
    const object = objectIn(dossierMdto(told, [document]));
    const custodian = object.children
      .filter((it) => it.name === "betrokkene")
      .find((it) => at(it, "betrokkeneTypeRelatie", "begripLabel")?.text === "Archiefzorgdrager");
    expect(
      custodian && at(custodian, "betrokkeneActor", "verwijzingIdentificatie", "identificatieKenmerk")?.text,
    ).toBe("gm0014");
    expect(at(object, "waardering", "begripCode")?.text).toBe("V");
    expect(at(object, "bewaartermijn", "termijnLooptijd")?.text).toBe("P10Y");
    // Ten years after a leap day there is none.
    expect(at(object, "bewaartermijn", "termijnEinddatum")?.text).toBe("2038-02-28");
    expect(at(object, "dekkingInTijd", "dekkingInTijdEinddatum")?.text).toBe("2028-02-29");
  });

  it("say as long as it goes on only when the term will begin", () => {
    const object = objectIn(dossierMdto({ ...told, closed: null }, []));
    const term = at(object, "bewaartermijn");
    expect(term?.children.map((it) => it.name)).toEqual(["termijnTriggerStartLooptijd", "termijnLooptijd"]);
  });

  it("give each document its category of the Woo, and why it is not all public", () => {
    const object = objectIn(documentMdto(told, document, "2026-06-01"));
    expect(at(object, "classificatie", "begripCode")?.text).toBe(
      "https://identifier.overheid.nl/tooi/def/thes/kern/c_8fc2335c",
    );
    expect(at(object, "beperkingGebruik", "beperkingGebruikType", "begripLabel")?.text).toBe(
      "deels openbaar",
    );
    expect(at(object, "beperkingGebruik", "beperkingGebruikNadereBeschrijving")?.text).toContain(
      "Woo artikel 5.1",
    );
  });

  it("are as public as the least public document in it", () => {
    const open: ArchiveDocument = {
      ...document,
      disclosure: { category: null, disclosure: "public", ground: null },
    };
    const type = (all: ArchiveDocument[]) =>
      at(objectIn(dossierMdto(told, all)), "beperkingGebruik", "beperkingGebruikType", "begripLabel")?.text;
    expect([type([open]), type([open, document])]).toEqual(["Geen beperking", "deels openbaar"]);
    expect(type([open, { ...open, disclosure: null }])).toBe("nog niet aangegeven of het openbaar is");
  });
});

describe("the metadata of a file", () => {
  it("say its size in bytes and a checksum of these bytes", () => {
    const object = objectIn(fileMdto(document, new Date("2026-06-01T10:00:00.123Z")));
    follows(object, FILE);
    expect(at(object, "omvang")?.text).toBe(String(document.bytes.length));
    expect(at(object, "checksum", "checksumWaarde")?.text).toBe(checksumOf(document.bytes));
    expect(at(object, "checksum", "checksumDatum")?.text).toBe("2026-06-01T10:00:00Z");
  });
});
