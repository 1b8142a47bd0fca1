import type { DeadlineRule } from "./rules.ts";

/** Documents about money exist where the arrangement has a board of its own. */
const WITH_BOARD: DeadlineRule["forms"] = ["OL", "BVO", "GO"];

/** The act in force before the amendment (since 2015) and after it (Stb. 2022, 18). */
const BEFORE = { validFrom: "2015-01-01", validUntil: "2022-07-01" } as const;
const AFTER = { validFrom: "2022-07-01", validUntil: null } as const;
const ALWAYS = { validFrom: "2015-01-01", validUntil: null } as const;

const REVIEWS =
  "Overzicht van de begrotingscyclus voor en na 1 juli 2022 (gemeente.nu, kennisopenbaarbestuur.nl). De tekst van voor die dag is niet in de wet zelf gelezen.";
const READ = "Gelezen in de wet, in de tekst die geldt sinds 12 februari 2025 (BWBR0003740).";
const READ_BOTH = `${READ} Voor regelingen met een provincie: artikel 58, in een kopie van de wet.`;
const DERIVED = "Afgeleid: de laatste dag waarop de volgende stap nog op tijd kan zijn.";

const NEXT_BUDGET = { document: "begroting", years: 1 } as const;
const LAST_ACCOUNTS = { document: "jaarrekening", years: -1 } as const;

const framework = {
  code: "kaderbrief",
  name: "Kaderbrief naar de raden",
  what: "Het bestuur van de samenwerking stuurt de raden de hoofdlijnen van beleid en geld voor het volgende jaar. Dat is het eerste stuk over dat jaar.",
  council: "ontvangt",
  about: NEXT_BUDGET,
  forms: WITH_BOARD,
  powers: null,
  textsBefore: null,
  article: "Wgr, artikel 34b",
  ownText: "De regeling kan een eerdere dag noemen, en zeggen of de raad op de kaderbrief mag reageren.",
} as const;

const draft = {
  code: "ontwerpbegroting",
  name: "Ontwerpbegroting naar de raden",
  council: "ontvangt",
  about: NEXT_BUDGET,
  forms: WITH_BOARD,
  powers: null,
  textsBefore: null,
  article: "Wgr, artikel 35, eerste lid",
  ownText:
    "De regeling kan een eerdere dag noemen of de raden meer tijd geven. Stelt het bestuur de begroting eerder vast, dan komt ook het ontwerp eerder.",
} as const;

const view = {
  code: "zienswijze-ontwerpbegroting",
  name: "Zienswijze op de ontwerpbegroting",
  what: "Laatste dag waarop de raad kan zeggen wat hij van de ontwerpbegroting vindt. De termijn loopt tot de vaststelling; wij rekenen een dag eerder, want daarna kan het bestuur de zienswijze niet meer wegen.",
  council: "besluit",
  about: NEXT_BUDGET,
  forms: WITH_BOARD,
  powers: null,
  textsBefore: null,
  article: "Wgr, artikel 35, derde lid",
  ownText:
    "Het bestuur moet zienswijzen nog beantwoorden en kan daarom een eerdere dag noemen. Ook de regeling kan een termijn noemen.",
} as const;

const adoption = {
  code: "begroting-vaststellen",
  name: "Bestuur stelt de begroting vast",
  what: "Het (algemeen) bestuur van de samenwerking stelt de begroting vast. De wet noemt geen dag; dit is de laatste waarop versturen nog op tijd kan. Na vaststelling zijn er hoogstens twee weken om haar te versturen.",
  council: "volgt",
  about: NEXT_BUDGET,
  forms: WITH_BOARD,
  powers: null,
  textsBefore: null,
  article: "Wgr, artikel 34, eerste lid",
  ownText: "De regeling kan een eerdere dag noemen. Het vergaderschema van het bestuur bepaalt de echte dag.",
} as const;

const budgetSent = {
  code: "begroting-naar-toezichthouder",
  name: "Begroting naar de toezichthouder",
  council: "volgt",
  about: NEXT_BUDGET,
  forms: WITH_BOARD,
  powers: null,
  textsBefore: null,
  article: "Wgr, artikel 34, tweede lid (met een provincie erbij: artikel 58, tweede lid)",
  ownText: "De regeling kan een eerdere dag noemen.",
} as const;

const provisionalAccounts = {
  code: "voorlopige-jaarrekening",
  name: "Voorlopige jaarrekening naar de raden",
  what: "Het bestuur van de samenwerking stuurt de raden de voorlopige jaarrekening over het vorige jaar.",
  council: "ontvangt",
  about: LAST_ACCOUNTS,
  forms: WITH_BOARD,
  powers: null,
  textsBefore: null,
  article: "Wgr, artikel 34b",
  ownText: "De regeling kan een eerdere dag noemen, en zeggen of de raad op de rekening mag reageren.",
} as const;

/** What the text before the amendment says, by those who describe it. */
const AS_DESCRIBED = { status: "voorlopig", source: REVIEWS } as const;
/** What the act itself says since the amendment. */
const AS_READ = { status: "in de wet gelezen", source: READ } as const;

/** Every rule of the calendar, each version through time apart. Review it as a table; nothing else holds days. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    ...framework,
    ...BEFORE,
    id: "kaderbrief-2015",
    date: { kind: "elk-jaar", last: "04-14" },
    ...AS_DESCRIBED,
  },
  {
    ...framework,
    ...AFTER,
    id: "kaderbrief-2022",
    date: { kind: "elk-jaar", last: "04-29" },
    ...AS_READ,
  },
  {
    ...provisionalAccounts,
    ...BEFORE,
    id: "voorlopige-jaarrekening-2015",
    date: { kind: "elk-jaar", last: "04-14" },
    ...AS_DESCRIBED,
  },
  {
    ...provisionalAccounts,
    ...AFTER,
    id: "voorlopige-jaarrekening-2022",
    date: { kind: "elk-jaar", last: "04-29" },
    ...AS_READ,
  },
  {
    ...draft,
    ...BEFORE,
    id: "ontwerpbegroting-2015",
    what: "Laatste dag om de ontwerpbegroting aan de raden te sturen: acht weken voordat het bestuur haar vaststelt.",
    date: { kind: "ervoor", weeks: 8, days: 0, leadsTo: "begroting-vaststellen-2015" },
    ...AS_DESCRIBED,
    source: `${REVIEWS} ${DERIVED}`,
  },
  {
    ...draft,
    ...AFTER,
    id: "ontwerpbegroting-2022",
    what: "Laatste dag om de ontwerpbegroting aan de raden te sturen: twaalf weken voordat het bestuur haar vaststelt.",
    date: { kind: "ervoor", weeks: 12, days: 0, leadsTo: "begroting-vaststellen-2022" },
    ...AS_READ,
    source: `${READ} ${DERIVED}`,
  },
  {
    ...view,
    ...BEFORE,
    id: "zienswijze-ontwerpbegroting-2015",
    date: { kind: "ervoor", weeks: 0, days: 1, leadsTo: "begroting-vaststellen-2015" },
    ...AS_DESCRIBED,
    source: `${REVIEWS} ${DERIVED}`,
  },
  {
    ...view,
    ...AFTER,
    id: "zienswijze-ontwerpbegroting-2022",
    date: { kind: "ervoor", weeks: 0, days: 1, leadsTo: "begroting-vaststellen-2022" },
    ...AS_READ,
    source: `${READ} ${DERIVED}`,
  },
  {
    ...adoption,
    ...BEFORE,
    id: "begroting-vaststellen-2015",
    date: { kind: "ervoor", weeks: 0, days: 0, leadsTo: "begroting-naar-toezichthouder-2015" },
    ...AS_DESCRIBED,
    source: `${REVIEWS} ${DERIVED}`,
  },
  {
    ...adoption,
    ...AFTER,
    id: "begroting-vaststellen-2022",
    date: { kind: "ervoor", weeks: 0, days: 0, leadsTo: "begroting-naar-toezichthouder-2022" },
    ...AS_READ,
    source: `${READ} ${DERIVED}`,
  },
  {
    ...budgetSent,
    ...BEFORE,
    id: "begroting-naar-toezichthouder-2015",
    what: "Het bestuur van de samenwerking stuurt de begroting vóór 1 augustus naar gedeputeerde staten; doet een provincie mee, dan naar de minister.",
    date: { kind: "elk-jaar", last: "07-31" },
    ...AS_DESCRIBED,
  },
  {
    ...budgetSent,
    ...AFTER,
    id: "begroting-naar-toezichthouder-2022",
    what: "Het bestuur van de samenwerking stuurt de begroting vóór 15 september naar gedeputeerde staten; doet een provincie mee, dan naar de minister.",
    date: { kind: "elk-jaar", last: "09-14" },
    ...AS_READ,
    source: READ_BOTH,
  },
  {
    ...ALWAYS,
    id: "jaarrekening-naar-toezichthouder-2015",
    code: "jaarrekening-naar-toezichthouder",
    name: "Jaarrekening naar de toezichthouder",
    what: "Het bestuur van de samenwerking stuurt de vastgestelde jaarrekening over het vorige jaar vóór 15 juli naar gedeputeerde staten; doet een provincie mee, dan naar de minister.",
    council: "volgt",
    about: LAST_ACCOUNTS,
    forms: WITH_BOARD,
    powers: null,
    textsBefore: null,
    date: { kind: "elk-jaar", last: "07-14" },
    article: "Wgr, artikel 34, vierde lid (met een provincie erbij: artikel 58, vierde lid)",
    ownText: "De regeling kan een eerdere dag noemen.",
    status: "in de wet gelezen",
    source: `${READ_BOTH} De tekst van voor 1 juli 2022 is niet gelezen.`,
  },
  {
    ...AFTER,
    id: "zienswijze-wijziging-2022",
    code: "zienswijze-wijziging",
    name: "Zienswijze op wijziging, toetreding of uittreding",
    what: "Verandert de regeling, of wil iemand toetreden of uittreden, dan krijgt de raad het ontwerp en heeft hij acht weken voor een zienswijze. Daarna vraagt het college toestemming. Neemt de raad zelf deel, dan krijgt hij geen ontwerp, maar besluit hij zelf.",
    council: "besluit",
    about: null,
    forms: null,
    powers: null,
    textsBefore: null,
    date: {
      kind: "geen-dag",
      why: "De acht weken beginnen op de dag dat de raad het ontwerp ontvangt. Die dag staat niet in het register.",
    },
    article: "Wgr, artikel 1, derde en vijfde lid",
    ownText: "De regeling zegt wie een wijziging mag voorstellen en wat bij uittreding geldt.",
    status: "in de wet gelezen",
    source:
      "Gelezen in een kopie van de wet (artikel 1, versie van 1 juli 2022). Voor provincies en waterschappen staan de regels in andere artikelen; die zijn niet gelezen.",
  },
  {
    ...AFTER,
    id: "aanpassing-2022",
    code: "aanpassing",
    name: "Regeling aangepast aan de wet van 2022",
    what: "Regelingen die er op 1 juli 2022 al waren, moesten binnen twee jaar worden aangepast: zienswijzen bij besluiten, participatie, evaluatie en uittreding.",
    council: "besluit",
    about: null,
    forms: null,
    powers: null,
    textsBefore: "2022-07-01",
    date: { kind: "eenmalig", day: "2024-07-01" },
    article: "Stb. 2022, 18 (overgangsrecht)",
    ownText:
      "Alleen de tekst zelf laat zien of zij is aangepast; een oude begindatum in het register bewijst dat niet.",
    status: "voorlopig",
    source:
      "Samenvattingen van de wetswijziging (Binnenlands Bestuur, stolwijkkennisnetwerk.nl); niet in de wet gelezen.",
  },
  {
    ...AFTER,
    id: "evaluatie-2022",
    code: "evaluatie",
    name: "Evaluatie van de regeling",
    what: "De deelnemers kijken of de samenwerking doet wat zij moet doen.",
    council: "volgt",
    about: null,
    forms: null,
    powers: null,
    textsBefore: null,
    date: {
      kind: "geen-dag",
      why: "De wet noemt geen dag: de regeling zelf zegt wanneer en hoe er wordt geëvalueerd.",
    },
    article: "Wgr, artikel 11a",
    ownText: "Alles: zoek in de regeling op ‘evaluatie’.",
    status: "voorlopig",
    source: "Gelezen in een kopie van de wet zonder datum van de versie.",
  },
];
