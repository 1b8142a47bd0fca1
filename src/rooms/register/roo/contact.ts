import type { Address, Contact } from "#rooms/organisations";
import { child, items, value } from "./element.ts";
import { looksLikePerson } from "./person.ts";
import { provinceCode } from "./provinces.ts";
import { line, webAddress } from "./text.ts";
import type { Warn } from "./warnings.ts";
import type { XmlElement } from "./xml.ts";

const HOME = new Set(["nederland", "netherlands", "nl", "n"]);

/** Addresses of an organisation, without "ter attentie van". One that says nothing at all is left out. */
export const readAddresses = (record: XmlElement): Address[] =>
  addressElements(record).flatMap((address) => {
    const postcode = value(address, "postcode");
    const land = value(address, "land");
    const place = value(address, "woonplaats", "plaats");
    const abroad = land !== null && !HOME.has(land.toLowerCase()) ? land : null;
    const town = [place, abroad].filter((part) => part !== null).join(", ") || null;
    const street = addressLine(address);
    if (street === "" && town === null && postcode === null) return [];
    return [{ kind: value(address, "adresType", "type") ?? "Adres", line: street, postcode, town }];
  });

function addressLine(address: XmlElement): string {
  const box = value(address, "postbus");
  if (box !== null) return `Postbus ${box.replace(/^postbus\s*/i, "")}`;
  const reply = value(address, "antwoordnummer");
  if (reply !== null) return `Antwoordnummer ${reply.replace(/^antwoordnummer\s*/i, "")}`;
  const street = value(address, "openbareRuimte", "straat");
  const number = [value(address, "huisnummer"), value(address, "toevoeging")].filter((part) => part !== null);
  return street === null ? "" : [street, ...number].join(" ");
}

/** The province of the visiting address, else of whichever address names one. */
export function readProvince(record: XmlElement): string | null {
  const addresses = addressElements(record);
  const visiting = addresses.filter((address) => value(address, "adresType", "type") === "Bezoekadres");
  for (const address of [...visiting, ...addresses]) {
    const code = provinceCode(value(address, "provincie", "provincieAfkorting"));
    if (code !== null) return code;
  }
  return null;
}

const addressElements = (record: XmlElement) => items(record, ["adressen"], ["adres"]);

/** Telephone, e-mail, websites and forms of the organisation itself; what leads to a person is left out. */
export function readContacts(record: XmlElement, warn: Warn): Contact[] {
  const contact = child(record, "contact");
  if (contact === undefined) return [];
  const found: (Contact | null)[] = [
    ...items(contact, ["telefoonnummers"], ["telefoonnummer"]).map((item) => telephone(item, warn)),
    ...items(contact, ["emailadressen"], ["emailadres"]).map((item) => email(item, warn)),
    ...items(contact, ["internetadressen"], ["internetadres"]).map((item) => web("website", item, warn)),
    ...items(contact, ["contactformulieren", "contactpaginas"], ["contactformulier", "contactpagina"]).map(
      (item) => web("formulier", item, warn),
    ),
  ];
  const kept = new Map<string, Contact>();
  for (const item of found) if (item !== null) kept.set(JSON.stringify(item), item);
  return [...kept.values()];
}

function telephone(item: XmlElement, warn: Warn): Contact | null {
  const number = own(item, "nummer");
  if (number === null) return null;
  if (/^(\+?31|0031)?\s*\(?0?\)?[\s-]*6/.test(number) && number.replace(/\D/g, "").length >= 10) {
    warn("mobiel nummer weggelaten", "een mobiel nummer kan van een persoon zijn");
    return null;
  }
  return { kind: "telefoon", value: number, label: value(item, "label") };
}

function email(item: XmlElement, warn: Warn): Contact | null {
  const written = own(item, "email");
  if (written === null) return null;
  if (!written.includes("@") && webAddress(written) !== null) return web("formulier", item, warn);
  const address = [written, Buffer.from(written, "base64").toString("utf8")].find((text) =>
    /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text),
  );
  if (address === undefined) {
    warn("onbruikbaar e-mailadres", "het veld e-mail bevat geen e-mailadres");
    return null;
  }
  if (looksLikePerson(address)) {
    warn("e-mailadres van een persoon weggelaten", "alleen adressen van een organisatie worden ingelezen");
    return null;
  }
  return { kind: "email", value: address, label: value(item, "label") };
}

function web(kind: "website" | "formulier", item: XmlElement, warn: Warn): Contact | null {
  const written = own(item, "url", "email");
  const address = webAddress(written);
  if (address !== null) return { kind, value: address, label: value(item, "label") };
  if (written !== null) warn("onbruikbaar webadres", written.slice(0, 100));
  return null;
}

/** The named part of an item, or in older exports the text of the item itself. */
const own = (item: XmlElement, ...names: string[]) =>
  value(item, ...names) ?? (item.children.length === 0 ? line(item.text) : null);
