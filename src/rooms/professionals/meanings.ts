/**
 * What colleagues ask for, and the words by which others write the same down; read as written here only. What residents call
 * the work stands with search.
 */
const LIST = `
  privacy: gegevensbescherming, persoonsgegevens
  avg: gegevensbescherming, persoonsgegevens
  fg: functionaris gegevensbescherming
  persoonsgegevens: gegevensbescherming, privacy
  gegevensbescherming: privacy, avg
  dpia: gegevensbeschermingseffectbeoordeling, pia
  ciso: informatiebeveiliging
  beveiliging: informatiebeveiliging, bio
  informatiebeveiliging: ciso, bio
  cyberveiligheid: informatiebeveiliging
  hack: informatiebeveiliging, gijzelsoftware, phishing
  ransomware: gijzelsoftware
  inkoop: inkoper, inkopen, aanbesteding
  inkopen: inkoop, inkoper, aanbesteding
  aanbesteden: aanbesteding, inkoop
  aanbesteding: inkoop, aanbesteden
  aanbestedingen: inkoop, aanbesteden
  contract: contracten, contractmanager, contractmanagement
  contracten: contract, contractmanager, contractmanagement
  hrm: personeel
  personeelszaken: personeel
  geld: financien, begroting
  financien: begroting, controller
  begroting: begrotingen, kadernota
  huishoudelijke hulp: hulp huishouden
  thuishulp: hulp huishouden
  schooluitval: schoolverlaten, rmc, terug school
  voortijdig schoolverlaten: rmc, startkwalificatie
  verzuim: leerplicht, schoolverzuim
  spijbelen: leerplichtambtenaar
  stappen: uittreden, uittreding, uittreedt
  uittreden: uittreding
  uittreding: uittreden
  toetreden: toetreding
  toetreding: toetreden
  wgr: wet gemeenschappelijke regelingen
  herindeling: samenvoeging, fusie
  fusie: herindeling, samenvoeging
  vaccinatie: inenting, inentingen
  inenting: vaccinatie
  vergunningen: vergunningverlener, vergunningverlening
  handhaving: toezichthouder, boa
  toezicht: toezichthouder
  subsidie: subsidies, subsidieregeling
  vuilnis: reiniging
  dienstverlening: publiekszaken, klantcontact
  burgerzaken: publiekszaken
  loket: publiekszaken, klantcontact
`;

export const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(
  LIST.trim()
    .split("\n")
    .map((line): [string, string[]] => {
      const [typed = "", means = ""] = line.trim().split(": ");
      return [typed, means.split(", ")];
    }),
);

/** Words of which names of functions are made, that the lists of tasks and products have too seldom to learn from. */
export const PARTS_OF_FUNCTIONS = `gemeente provincie waterschap raad adviseur ambtenaar analist architect beheer beheerder beleid
  beveiliging bestuur consulent controle coordinator directeur handhaving hoofd inkoop jurist leider manager medewerker
  ondersteuning ontwikkeling planning projectleider secretaris strateeg team toezichthouder uitvoering verlener`;
