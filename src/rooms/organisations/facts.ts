import type { Day } from "#kit/day.ts";

/** Slugs of the kinds of organisation, as the API writes them. */
export const ORGANISATION_TYPES = {
  gemeente: "Gemeente",
  provincie: "Provincie",
  waterschap: "Waterschap",
  ministerie: "Ministerie",
  "regionaal-samenwerkingsorgaan": "Regionaal samenwerkingsorgaan",
  zbo: "Zelfstandig bestuursorgaan",
  agentschap: "Agentschap",
  adviescollege: "Adviescollege",
  inspectie: "Inspectie",
  rechtspraak: "Rechtspraak",
  politie: "Politie",
  "hoog-college-van-staat": "Hoog College van Staat",
  "staten-generaal": "Staten-Generaal",
  "kabinet-van-de-koning": "Kabinet van de Koning",
  "caribisch-openbaar-lichaam": "Caribisch openbaar lichaam",
  "openbaar-lichaam-beroep-bedrijf": "Openbaar lichaam voor beroep en bedrijf",
  koepelorganisatie: "Koepelorganisatie",
  "landelijke-samenwerking": "Landelijk dekkende samenwerking",
  "overheidsstichting-of-vereniging": "Overheidsstichting of -vereniging",
  "organisatie-met-overheidsbemoeienis": "Organisatie met overheidsbemoeienis",
  organisatieonderdeel: "Organisatieonderdeel",
  overig: "Overig",
} as const;
export type OrganisationType = keyof typeof ORGANISATION_TYPES;

/** Where a record comes from: the official register, the municipality table, or only named by another record. */
export type OrganisationSource = "roo" | "rvig" | "genoemd";

export interface Identifier {
  /** `roo`, `tooi`, `owms`, `oin`, `rsin`, `kvk`, `ictu`, `atu`, `cbs`. */
  scheme: string;
  /** Always text: leading zeros count. */
  value: string;
}

export interface Address {
  kind: string;
  /** Street and number, or "Postbus 1". */
  line: string;
  postcode: string | null;
  town: string | null;
}

export interface Contact {
  kind: "telefoon" | "email" | "website" | "formulier";
  value: string;
  label: string | null;
}

export interface Reference {
  title: string | null;
  url: string;
}

export interface Classification {
  type: string;
  url: string | null;
  until: Day | null;
  /** The act the classification rests on. */
  basis: Reference | null;
}

/** What a source says about one organisation, free of persons. Prose is kept apart: the snapshot has none. */
export interface OrganisationFacts {
  /** Lower-case TOOI code, else `roo-<systeemId>`, else `naam-<slug>`. */
  key: string;
  rooId: string | null;
  type: OrganisationType;
  /** The type as the source writes it, kept because unknown types become "overig". */
  typeLabel: string;
  subtype: string | null;
  legalForm: string | null;
  name: string;
  alternateName: string | null;
  abbreviation: string | null;
  parentKey: string | null;
  ministryKey: string | null;
  /** ROO id of a version of the arrangement this body executes. */
  executesRooId: string | null;
  /** Code of the province it lies in (`pv20`), for municipalities and where the source gives one. */
  province: string | null;
  /** `[validFrom, validUntil)`, end already made exclusive. */
  validFrom: Day | null;
  validUntil: Day | null;
  population: number | null;
  identifiers: Identifier[];
  addresses: Address[];
  contacts: Contact[];
  classifications: Classification[];
  legalBases: Reference[];
  themes: string[];
  lastVerified: Day | null;
  lastModified: Day | null;
  source: OrganisationSource;
  /** undefined = not loaded (facts snapshot); null = loaded and empty in the source. */
  description?: string | null;
}

export interface Succession {
  /** Key of the organisation that ended. */
  oldKey: string;
  newKey: string;
  /** First day on which the successor stands in. */
  day: Day;
  /** `regulier`: all involved dissolved; `licht`: the successor existed before. */
  kind: "regulier" | "licht";
  source: string;
}

/** Where a municipality lies: the centre of its area, WGS84 degrees. */
export interface Place {
  key: string;
  latitude: number;
  longitude: number;
}

/** A record of which little is known: what is not given was not stated. */
export const bareOrganisation = (
  given: Pick<OrganisationFacts, "key" | "type" | "typeLabel" | "name" | "source"> &
    Partial<OrganisationFacts>,
): OrganisationFacts => ({
  rooId: null,
  subtype: null,
  legalForm: null,
  alternateName: null,
  abbreviation: null,
  parentKey: null,
  ministryKey: null,
  executesRooId: null,
  province: null,
  validFrom: null,
  validUntil: null,
  population: null,
  identifiers: [],
  addresses: [],
  contacts: [],
  classifications: [],
  legalBases: [],
  themes: [],
  lastVerified: null,
  lastModified: null,
  ...given,
});
