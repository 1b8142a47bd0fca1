import type { FormCode } from "#rooms/collaborations";
import type { Evidence } from "./statement.ts";

/** Where the texts that were read stand. */
const BZK = "verzameling wetten van het ministerie van BZK, github.com/MinBZK/regelrecht-corpus";

/** A level for a task that law or agreement fixes, or asks to respect. */
export interface PrescribedLevel extends Evidence {
  /** Kind of region. */
  kind: string;
  name: string;
  plural: string;
  /** Task families it is about. */
  tasks: string[];
  /** `wet`: the law divides the country; `afspraak`: governments agreed to; both bind, in another way. */
  basis: "wet" | "afspraak";
  /** What is asked, and for which part of the tasks. */
  says: string;
  /** The form that goes with it; null when it is free. */
  form: FormCode | null;
  /** `register`: the regions are arrangements themselves; `inlezen`: someone has to import the division. */
  regions: "register" | "inlezen";
}

/** Every level that Vliegwiel knows to be fixed. Review it as a table; nothing else ties kinds of region to tasks. */
export const PRESCRIBED_LEVELS: readonly PrescribedLevel[] = [
  {
    kind: "veiligheidsregio",
    name: "veiligheidsregio",
    plural: "veiligheidsregio’s",
    tasks: ["veiligheid"],
    basis: "wet",
    says: "Voor brandweer, rampen en crises deelt de wet het land in regio’s in. De colleges van een regio maken samen een regeling met een openbaar lichaam. Voor andere taken op het gebied van veiligheid geldt dit niet.",
    form: "OL",
    regions: "register",
    article: "Wet veiligheidsregio’s, artikel 8 en 9",
    status: "in de wet gelezen",
    source: `Gelezen in de tekst die geldt sinds 12 juni 2026 (${BZK}). De bijlage met de gemeenten per regio is niet gelezen.`,
  },
  {
    kind: "ggd",
    name: "GGD-regio",
    plural: "GGD-regio’s",
    tasks: ["gezondheid"],
    basis: "wet",
    says: "Voor de publieke gezondheid stellen de colleges van een veiligheidsregio samen een gezondheidsdienst (GGD) in, met een regeling en een openbaar lichaam. Dat mag ook voor twee of meer veiligheidsregio’s samen. Voor andere taken op het gebied van gezondheid geldt dit niet.",
    form: "OL",
    regions: "register",
    article: "Wet publieke gezondheid, artikel 14",
    status: "in de wet gelezen",
    source: `Gelezen in de tekst die geldt sinds 1 januari 2026 (${BZK}).`,
  },
  {
    kind: "omgevingsdienst",
    name: "werkgebied van een omgevingsdienst",
    plural: "werkgebieden van omgevingsdiensten",
    tasks: ["omgevingsdienst"],
    basis: "wet",
    says: "Gedeputeerde Staten en de colleges stellen samen een omgevingsdienst in, als openbaar lichaam. Het werkgebied is dat van een of meer veiligheidsregio’s, of van een kring van gemeenten die de ministers hebben aangewezen.",
    form: "OL",
    regions: "register",
    article: "Omgevingswet, artikel 18.21",
    status: "in de wet gelezen",
    source:
      "Gelezen in een kopie van de wet (omgevingsweb.nl, tekst sinds 1 januari 2024). Welke taken verplicht naar de dienst gaan (artikel 18.22) is niet gelezen.",
  },
  {
    kind: "jeugdregio",
    name: "jeugdregio",
    plural: "jeugdregio’s",
    tasks: ["jeugd-en-wmo"],
    basis: "wet",
    says: "Gemeenten moeten gespecialiseerde jeugdzorg samen inkopen, per jeugdregio. Voor lichtere jeugdhulp, de Wmo en opvang geldt dit niet.",
    form: null,
    regions: "inlezen",
    article: "Wet verbetering beschikbaarheid jeugdzorg (Kamerstuk 36546)",
    status: "voorlopig",
    source:
      "Bericht van gemeente.nu (oktober 2025): de wet geldt sinds 1 januari 2026. Het nieuwe artikel is niet gevonden; de algemene plicht tot samenwerken (Jeugdwet, artikel 2.8) stond in de tekst van 2024 en niet meer in die van 2026. Welke vorm en welke gemeenten per regio zijn voorgeschreven, is niet gelezen.",
  },
  {
    kind: "arbeidsmarktregio",
    name: "arbeidsmarktregio",
    plural: "arbeidsmarktregio’s",
    tasks: ["werk-en-inkomen"],
    basis: "wet",
    says: "Colleges en UWV werken in regio’s samen bij de hulp aan werkgevers en bij taken voor de regionale arbeidsmarkt. Voor de bijstand zelf geldt dit niet.",
    form: null,
    regions: "inlezen",
    article: "Wet structuur uitvoeringsorganisatie werk en inkomen (SUWI), artikel 10",
    status: "in de wet gelezen",
    source: `Gelezen in de tekst die geldt sinds 1 juli 2026 (${BZK}). Welke regio’s er zijn, regelt een besluit; dat is niet gelezen.`,
  },
  {
    kind: "rmc-regio",
    name: "RMC-regio",
    plural: "RMC-regio’s",
    tasks: ["onderwijs"],
    basis: "wet",
    says: "Om te voorkomen dat jongeren zonder diploma van school gaan, zijn gemeenten in RMC-regio’s ingedeeld, elk met een contactgemeente. Voor andere onderwijstaken geldt dit niet.",
    form: null,
    regions: "inlezen",
    article: "Wet educatie en beroepsonderwijs, artikel 8.3.2, en ministeriële regelingen",
    status: "voorlopig",
    source:
      "De indeling is genoemd in de toelichting bij een regeling van 2021 (Stcrt. 2021, 45134); het artikel in een besluit van 2018 (Stb. 2018, 330). De wet zelf is niet gelezen.",
  },
  {
    kind: "res-regio",
    name: "RES-regio",
    plural: "RES-regio’s",
    tasks: ["wonen-en-ruimte"],
    basis: "afspraak",
    says: "Voor de opwek van energie en voor warmte maken gemeenten, provincies en waterschappen per RES-regio een plan. Dat is in het Klimaatakkoord afgesproken; een wet schrijft het niet voor. Voor andere taken rond wonen en ruimte geldt dit niet.",
    form: null,
    regions: "inlezen",
    article: "Klimaatakkoord (2019); geen wetsartikel",
    status: "voorlopig",
    source: "Berichten van klimaatakkoord.nl en VNG (januari 2019) over de indeling in dertig regio’s.",
  },
];
