/** Until when something is in time. Review it as a table; nothing else holds days. */
import type { Day } from "#kit/day.ts";
import { COUNCILS } from "./councils.ts";
import { WITH_BOARD } from "./forms.ts";
import { type Rule, rulesOf, WGR } from "./rule.ts";

/** How a rule comes to its day. */
export type DateRule =
  /** The same day every year. `last` is the last day that is in time: "before 15 September" gives 09-14. */
  | { kind: "elk-jaar"; last: string }
  /** One day, once. */
  | { kind: "eenmalig"; day: Day }
  /** So much before the day of another rule, on which this step leads. Both zero: the same day at the latest. */
  | { kind: "ervoor"; weeks: number; days: number; leadsTo: string }
  /** The law gives a term, or leaves it to the arrangement; no day follows from it. */
  | { kind: "geen-dag"; why: string };

export interface Deadline {
  name: string;
  /** What the council does with it. */
  council: "ontvangt" | "besluit" | "volgt";
  /** The year the document is about, counted from the year of the day: 1 for next year's budget. */
  about?: { document: string; years: 1 | -1 };
  /** Only for a text that was in force before this day. */
  textsBefore?: Day;
  date: DateRule;
  /** Where the arrangement's own text may say something else. */
  ownText: string;
}

/** Two amendments: with these terms since 2015, longer ones and more say for councils since 2022 (Stb. 2022, 18). */
export const FIRST_KNOWN = "2015-01-01";
export const AMENDED = "2022-07-01";

const REVIEWS =
  "Overzicht van de begrotingscyclus voor en na 1 juli 2022 (gemeente.nu, kennisopenbaarbestuur.nl). De tekst van voor die dag is niet in de wet zelf gelezen.";
const READ = "Gelezen in de wet, in de tekst die geldt sinds 12 februari 2025 (BWBR0003740).";
const READ_BOTH = `${READ} Voor regelingen met een provincie: artikel 58, in een kopie van de wet.`;
const DERIVED = " Afgeleid: de laatste dag waarop de volgende stap nog op tijd kan zijn.";

const NEXT_BUDGET = { document: "begroting", years: 1 } as const;
const LAST_ACCOUNTS = { document: "jaarrekening", years: -1 } as const;

const everyYear = (last: string): DateRule => ({ kind: "elk-jaar", last });
const ahead = (leadsTo: string, weeks: number, days = 0): DateRule => ({
  kind: "ervoor",
  weeks,
  days,
  leadsTo,
});

const deadline = rulesOf("termijn", { source: READ, participants: Object.keys(COUNCILS) });

/**
 * Documents about money exist where the arrangement has a board of its own. Their days changed in 2022; what the text
 * before said is told by those who describe it.
 */
function money(
  { id, article, ...value }: Pick<Rule, "id" | "article"> & Omit<Deadline, "date">,
  [before, since]: [DateRule, DateRule],
  [then, now = then]: [string, string?],
  source = READ,
) {
  const more = before.kind === "ervoor" ? DERIVED : "";
  return [
    deadline(
      id,
      article,
      then,
      { ...value, date: before },
      { from: FIRST_KNOWN, until: AMENDED, forms: WITH_BOARD, source: `${REVIEWS}${more}` },
    ),
    deadline(
      id,
      article,
      now,
      { ...value, date: since },
      { from: AMENDED, forms: WITH_BOARD, read: WGR.read, source: `${source}${more}` },
    ),
  ];
}

export const DEADLINE_LAW: readonly Rule<"termijn">[] = [
  ...money(
    {
      id: "kaderbrief",
      name: "Kaderbrief naar de raden",
      council: "ontvangt",
      about: NEXT_BUDGET,
      article: "Wgr, artikel 34b",
      ownText: "De regeling kan een eerdere dag noemen, en zeggen of de raad op de kaderbrief mag reageren.",
    },
    [everyYear("04-14"), everyYear("04-29")],
    [
      "Het bestuur van de samenwerking stuurt de raden de hoofdlijnen van beleid en geld voor het volgende jaar. Dat is het eerste stuk over dat jaar.",
    ],
  ),
  ...money(
    {
      id: "voorlopige-jaarrekening",
      name: "Voorlopige jaarrekening naar de raden",
      council: "ontvangt",
      about: LAST_ACCOUNTS,
      article: "Wgr, artikel 34b",
      ownText: "De regeling kan een eerdere dag noemen, en zeggen of de raad op de rekening mag reageren.",
    },
    [everyYear("04-14"), everyYear("04-29")],
    ["Het bestuur van de samenwerking stuurt de raden de voorlopige jaarrekening over het vorige jaar."],
  ),
  ...money(
    {
      id: "ontwerpbegroting",
      name: "Ontwerpbegroting naar de raden",
      council: "ontvangt",
      about: NEXT_BUDGET,
      article: "Wgr, artikel 35, eerste lid",
      ownText:
        "De regeling kan een eerdere dag noemen of de raden meer tijd geven. Stelt het bestuur de begroting eerder vast, dan komt ook het ontwerp eerder.",
    },
    [ahead("begroting-vaststellen", 8), ahead("begroting-vaststellen", 12)],
    [
      "Laatste dag om de ontwerpbegroting aan de raden te sturen: acht weken voordat het bestuur haar vaststelt.",
      "Laatste dag om de ontwerpbegroting aan de raden te sturen: twaalf weken voordat het bestuur haar vaststelt.",
    ],
  ),
  ...money(
    {
      id: "zienswijze-ontwerpbegroting",
      name: "Zienswijze op de ontwerpbegroting",
      council: "besluit",
      about: NEXT_BUDGET,
      article: "Wgr, artikel 35, derde lid",
      ownText:
        "Het bestuur moet zienswijzen nog beantwoorden en kan daarom een eerdere dag noemen. Ook de regeling kan een termijn noemen.",
    },
    [ahead("begroting-vaststellen", 0, 1), ahead("begroting-vaststellen", 0, 1)],
    [
      "Laatste dag waarop de raad kan zeggen wat hij van de ontwerpbegroting vindt. De termijn loopt tot de vaststelling; wij rekenen een dag eerder, want daarna kan het bestuur de zienswijze niet meer wegen.",
    ],
  ),
  ...money(
    {
      id: "begroting-vaststellen",
      name: "Bestuur stelt de begroting vast",
      council: "volgt",
      about: NEXT_BUDGET,
      article: "Wgr, artikel 34, eerste lid",
      ownText:
        "De regeling kan een eerdere dag noemen. Het vergaderschema van het bestuur bepaalt de echte dag.",
    },
    [ahead("begroting-naar-toezichthouder", 0), ahead("begroting-naar-toezichthouder", 0)],
    [
      "Het (algemeen) bestuur van de samenwerking stelt de begroting vast. De wet noemt geen dag; dit is de laatste waarop versturen nog op tijd kan. Na vaststelling zijn er hoogstens twee weken om haar te versturen.",
    ],
  ),
  ...money(
    {
      id: "begroting-naar-toezichthouder",
      name: "Begroting naar de toezichthouder",
      council: "volgt",
      about: NEXT_BUDGET,
      article: "Wgr, artikel 34, tweede lid (met een provincie erbij: artikel 58, tweede lid)",
      ownText: "De regeling kan een eerdere dag noemen.",
    },
    [everyYear("07-31"), everyYear("09-14")],
    [
      "Het bestuur van de samenwerking stuurt de begroting vóór 1 augustus naar gedeputeerde staten; doet een provincie mee, dan naar de minister.",
      "Het bestuur van de samenwerking stuurt de begroting vóór 15 september naar gedeputeerde staten; doet een provincie mee, dan naar de minister.",
    ],
    READ_BOTH,
  ),
  deadline(
    "jaarrekening-naar-toezichthouder",
    "Wgr, artikel 34, vierde lid (met een provincie erbij: artikel 58, vierde lid)",
    "Het bestuur van de samenwerking stuurt de vastgestelde jaarrekening over het vorige jaar vóór 15 juli naar gedeputeerde staten; doet een provincie mee, dan naar de minister.",
    {
      name: "Jaarrekening naar de toezichthouder",
      council: "volgt",
      about: LAST_ACCOUNTS,
      date: everyYear("07-14"),
      ownText: "De regeling kan een eerdere dag noemen.",
    },
    {
      from: FIRST_KNOWN,
      read: WGR.read,
      source: `${READ_BOTH} De tekst van voor 1 juli 2022 is niet gelezen.`,
      forms: WITH_BOARD,
    },
  ),
  deadline(
    "zienswijze-wijziging",
    "Wgr, artikel 1, derde en vijfde lid",
    "Verandert de regeling, of wil iemand toetreden of uittreden, dan krijgt de raad het ontwerp en heeft hij acht weken voor een zienswijze. Daarna vraagt het college toestemming. Neemt de raad zelf deel, dan krijgt hij geen ontwerp, maar besluit hij zelf.",
    {
      name: "Zienswijze op wijziging, toetreding of uittreding",
      council: "besluit",
      date: {
        kind: "geen-dag",
        why: "De acht weken beginnen op de dag dat de raad het ontwerp ontvangt. Die dag staat niet in het register.",
      },
      ownText: "De regeling zegt wie een wijziging mag voorstellen en wat bij uittreding geldt.",
    },
    {
      from: AMENDED,
      read: "2022-07-01",
      source:
        "Gelezen in een kopie van de wet (artikel 1, versie van 1 juli 2022). Voor provincies en waterschappen staan de regels in andere artikelen; die zijn niet gelezen.",
    },
  ),
  deadline(
    "aanpassing",
    "Stb. 2022, 18 (overgangsrecht)",
    "Regelingen die er op 1 juli 2022 al waren, moesten binnen twee jaar worden aangepast: zienswijzen bij besluiten, participatie, evaluatie en uittreding.",
    {
      name: "Regeling aangepast aan de wet van 2022",
      council: "besluit",
      textsBefore: AMENDED,
      date: { kind: "eenmalig", day: "2024-07-01" },
      ownText:
        "Alleen de tekst zelf laat zien of zij is aangepast; een oude begindatum in het register bewijst dat niet.",
    },
    {
      from: AMENDED,
      source:
        "Samenvattingen van de wetswijziging (Binnenlands Bestuur, stolwijkkennisnetwerk.nl); niet in de wet gelezen.",
    },
  ),
  deadline(
    "evaluatie",
    "Wgr, artikel 11a",
    "De deelnemers kijken of de samenwerking doet wat zij moet doen.",
    {
      name: "Evaluatie van de regeling",
      council: "volgt",
      date: {
        kind: "geen-dag",
        why: "De wet noemt geen dag: de regeling zelf zegt wanneer en hoe er wordt geëvalueerd.",
      },
      ownText: "Alles: zoek in de regeling op ‘evaluatie’.",
    },
    { from: AMENDED, read: WGR.read },
  ),
];
