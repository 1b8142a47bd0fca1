import { addDays } from "#kit/day.ts";
import type { Classification, Identifier, OrganisationFacts } from "#rooms/organisations";
import { readAddresses, readContacts, readProvince } from "./contact.ts";
import { attribute, child, items, value } from "./element.ts";
import { dayOf, distinct, type Pointer, readLegalBases, readPointer, readThemes } from "./shared.ts";
import { dutchNumber, line, prose, rooId, tooiCode, webAddress } from "./text.ts";
import { organisationType, typeOfElement } from "./types.ts";
import type { Warn, Warnings } from "./warnings.ts";
import type { XmlElement } from "./xml.ts";

/** An organisation whose ministry is still a pointer. */
export type OrganisationDraft = Omit<OrganisationFacts, "ministryKey"> & { ministry: Pointer | null };

/** Kinds of which a record with a Woo block is in force, whatever end date it has (domain fact, measured). */
const IN_FORCE_BY_WOO = new Set(["gemeente", "provincie", "waterschap"]);

/** Our name of each number the register gives. Tax numbers are absent: they identify nothing the others do not. */
const SCHEMES = new Map(
  Object.entries({
    systeemid: "roo",
    resourceidentifiertooi: "tooi",
    resourceidentifierowms: "owms",
    oin: "oin",
    rsin: "rsin",
    "kvk-nummer": "kvk",
    "ictu-code": "ictu",
    atu: "atu",
    organisatiecode: "organisatiecode",
  }),
);

/**
 * One organisation and all organisations nested in it, parents first. A record without any code is skipped with a
 * warning; its parts then belong to the body above it.
 */
export function readOrganisations(record: XmlElement, warnings: Warnings, parentKey: string | null = null) {
  const organisation = readOrganisation(record, warnings, parentKey);
  const drafts: OrganisationDraft[] = organisation === null ? [] : [organisation];
  for (const part of items(record, ["organisaties"], ["organisatie"]))
    drafts.push(...readOrganisations(part, warnings, organisation?.key ?? parentKey));
  return drafts;
}

function readOrganisation(
  record: XmlElement,
  warnings: Warnings,
  parentKey: string | null,
): OrganisationDraft | null {
  const identifiers = readIdentifiers(record);
  const id = rooId(first(identifiers, "roo"));
  const tooi = tooiCode(first(identifiers, "tooi"));
  const key = tooi ?? (id === null ? null : `roo-${id}`);
  const name = value(record, "naam");
  const title = `organisatie ${key ?? "zonder code"} (${name ?? "zonder naam"})`;
  const warn = warnings.about(title);
  if (key === null || name === null) {
    warn(
      key === null
        ? "organisatie zonder code overgeslagen"
        : "verplicht gegeven ontbreekt, record overgeslagen",
      key === null ? "geen ROO-nummer en geen TOOI-code" : "geen naam",
    );
    return null;
  }

  const { type, typeLabel } = readType(record, warn);
  // Amsterdam's city districts had councils of their own until 2014, and the register calls them municipalities.
  const district = type === "gemeente" && /^stadsdeel /i.test(name);
  if (district) warn("stadsdeel als gemeente", "telt hier niet als gemeente");
  const validFrom = dayOf(record, warn, "startDatum");
  const population = dutchNumber(populationOf(record));
  if (population === undefined) warn("onleesbaar getal", "aantal inwoners");
  return {
    key,
    rooId: id,
    type: district ? "overig" : type,
    typeLabel,
    subtype: district ? DISTRICT : value(record, "subtype", "soortAdviescollege", "soortZbo"),
    legalForm: value(record, "rechtsvorm"),
    name,
    alternateName: value(record, "subnaam"),
    abbreviation: value(record, "afkorting"),
    parentKey,
    ministry: readPointer(child(record, "relatieMetMinisterie")),
    executesRooId: executes(record),
    province: type === "provincie" && /^pv\d\d$/.test(key) ? key : readProvince(record),
    validFrom,
    validUntil: readEnd(record, { type, rooId: id, validFrom }, warn),
    population: population === undefined || population === null ? null : Math.round(population),
    identifiers: withCbs(identifiers, tooi),
    addresses: readAddresses(record),
    contacts: readContacts(record, warn),
    classifications: readClassifications(record, warn),
    legalBases: readLegalBases(record, warn),
    themes: readThemes(record, warn),
    lastVerified: dayOf(record, warn, "datumTerVerificatie"),
    lastModified: dayOf(record, warn, "datumMutatie"),
    source: "roo",
    description: description(record),
  };
}

const DISTRICT = "Stadsdeel, in het register een gemeente";

function readType(record: XmlElement, warn: Warn) {
  const labels = items(record, ["types"], ["type"]).flatMap(({ text }) => line(text) ?? []);
  const fallback = typeOfElement(record.name) ?? value(record, "categorie");
  if (labels.length === 0 && fallback !== null) labels.push(fallback);
  for (const typeLabel of labels) {
    const type = organisationType(typeLabel.replace(/[()]/g, ""));
    if (type !== undefined) return { type, typeLabel };
  }
  const typeLabel = labels[0] ?? "Onbekend";
  warn("onbekend organisatietype", `"${typeLabel}" is overgenomen als overig`);
  return { type: "overig" as const, typeLabel };
}

/** First day no longer valid. ROO writes that day; records without a ROO number write the last day. */
function readEnd(
  record: XmlElement,
  { type, rooId, validFrom }: Pick<OrganisationFacts, "type" | "rooId" | "validFrom">,
  warn: Warn,
) {
  const written = dayOf(record, warn, "eindDatum");
  if (written === null) return null;
  if (IN_FORCE_BY_WOO.has(type) && child(record, "woo") !== undefined) {
    warn("einddatum genegeerd", `${written}, maar het record heeft nog een Woo-blok en bestaat dus`);
    return null;
  }
  const until = rooId === null ? addDays(written, 1) : written;
  if (validFrom !== null && until <= validFrom) warn("einde ligt niet na begin", `${validFrom} tot ${until}`);
  return until;
}

function readIdentifiers(record: XmlElement): Identifier[] {
  const listed = items(record, ["identificatiecodes"], ["resourceIdentifier"]).map((code) => ({
    name: attribute(code, "naam") ?? "",
    value: line(code.text),
  }));
  const own = ["systeemId", "resourceIdentifierTOOI", "resourceIdentifierOWMS"].map((name) => ({
    name,
    value: attribute(record, name),
  }));
  return distinct(
    [...own, ...listed].flatMap(({ name, value }) => {
      const scheme = SCHEMES.get(name.toLowerCase());
      return scheme === undefined || value === null ? [] : [{ scheme, value }];
    }),
  );
}

const first = (identifiers: Identifier[], scheme: string) =>
  identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? null;

/** Statistics Netherlands numbers municipalities with the digits of their TOOI code. */
const withCbs = (identifiers: Identifier[], tooi: string | null): Identifier[] =>
  tooi !== null && /^gm\d{4}$/.test(tooi)
    ? [...identifiers, { scheme: "cbs", value: tooi.slice(2) }]
    : identifiers;

const readClassifications = (record: XmlElement, warn: Warn): Classification[] =>
  distinct(
    items(record, ["classificaties"], ["classificatie"]).flatMap((classification) => {
      const type = attribute(classification, "type") ?? value(classification, "type");
      if (type === null) return [];
      return {
        type,
        url: webAddress(attribute(classification, "url")),
        until: dayOf(classification, warn, "eindDatum"),
        basis: readLegalBases(classification, warn)[0] ?? null,
      };
    }),
  );

function executes(record: XmlElement): string | null {
  const arrangement = child(record, "hoortBijGemeenschappelijkeRegeling");
  return arrangement === undefined ? null : rooId(attribute(arrangement, "systeemId"));
}

function populationOf(record: XmlElement): string | null {
  const geography = child(record, "geografie");
  return geography === undefined ? null : value(geography, "aantalInwoners");
}

function description(record: XmlElement): string | null {
  const element = child(record, "organisatieBeschrijving", "beschrijving");
  if (element === undefined) return null;
  return prose(element.children.length === 0 ? element.text : child(element, "beschrijvingText")?.text);
}
