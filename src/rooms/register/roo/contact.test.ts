import { describe, expect, it } from "vitest";
import { organisation, part, readRecords, tooi } from "./fixture.ts";

const kinds = ({ warnings }: { warnings: { kind: string }[] }) => warnings.map(({ kind }) => kind);
const only = async (...more: Parameters<typeof organisation>) => {
  const facts = await readRecords([organisation(...more)]);
  return { ...facts, it: facts.organisations[0] };
};

describe("addresses and contacts", () => {
  const address = (...content: ReturnType<typeof part>[]) => part("adres", {}, ...content);

  it("are read in the spelling of every schema", async () => {
    const { it: found } = await only(
      "1",
      "gm0001",
      "G",
      "Gemeente",
      part(
        "adressen",
        {},
        address(
          part("adresType", {}, "Bezoekadres"),
          part("openbareRuimte", {}, "Plein"),
          part("huisnummer", {}, "1"),
          part("toevoeging", {}, "a"),
          part("woonplaats", {}, "Dorp"),
          part("terAttentieVan", {}, "een persoon"),
        ),
        address(
          part("type", {}, "Postadres"),
          part("postbus", {}, "12"),
          part("plaats", {}, "Dorp"),
          part("land", {}, "Nederland"),
        ),
        address(part("straat", {}, "Allee"), part("plaats", {}, "Kleve"), part("land", {}, "Duitsland")),
        address(part("antwoordnummer", {}, "9"), part("postcode", {}, "1234 AB")),
        address(part("adresType", {}, "Postadres")),
      ),
    );
    expect(found?.addresses).toEqual([
      { kind: "Bezoekadres", line: "Plein 1 a", postcode: null, town: "Dorp" },
      { kind: "Postadres", line: "Postbus 12", postcode: null, town: "Dorp" },
      { kind: "Adres", line: "Allee", postcode: null, town: "Kleve, Duitsland" },
      { kind: "Adres", line: "Antwoordnummer 9", postcode: "1234 AB", town: null },
    ]);
  });

  it("say in which province a municipality lies, the visiting address first", async () => {
    const { organisations } = await readRecords([
      organisation(
        "1",
        "gm0376",
        "Blaricum",
        "Gemeente",
        part(
          "adressen",
          {},
          address(part("adresType", {}, "Woo-Adres"), part("provincie", {}, tooi("pv26"))),
          address(part("adresType", {}, "Bezoekadres"), part("provincie", {}, tooi("pv27"))),
        ),
      ),
      organisation("2", "pv27", "Provincie Noord-Holland", "Provincie"),
    ]);
    expect(organisations.map(({ province }) => province)).toEqual(["pv27", "pv27"]);
  });

  it("lead to the organisation, never to a person", async () => {
    const list = (container: string, item: string, field: string, ...values: string[]) =>
      part(
        container,
        {},
        ...values.map((value) => part(item, {}, part(field, {}, value), part("label", {}, "algemeen"))),
      );
    const facts = await only(
      "1",
      "gm0001",
      "G",
      "Gemeente",
      part(
        "contact",
        {},
        list("telefoonnummers", "telefoonnummer", "nummer", "14 058", "06 12 34 56 78", "+31 (0)6 1234 5678"),
        list(
          "emailadressen",
          "emailadres",
          "email",
          "info@g.nl",
          "j.jansen@g.nl",
          "aW5mb0BnLm5s",
          "www.g.nl/contact",
          "geen",
        ),
        list("internetadressen", "internetadres", "url", "www.g.nl", "javascript:alert(1)"),
        list("contactpaginas", "contactpagina", "url", "https://g.nl/formulier"),
        part("socialMedia", {}, part("socialmedium", {}, part("url", {}, "https://x.com/g"))),
        part("fax", {}, "058 1234567"),
      ),
      part("functies", {}, part("functie", {}, part("naam", {}, "J. Jansen"))),
    );
    const label = "algemeen";
    expect(facts.it?.contacts).toEqual([
      { kind: "telefoon", value: "14 058", label },
      { kind: "email", value: "info@g.nl", label },
      { kind: "formulier", value: "https://www.g.nl/contact", label },
      { kind: "website", value: "https://www.g.nl", label },
      { kind: "formulier", value: "https://g.nl/formulier", label },
    ]);
    expect(kinds(facts)).toEqual([
      "mobiel nummer weggelaten",
      "mobiel nummer weggelaten",
      "e-mailadres van een persoon weggelaten",
      "onbruikbaar e-mailadres",
      "onbruikbaar webadres",
    ]);
    expect(JSON.stringify(facts).toLowerCase()).not.toContain("jansen");
  });
});
