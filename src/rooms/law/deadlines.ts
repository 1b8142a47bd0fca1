/** Until when something is in time. Review it as a table; nothing else holds days. */
import type { Day } from "#kit/day.ts";
import { COUNCILS } from "./councils.ts";
import { WITH_BOARD } from "./forms.ts";
import { type Rule, rulesOf, WGR, WGR_2013, WGR_2015 } from "./rule.ts";

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

/** Three texts: the oldest that was read, the one of 2015, and the one of 2022 with more say for councils (Stb. 2022, 18). */
export const FIRST_KNOWN = "2011-02-23";
export const FROM_2015 = "2015-01-01";
export const AMENDED = "2022-07-01";

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

const deadline = rulesOf("termijn", { ...WGR, participants: Object.keys(COUNCILS) });

/** Which text a version of a rule is of: since when, until when, what was read, and which forms had a board then. */
const TEXTS = [
  // There was no bedrijfsvoeringsorganisatie yet.
  { from: FIRST_KNOWN, until: FROM_2015, ...WGR_2013, forms: ["OL", "GO"] },
  { from: FROM_2015, until: AMENDED, ...WGR_2015, forms: WITH_BOARD },
  { from: AMENDED, ...WGR, forms: WITH_BOARD },
] as const;

/** Documents about money exist where the arrangement has a board of its own. Per text its day; null: no such rule yet. */
function money(
  { id, article, ...value }: Pick<Rule, "id" | "article"> & Omit<Deadline, "date">,
  dates: [DateRule | null, DateRule, DateRule],
  says: (version: number) => string,
): Rule<"termijn">[] {
  return TEXTS.flatMap((text, index) => {
    const date = dates[index];
    if (!date) return [];
    const source = `${text.source}${date.kind === "ervoor" ? DERIVED : ""}`;
    return [deadline(id, article, says(index), { ...value, date }, { ...text, source })];
  });
}

export const DEADLINE_LAW: readonly Rule<"termijn">[] = [
  ...money(
    {
      id: "kaderbrief",
      name: "Kaderbrief naar de raden",
      council: "ontvangt",
      about: NEXT_BUDGET,
      article: "Wgr, artikel 34b (met een provincie erbij: artikel 58b; met een waterschap: artikel 67a)",
      ownText: "De regeling kan een eerdere dag noemen, en zeggen of de raad op de kaderbrief mag reageren.",
    },
    [null, everyYear("04-14"), everyYear("04-29")],
    () =>
      "Het bestuur van de samenwerking stuurt de raden de hoofdlijnen van beleid en geld voor het volgende jaar. Dat is het eerste stuk over dat jaar.",
  ),
  ...money(
    {
      id: "voorlopige-jaarrekening",
      name: "Voorlopige jaarrekening naar de raden",
      council: "ontvangt",
      about: LAST_ACCOUNTS,
      article: "Wgr, artikel 34b (met een provincie erbij: artikel 58b; met een waterschap: artikel 67a)",
      ownText: "De regeling kan een eerdere dag noemen, en zeggen of de raad op de rekening mag reageren.",
    },
    [null, everyYear("04-14"), everyYear("04-29")],
    () => "Het bestuur van de samenwerking stuurt de raden de voorlopige jaarrekening over het vorige jaar.",
  ),
  ...money(
    {
      id: "ontwerpbegroting",
      name: "Ontwerpbegroting naar de raden",
      council: "ontvangt",
      about: NEXT_BUDGET,
      article:
        "Wgr, artikel 35, eerste lid (met een provincie erbij: artikel 59, eerste lid; met een waterschap: artikel 68, eerste lid)",
      ownText:
        "De regeling kan een eerdere dag noemen of de raden meer tijd geven. Stelt het bestuur de begroting eerder vast, dan komt ook het ontwerp eerder.",
    },
    [
      ahead("begroting-vaststellen", 6),
      ahead("begroting-vaststellen", 8),
      ahead("begroting-vaststellen", 12),
    ],
    (version) =>
      `Laatste dag om de ontwerpbegroting aan de raden te sturen: ${["zes", "acht", "twaalf"][version]} weken voordat zij aan het algemeen bestuur wordt aangeboden, of voordat het ene bestuur haar vaststelt. Deze termijn wordt teruggerekend en schuift niet op door een weekend of een feestdag.`,
  ),
  ...money(
    {
      id: "zienswijze-ontwerpbegroting",
      name: "Zienswijze op de ontwerpbegroting",
      council: "besluit",
      about: NEXT_BUDGET,
      article:
        "Wgr, artikel 35, derde lid (met een provincie erbij: artikel 59, derde lid; met een waterschap: artikel 68, derde lid)",
      ownText:
        "Het bestuur moet zienswijzen nog beantwoorden en kan daarom een eerdere dag noemen. Ook de regeling kan een termijn noemen.",
    },
    [
      ahead("begroting-vaststellen", 0, 1),
      ahead("begroting-vaststellen", 0, 1),
      ahead("begroting-vaststellen", 0, 1),
    ],
    () =>
      "Laatste dag waarop de raad kan zeggen wat hij van de ontwerpbegroting vindt. De termijn loopt tot de vaststelling; wij rekenen een dag eerder, want daarna kan het bestuur de zienswijze niet meer wegen.",
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
    [
      ahead("begroting-naar-toezichthouder", 0),
      ahead("begroting-naar-toezichthouder", 0),
      ahead("begroting-naar-toezichthouder", 0),
    ],
    () =>
      "Het (algemeen) bestuur van de samenwerking stelt de begroting vast. De wet noemt geen dag; dit is de laatste waarop versturen nog op tijd kan. Na vaststelling zijn er hoogstens twee weken om haar te versturen.",
  ),
  ...money(
    {
      id: "begroting-naar-toezichthouder",
      name: "Begroting naar de toezichthouder",
      council: "volgt",
      about: NEXT_BUDGET,
      article:
        "Wgr, artikel 34, tweede lid (met een provincie erbij: artikel 58, tweede lid; met een waterschap: artikel 67, tweede lid)",
      ownText: "De regeling kan een eerdere dag noemen.",
    },
    [everyYear("07-14"), everyYear("07-31"), everyYear("09-14")],
    (version) =>
      `Het bestuur van de samenwerking stuurt de begroting vóór ${["15 juli", "1 augustus", "15 september"][version]} naar gedeputeerde staten; doet een provincie mee, dan naar de minister.`,
  ),
  ...money(
    {
      id: "jaarrekening-naar-toezichthouder",
      name: "Jaarrekening naar de toezichthouder",
      council: "volgt",
      about: LAST_ACCOUNTS,
      article:
        "Wgr, artikel 34, vierde lid (met een provincie erbij: artikel 58, vierde lid; met een waterschap: artikel 67, vierde lid)",
      ownText: "De regeling kan een eerdere dag noemen.",
    },
    [everyYear("07-14"), everyYear("07-14"), everyYear("07-14")],
    () =>
      "Het bestuur van de samenwerking stuurt de vastgestelde jaarrekening over het vorige jaar vóór 15 juli naar gedeputeerde staten; doet een provincie mee, dan naar de minister.",
  ),
  deadline(
    "zienswijze-wijziging",
    "Wgr, artikel 1, tweede tot en met vijfde lid (met een provincie erbij: artikel 51; met een waterschap: artikel 61)",
    "Verandert de regeling, of wil iemand toetreden of uittreden, dan krijgt de raad het ontwerp en heeft hij acht weken voor een zienswijze. Daarna vraagt het college toestemming. Neemt de raad zelf deel, dan krijgt hij geen ontwerp, maar besluit hij zelf.",
    {
      name: "Zienswijze op wijziging, toetreding of uittreding",
      council: "besluit",
      date: {
        kind: "geen-dag",
        why: "De acht weken beginnen op de dag dat de raad het ontwerp ontvangt. Die dag staat niet in het register. Eindigen zij op een zaterdag, zondag of feestdag, dan is de eerste werkdag daarna de laatste dag (Algemene termijnenwet, artikel 1).",
      },
      ownText: "De regeling zegt wie een wijziging mag voorstellen en wat bij uittreding geldt.",
    },
    { from: AMENDED },
  ),
  deadline(
    "aanpassing",
    "Stb. 2022, 18, artikel V",
    "Regelingen die er op 1 juli 2022 al waren, moesten vóór 1 juli 2024 worden aangepast: zienswijzen bij besluiten, participatie, evaluatie en uittreding.",
    {
      name: "Regeling aangepast aan de wet van 2022",
      council: "besluit",
      textsBefore: AMENDED,
      date: { kind: "eenmalig", day: "2024-06-30" },
      ownText:
        "Alleen de tekst zelf laat zien of zij is aangepast; een oude begindatum in het register bewijst dat niet.",
    },
    {
      from: AMENDED,
      read: AMENDED,
      source:
        "Gelezen in de toelichting bij het besluit over de inwerkingtreding (Stb. 2022, 128, 30 maart 2022).",
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
    { from: AMENDED },
  ),
];
