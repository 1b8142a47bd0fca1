import type { OrganisationType } from "#rooms/organisations";

/** The kinds of organisation the register knows, in lower case, with ours. */
const TYPES = new Map<string, OrganisationType>(
  Object.entries({
    adviescollege: "adviescollege",
    agentschap: "agentschap",
    bestuur: "organisatieonderdeel",
    brandweer: "overig",
    "caribisch openbaar lichaam": "caribisch-openbaar-lichaam",
    // A committee of outsiders that advises is an advisory body by another name.
    "externe commissie": "adviescollege",
    "gemeenschappelijke regeling": "regionaal-samenwerkingsorgaan",
    gemeente: "gemeente",
    "grensoverschrijdend regionaal samenwerkingsorgaan": "regionaal-samenwerkingsorgaan",
    "grensoverschrijdende gemeenschappelijke regeling": "regionaal-samenwerkingsorgaan",
    "hoog college van staat": "hoog-college-van-staat",
    inspectie: "inspectie",
    "interdepartementale commissie": "overig",
    "kabinet van de koning": "kabinet-van-de-koning",
    koepelorganisatie: "koepelorganisatie",
    "landelijk dekkende samenwerkingen": "landelijke-samenwerking",
    management: "organisatieonderdeel",
    ministerie: "ministerie",
    "openbaar lichaam voor beroep en bedrijf": "openbaar-lichaam-beroep-bedrijf",
    "organisatie met overheidsbemoeienis": "organisatie-met-overheidsbemoeienis",
    organisatieonderdeel: "organisatieonderdeel",
    "overheidsstichting of -vereniging": "overheidsstichting-of-vereniging",
    politie: "politie",
    "politie en brandweer": "politie",
    provincie: "provincie",
    rechtspraak: "rechtspraak",
    "regionaal samenwerkingsorgaan": "regionaal-samenwerkingsorgaan",
    "staten-generaal": "staten-generaal",
    waterschap: "waterschap",
    "zelfstandig bestuursorgaan": "zbo",
  }),
);

/** Names of the elements that held one kind each, before schema 2.6. */
const OLD_ELEMENTS = new Map<string, string>(
  Object.entries({
    adviescollege: "Adviescollege",
    agentschap: "Agentschap",
    caribischOpenbaarLichaam: "Caribisch openbaar lichaam",
    gemeente: "Gemeente",
    hoogCollegeVanStaat: "Hoog College van Staat",
    ministerie: "Ministerie",
    provincie: "Provincie",
    waterschap: "Waterschap",
    zelfstandigBestuursorgaan: "Zelfstandig bestuursorgaan",
  }),
);

/** Kinds by the register segment of a TOOI address, for a body that is only pointed at. */
const TOOI_REGISTERS = new Map<string, OrganisationType>(
  Object.entries({
    col: "caribisch-openbaar-lichaam",
    gemeente: "gemeente",
    ministerie: "ministerie",
    provincie: "provincie",
    so: "regionaal-samenwerkingsorgaan",
    waterschap: "waterschap",
    zbo: "zbo",
  }),
);

/** Our type for the register's wording; undefined when the wording is new to us. */
export const organisationType = (label: string): OrganisationType | undefined =>
  TYPES.get(label.toLowerCase());

/** The type that an element of an old export says by its name. */
export const typeOfElement = (name: string): string | null => OLD_ELEMENTS.get(name) ?? null;

/** What a body is when only its TOOI address is known. */
export const typeOfRegister = (register: string | null): OrganisationType =>
  (register === null ? undefined : TOOI_REGISTERS.get(register)) ?? "overig";
