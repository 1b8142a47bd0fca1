/**
 * What an act or agreement fixes about who cooperates. Two things are told apart: an arrangement that the act makes
 * compulsory, so that leaving it is not possible, and a region that is given while its participants choose the form.
 * Review it as a table; nothing else ties kinds of region to tasks.
 */
import type { FormCode } from "./forms.ts";
import { reading, type Rule, rulesOf } from "./rule.ts";

/**
 * `verplichte-regeling`: the act obliges these participants to have this arrangement together. `voorgeschreven-regio`:
 * the act fixes the circle, not the arrangement or its form. `afspraak`: governments agreed to the circle; no act does.
 */
export const BONDS = {
  "verplichte-regeling": "verplichte samenwerking: uittreden kan niet",
  "voorgeschreven-regio": "wie meedoet ligt vast, de vorm is vrij",
  afspraak: "afspraak, geen wet",
} as const;
export type Bond = keyof typeof BONDS;

export interface PrescribedLevel {
  name: string;
  plural: string;
  /** Task family it is about. */
  task: string;
  bond: Bond;
  /** The form that goes with it; absent when it is free. */
  form?: FormCode;
  /** What tells a compulsory arrangement in its title or in the name of the body that carries it out. */
  known?: RegExp;
  /** Names under which some carry it that do not say so. With these every municipality is in one of that kind. */
  alias?: RegExp;
  /** `register`: the regions are arrangements themselves; `inlezen`: someone has to import the division. */
  regions: "register" | "inlezen";
}

/** The id is the kind of region. */
const level = rulesOf("niveau", { source: "" });

const MUNICIPAL = ["gemeente"];
const ENVIRONMENT_SERVICE: PrescribedLevel = {
  name: "werkgebied van een omgevingsdienst",
  plural: "werkgebieden van omgevingsdiensten",
  task: "omgevingsdienst",
  bond: "verplichte-regeling",
  form: "OL",
  known:
    /\bomgevingsdienst\b|\bregionale uitvoeringsdienst\b|\bmilieudienst\b|\butfieringstsjinst miljeu\b|\bfumo\b/i,
  regions: "register",
};

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
      bond: "verplichte-regeling",
      form: "OL",
      known: /\bveiligheids(?:-en-)?regio\b|\bveiligheids- en gezondheidsregio\b|\bvr\w{0,3}zo\b/i,
      regions: "register",
    },
    { from: "2010-10-01", participants: MUNICIPAL, ...reading("2026-06-12") },
  ),
  level(
    "ggd",
    "Wet publieke gezondheid, artikel 14",
    "Voor de publieke gezondheid stellen de colleges van een veiligheidsregio samen een gezondheidsdienst (GGD) in, met een regeling en een openbaar lichaam. Dat mag ook voor twee of meer veiligheidsregio’s samen. Voor andere taken op het gebied van gezondheid geldt dit niet.",
    {
      name: "GGD-regio",
      plural: "GGD-regio’s",
      task: "gezondheid",
      bond: "verplichte-regeling",
      form: "OL",
      known: /\bggd\b|gezondheidsdienst\b|\bdienst gezondheid\b|\bgezondheidsregio\b/i,
      alias:
        /\bhecht\b|\bsamentwente\b|\bregio gooi en vechtstreek|\bveiligheidsregio (?:fryslân|kennemerland)\b/i,
      regions: "register",
    },
    { from: "2012-01-01", participants: MUNICIPAL, ...reading("2026-01-01") },
  ),
  level(
    "omgevingsdienst",
    "Wet algemene bepalingen omgevingsrecht, artikel 5.3",
    "Gedeputeerde Staten en de colleges stellen samen een omgevingsdienst in, als openbaar lichaam. Het werkgebied is dat van een of meer veiligheidsregio’s, of van een kring van gemeenten die de ministers hebben aangewezen.",
    ENVIRONMENT_SERVICE,
    {
      from: "2016-04-14",
      until: "2024-01-01",
      participants: ["gemeente", "provincie"],
      read: "2016-04-14",
      source: "Gelezen in een kopie van de wet zoals die sinds 14 april 2016 gold (wetten.legaltools.nl).",
    },
  ),
  level(
    "omgevingsdienst",
    "Omgevingswet, artikel 18.21",
    "Gedeputeerde Staten en de colleges stellen samen een omgevingsdienst in, als openbaar lichaam. Het werkgebied is dat van een of meer veiligheidsregio’s, of van een kring van gemeenten die de ministers hebben aangewezen.",
    ENVIRONMENT_SERVICE,
    {
      from: "2024-01-01",
      participants: ["gemeente", "provincie"],
      read: "2024-01-01",
      source: "Gelezen in een kopie van de wet (omgevingsweb.nl, tekst sinds 1 januari 2024).",
    },
  ),
  level(
    "jeugdregio",
    "Wet verbetering beschikbaarheid jeugdzorg (Kamerstuk 36546)",
    "Volgens gemeente.nu (oktober 2025) moeten gemeenten gespecialiseerde jeugdzorg sinds 2026 samen inkopen, per jeugdregio. Voor lichtere jeugdhulp, de Wmo en opvang geldt dit niet.",
    {
      name: "jeugdregio",
      plural: "jeugdregio’s",
      task: "jeugd-en-wmo",
      bond: "voorgeschreven-regio",
      regions: "inlezen",
    },
    {
      source:
        "Hoofdstuk 2 van de Jeugdwet is gelezen in de tekst van 1 januari 2026: daar staat geen jeugdregio in, en de plicht tot samenwerken van artikel 2.8 (tekst van 2015) staat er niet meer. De wet die gemeente.nu noemt, is niet gelezen.",
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
      bond: "voorgeschreven-regio",
      regions: "inlezen",
    },
    reading("2026-07-01"),
  ),
  level(
    "rmc-regio",
    "Wet educatie en beroepsonderwijs, artikel 8.3.2, tweede en derde lid",
    "Om te voorkomen dat jongeren zonder diploma van school gaan, werken colleges samen in vastgestelde regio’s (RMC-regio’s). Zij wijzen samen een contactgemeente aan. Voor andere onderwijstaken geldt dit niet.",
    {
      name: "RMC-regio",
      plural: "RMC-regio’s",
      task: "onderwijs",
      bond: "voorgeschreven-regio",
      regions: "inlezen",
    },
    reading("2015-11-03", "2015"),
  ),
  level(
    "res-regio",
    "Klimaatakkoord (2019); geen wetsartikel",
    "Voor de opwek van energie en voor warmte maken gemeenten, provincies en waterschappen per RES-regio een plan. Dat is in het Klimaatakkoord afgesproken; een wet schrijft het niet voor. Voor andere taken rond wonen en ruimte geldt dit niet.",
    {
      name: "RES-regio",
      plural: "RES-regio’s",
      task: "wonen-en-ruimte",
      bond: "afspraak",
      regions: "inlezen",
    },
    { source: "Berichten van klimaatakkoord.nl en VNG (januari 2019) over de indeling in dertig regio’s." },
  ),
];
