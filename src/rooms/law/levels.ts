/** Levels at which law or agreement fixes a task. Review it as a table; nothing else ties kinds of region to tasks. */
import type { FormCode } from "./forms.ts";
import { type Rule, rulesOf } from "./rule.ts";

/** Where the texts that were read stand. */
const BZK = "verzameling wetten van het ministerie van BZK, github.com/MinBZK/regelrecht-corpus";

export interface PrescribedLevel {
  name: string;
  plural: string;
  /** Task family it is about. */
  task: string;
  /** `wet`: the law divides the country; `afspraak`: governments agreed to; both bind, in another way. */
  basis: "wet" | "afspraak";
  /** The form that goes with it; absent when it is free. */
  form?: FormCode;
  /** `register`: the regions are arrangements themselves; `inlezen`: someone has to import the division. */
  regions: "register" | "inlezen";
}

/** The id is the kind of region. */
const level = rulesOf("niveau", { source: BZK });

/** Every level that Vliegwiel knows to be fixed: what is asked, and for which part of the tasks. */
export const LEVEL_LAW: readonly Rule<"niveau">[] = [
  level(
    "veiligheidsregio",
    "Wet veiligheidsregio’s, artikel 8 en 9",
    "Voor brandweer, rampen en crises deelt de wet het land in regio’s in. De colleges van een regio maken samen een regeling met een openbaar lichaam. Voor andere taken op het gebied van veiligheid geldt dit niet.",
    {
      name: "veiligheidsregio",
      plural: "veiligheidsregio’s",
      task: "veiligheid",
      basis: "wet",
      form: "OL",
      regions: "register",
    },
    {
      source: `Gelezen in de tekst die geldt sinds 12 juni 2026 (${BZK}). De bijlage met de gemeenten per regio is niet gelezen.`,
      read: "2026-06-12",
    },
  ),
  level(
    "ggd",
    "Wet publieke gezondheid, artikel 14",
    "Voor de publieke gezondheid stellen de colleges van een veiligheidsregio samen een gezondheidsdienst (GGD) in, met een regeling en een openbaar lichaam. Dat mag ook voor twee of meer veiligheidsregio’s samen. Voor andere taken op het gebied van gezondheid geldt dit niet.",
    {
      name: "GGD-regio",
      plural: "GGD-regio’s",
      task: "gezondheid",
      basis: "wet",
      form: "OL",
      regions: "register",
    },
    { source: `Gelezen in de tekst die geldt sinds 1 januari 2026 (${BZK}).`, read: "2026-01-01" },
  ),
  level(
    "omgevingsdienst",
    "Omgevingswet, artikel 18.21",
    "Gedeputeerde Staten en de colleges stellen samen een omgevingsdienst in, als openbaar lichaam. Het werkgebied is dat van een of meer veiligheidsregio’s, of van een kring van gemeenten die de ministers hebben aangewezen.",
    {
      name: "werkgebied van een omgevingsdienst",
      plural: "werkgebieden van omgevingsdiensten",
      task: "omgevingsdienst",
      basis: "wet",
      form: "OL",
      regions: "register",
    },
    {
      source:
        "Gelezen in een kopie van de wet (omgevingsweb.nl, tekst sinds 1 januari 2024). Welke taken verplicht naar de dienst gaan (artikel 18.22) is niet gelezen.",
      read: "2024-01-01",
    },
  ),
  level(
    "jeugdregio",
    "Wet verbetering beschikbaarheid jeugdzorg (Kamerstuk 36546)",
    "Gemeenten moeten gespecialiseerde jeugdzorg samen inkopen, per jeugdregio. Voor lichtere jeugdhulp, de Wmo en opvang geldt dit niet.",
    {
      name: "jeugdregio",
      plural: "jeugdregio’s",
      task: "jeugd-en-wmo",
      basis: "wet",
      regions: "inlezen",
    },
    {
      source:
        "Bericht van gemeente.nu (oktober 2025): de wet geldt sinds 1 januari 2026. Het nieuwe artikel is niet gevonden; de algemene plicht tot samenwerken (Jeugdwet, artikel 2.8) stond in de tekst van 2024 en niet meer in die van 2026. Welke vorm en welke gemeenten per regio zijn voorgeschreven, is niet gelezen.",
    },
  ),
  level(
    "arbeidsmarktregio",
    "Wet structuur uitvoeringsorganisatie werk en inkomen (SUWI), artikel 10",
    "Colleges en UWV werken in regio’s samen bij de hulp aan werkgevers en bij taken voor de regionale arbeidsmarkt. Voor de bijstand zelf geldt dit niet.",
    {
      name: "arbeidsmarktregio",
      plural: "arbeidsmarktregio’s",
      task: "werk-en-inkomen",
      basis: "wet",
      regions: "inlezen",
    },
    {
      source: `Gelezen in de tekst die geldt sinds 1 juli 2026 (${BZK}). Welke regio’s er zijn, regelt een besluit; dat is niet gelezen.`,
      read: "2026-07-01",
    },
  ),
  level(
    "rmc-regio",
    "Wet educatie en beroepsonderwijs, artikel 8.3.2, en ministeriële regelingen",
    "Om te voorkomen dat jongeren zonder diploma van school gaan, zijn gemeenten in RMC-regio’s ingedeeld, elk met een contactgemeente. Voor andere onderwijstaken geldt dit niet.",
    {
      name: "RMC-regio",
      plural: "RMC-regio’s",
      task: "onderwijs",
      basis: "wet",
      regions: "inlezen",
    },
    {
      source:
        "De indeling is genoemd in de toelichting bij een regeling van 2021 (Stcrt. 2021, 45134); het artikel in een besluit van 2018 (Stb. 2018, 330). De wet zelf is niet gelezen.",
    },
  ),
  level(
    "res-regio",
    "Klimaatakkoord (2019); geen wetsartikel",
    "Voor de opwek van energie en voor warmte maken gemeenten, provincies en waterschappen per RES-regio een plan. Dat is in het Klimaatakkoord afgesproken; een wet schrijft het niet voor. Voor andere taken rond wonen en ruimte geldt dit niet.",
    {
      name: "RES-regio",
      plural: "RES-regio’s",
      task: "wonen-en-ruimte",
      basis: "afspraak",
      regions: "inlezen",
    },
    { source: "Berichten van klimaatakkoord.nl en VNG (januari 2019) over de indeling in dertig regio’s." },
  ),
];
