import { plainName, SAME_PLACE } from "#rooms/organisations";
import type { MatchKind } from "./facts.ts";

/** Before the code of a task family, to tell it from a word. */
export const TASK = "taak/";

/** What someone may type, and what the register calls it. */
export interface Meaning {
  typed: string;
  means: readonly string[];
  kind: Extract<MatchKind, "afkorting" | "verwant" | "woord">;
}

/** Abbreviations of the trade; the register's own abbreviations come with its records. Read in both directions. */
const ABBREVIATIONS: Record<string, string[]> = {
  avg: ["algemene verordening gegevensbescherming"],
  bes: ["bonaire sint eustatius saba"],
  bghu: ["belastingsamenwerking gemeenten en hoogheemraadschap utrecht"],
  bvo: ["bedrijfsvoeringsorganisatie"],
  bz: ["buitenlandse zaken"],
  cjg: ["centrum jeugd en gezin"],
  egts: ["europese groepering territoriale samenwerking", "europese gemeenschap territoriale samenwerking"],
  bgts: ["benelux groepering territoriale samenwerking"],
  ggd: [
    "gemeentelijke gezondheidsdienst",
    "gemeenschappelijke gezondheidsdienst",
    "geneeskundige gezondheidsdienst",
    "gezondheidsdienst",
  ],
  go: ["gemeenschappelijk orgaan"],
  hhnk: ["hollands noorderkwartier"],
  hdsr: ["de stichtse rijnlanden"],
  ict: ["informatietechnologie"],
  isd: ["intergemeentelijke sociale dienst", "sociale dienst"],
  mgr: ["modulaire gemeenschappelijke regeling"],
  mra: ["metropoolregio amsterdam"],
  od: ["omgevingsdienst"],
  ol: ["openbaar lichaam"],
  ov: ["openbaar vervoer"],
  rav: ["regionale ambulancevoorziening"],
  res: ["regionale energiestrategie", "regionale energie strategie"],
  rhc: ["regionaal historisch centrum"],
  rmc: ["regionale meld en coordinatiefunctie"],
  rud: ["regionale uitvoeringsdienst"],
  ssc: ["shared service center", "shared service centrum"],
  sw: ["sociale werkvoorziening"],
  vr: ["veiligheidsregio"],
  vsv: ["voortijdig schoolverlaten"],
  vt: ["veilig thuis"],
  wmo: ["wet maatschappelijke ondersteuning", "maatschappelijke ondersteuning"],
  wsp: ["werkgeversservicepunt"],
  wsw: ["wet sociale werkvoorziening", "sociale werkvoorziening"],
};

/** Where places lie that are no municipality, and what belongs to a place. Read as written here only. */
const WITHIN: Record<string, string[]> = {
  friese: ["fryslan"],
  sneek: ["sudwest fryslan"],
  drachten: ["smallingerland"],
  "hoek van holland": ["rotterdam"],
};

/**
 * Plain words for the work, with the words the register uses for it and the task family it falls under.
 * Read as written here only.
 */
const PLAIN_WORDS: Record<string, string[]> = {
  vuilnis: ["afval", "vuil", "reiniging", "taak/afval"],
  vuil: ["afval", "reiniging", "taak/afval"],
  afval: ["vuil", "reiniging", "milieustraat", "taak/afval"],
  huisvuil: ["afval", "vuil", "reiniging", "taak/afval"],
  vuilophaal: ["afval", "vuil", "reiniging", "taak/afval"],
  kliko: ["afval", "vuil", "reiniging", "taak/afval"],
  grofvuil: ["afval", "milieustraat", "reiniging", "taak/afval"],
  milieudienst: ["omgevingsdienst", "taak/omgevingsdienst"],
  milieupolitie: ["omgevingsdienst", "taak/omgevingsdienst"],
  milieuvergunning: ["omgevingsdienst", "taak/omgevingsdienst"],
  bodemvervuiling: ["omgevingsdienst", "taak/omgevingsdienst"],
  stankoverlast: ["omgevingsdienst", "taak/omgevingsdienst"],
  brand: ["brandweer", "veiligheidsregio", "taak/veiligheid"],
  brandweer: ["veiligheidsregio", "taak/veiligheid"],
  crisis: ["veiligheidsregio", "taak/veiligheid"],
  rampen: ["veiligheidsregio", "taak/veiligheid"],
  rampenbestrijding: ["veiligheidsregio", "taak/veiligheid"],
  ambulance: ["ambulancevoorziening", "taak/veiligheid"],
  ziekenwagen: ["ambulancevoorziening", "taak/veiligheid"],
  vaccinatie: ["ggd", "gezondheidsdienst", "taak/gezondheid"],
  prik: ["ggd", "gezondheidsdienst", "taak/gezondheid"],
  inenting: ["ggd", "gezondheidsdienst", "taak/gezondheid"],
  consultatiebureau: ["ggd", "jeugdgezondheidszorg", "taak/gezondheid"],
  uitkering: [
    "participatiewet",
    "sociale dienst",
    "sociale zaken",
    "werk en inkomen",
    "werkplein",
    "taak/werk-en-inkomen",
  ],
  uitkeringen: [
    "participatiewet",
    "sociale dienst",
    "sociale zaken",
    "werk en inkomen",
    "werkplein",
    "taak/werk-en-inkomen",
  ],
  bijstand: [
    "participatiewet",
    "sociale dienst",
    "sociale zaken",
    "werk en inkomen",
    "werkplein",
    "taak/werk-en-inkomen",
  ],
  "sociale werkplaats": ["werkvoorziening", "werkvoorzieningschap", "werkbedrijf", "taak/werk-en-inkomen"],
  schulden: ["kredietbank", "schuldhulpverlening", "stadsbank"],
  schuldhulp: ["kredietbank", "schuldhulpverlening", "stadsbank"],
  schuldhulpverlening: ["kredietbank", "stadsbank"],
  lenen: ["kredietbank"],
  daklozen: ["maatschappelijke opvang", "beschermd wonen", "taak/jeugd-en-wmo"],
  dakloos: ["maatschappelijke opvang", "beschermd wonen", "taak/jeugd-en-wmo"],
  woz: ["belasting", "waardebepaling", "taak/belastingen"],
  ozb: ["belasting", "taak/belastingen"],
  belastingkantoor: ["belastingsamenwerking", "gemeentebelastingen", "taak/belastingen"],
  stamboom: ["archief", "historisch centrum", "taak/archief"],
  stamboomonderzoek: ["archief", "historisch centrum", "taak/archief"],
  archief: ["historisch centrum", "archivariaat", "taak/archief"],
  spijbelen: ["leerplicht", "schoolverzuim", "taak/onderwijs"],
  leerplicht: ["schoolverzuim", "taak/onderwijs"],
  leerlingenvervoer: ["doelgroepenvervoer", "collectief vervoer", "taak/vervoer-en-verkeer"],
  regiotaxi: ["collectief vervoer", "doelgroepenvervoer", "vervoerscentrale", "taak/vervoer-en-verkeer"],
  taxi: ["collectief vervoer", "doelgroepenvervoer", "vervoerscentrale", "taak/vervoer-en-verkeer"],
  bus: ["openbaar vervoer", "ov bureau", "publiek vervoer", "taak/vervoer-en-verkeer"],
  busvervoer: ["openbaar vervoer", "ov bureau", "publiek vervoer", "taak/vervoer-en-verkeer"],
  natuurgebied: ["recreatieschap", "natuurpark", "taak/recreatie-en-natuur"],
  strandje: ["recreatieschap", "taak/recreatie-en-natuur"],
  recreatiegebied: ["recreatieschap", "taak/recreatie-en-natuur"],
  lantaarnpaal: ["openbare verlichting"],
  straatverlichting: ["openbare verlichting"],
  bedrijventerrein: ["bedrijvenschap", "bedrijvenpark", "industrieschap", "taak/economie"],
  opgravingen: ["archeologie"],
  muskusrat: ["muskusrattenbestrijding"],
  computers: ["ict", "automatisering", "taak/ict-en-bedrijfsvoering"],
  automatisering: ["ict", "taak/ict-en-bedrijfsvoering"],
  "huiselijk geweld": ["veilig thuis", "geweld afhankelijkheidsrelaties", "taak/jeugd-en-wmo"],
  kindermishandeling: ["veilig thuis", "taak/jeugd-en-wmo"],
  jeugdzorg: ["jeugdhulp", "taak/jeugd-en-wmo"],
  jeugdhulp: ["jeugdzorg", "taak/jeugd-en-wmo"],
  crematorium: ["crematoria", "taak/begraven-en-cremeren"],
  veerpont: ["maasveren"],
  pont: ["maasveren"],
};

export const isAbbreviation = (form: string): boolean => Object.hasOwn(ABBREVIATIONS, form);

const rows = (table: Record<string, string[]>, kind: Meaning["kind"]): Meaning[] =>
  Object.entries(table).map(([typed, means]) => ({ typed, means, kind }));

/** All meanings, with the long form of an abbreviation leading back to the abbreviation. */
export const MEANINGS: readonly Meaning[] = [
  ...rows(ABBREVIATIONS, "afkorting"),
  ...Object.entries(ABBREVIATIONS).flatMap(([short, long]) =>
    long.map((typed): Meaning => ({
      typed,
      means: [short, ...long.filter((other) => other !== typed)],
      kind: "afkorting",
    })),
  ),
  ...rows(WITHIN, "woord"),
  ...SAME_PLACE.flatMap((names) => {
    const same = names.map(plainName);
    return same.map((typed): Meaning => ({
      typed,
      means: same.filter((it) => it !== typed),
      kind: "woord",
    }));
  }),
  ...rows(PLAIN_WORDS, "verwant"),
];

/** Regions whose names look like compounds but are names: a park is no Parkstad. */
export const REGION_NAMES: readonly string[] =
  `parkstad zaanstreek rijnstreek bollenstreek rijnmond drechtsteden haaglanden bommelerwaard alblasserwaard
   krimpenerwaard lopikerwaard stedendriehoek foodvalley waddeneilanden westfriesland kennemerland amstelland
   meerlanden ijmond ijsselland ijsselmonde rivierenland lekstroom langstraat peelland heuvelrug waterlinies
   zaanstad stedenkring bevelanden walcheren oosterschelderegio maasland mergelland ijsselmeergroep`.split(
    /\s+/u,
  );
