/** When a council gets a say, in words. The days and terms in them are those of the deadlines. */
import { AMENDED, FIRST_KNOWN, FROM_2015 } from "./deadlines.ts";
import { WITH_BOARD } from "./forms.ts";
import { type Rule, rulesOf, WGR, WGR_2013, WGR_2015 } from "./rule.ts";

export interface Moment {
  /** When it comes up: "Ontwerpbegroting". */
  moment: string;
  /** What holds instead when the council itself takes part. */
  itself?: string;
  /** With partners abroad a treaty comes before the Wgr: then this alone. */
  abroad?: true;
  /** About leaving: not there where an act makes taking part compulsory. */
  leaving?: true;
}

const CHANGING: Moment = {
  moment: "{changing}",
  itself: "Dit besluit is mede aan {council} zelf.",
};
const REFUSAL =
  "toestemming van {council} nodig; weigeren kan alleen bij strijd met het recht of het algemeen belang.";
const MONEY = "artikel 34 en 35 Wgr";
const FRAMEWORK =
  "Het bestuur stuurt {council} de plannen op hoofdlijnen voor het volgende jaar, en de voorlopige cijfers van het vorige jaar.";
const EARLY_PAPERS: Moment = { moment: "Kaderbrief en voorlopige jaarrekening, vóór {framework}" };
const DRAFT = { moment: "Ontwerpbegroting, {weeks} weken voor het besluit" };
const VIEW = "In die tijd is een zienswijze van {council} mogelijk.";
const SENT = "De begroting gaat vóór {budgetSent} naar de toezichthouder.";

const right = rulesOf("raadsmoment", WGR);

/** In the order in which a year brings them along; exit and change first. Between braces what is filled in. */
export const MOMENT_LAW: readonly Rule<"raadsmoment">[] = [
  right(
    "over-de-grens",
    "verdrag waarop de regeling rust",
    "Met buitenlandse deelnemers kan een verdrag voorgaan op de Wgr. Welke momenten er voor {council} zijn, staat in de regeling en het verdrag.",
    { moment: "Samenwerking over de grens", abroad: true },
    {
      read: undefined,
      source: "Bij een regeling over de grens gelden verdragen, zoals dat van Anholt. Die zijn niet gelezen.",
    },
  ),
  right("wijzigen", "artikel 1 Wgr", `Er is ${REFUSAL}`, CHANGING, { until: AMENDED, ...WGR_2015 }),
  right(
    "wijzigen",
    "artikel 1 Wgr",
    `Het ontwerp gaat naar {council}, met 8 weken voor een zienswijze (wat de raad ervan vindt). Daarna is ${REFUSAL}`,
    CHANGING,
    { from: AMENDED },
  ),
  right(
    "begroting",
    MONEY,
    "Welke dagen en termijnen in die tijd golden, weten wij niet.",
    { moment: "Begroting en jaarrekening" },
    {
      until: FIRST_KNOWN,
      forms: WITH_BOARD,
      read: undefined,
      source: "De oudste tekst van de Wgr die is gelezen, is die van 23 februari 2011.",
    },
  ),
  right("kaderbrief-en-jaarrekening", "artikel 34b Wgr", FRAMEWORK, EARLY_PAPERS, {
    from: FROM_2015,
    until: AMENDED,
    forms: WITH_BOARD,
    ...WGR_2015,
  }),
  right("kaderbrief-en-jaarrekening", "artikel 34b Wgr", FRAMEWORK, EARLY_PAPERS, {
    from: AMENDED,
    forms: WITH_BOARD,
  }),
  right("ontwerpbegroting", MONEY, `${VIEW} ${SENT}`, DRAFT, {
    from: FIRST_KNOWN,
    until: FROM_2015,
    forms: WITH_BOARD,
    ...WGR_2013,
  }),
  right("ontwerpbegroting", MONEY, `${VIEW} ${SENT}`, DRAFT, {
    from: FROM_2015,
    until: AMENDED,
    forms: WITH_BOARD,
    ...WGR_2015,
  }),
  right(
    "ontwerpbegroting",
    MONEY,
    `${VIEW} Het bestuur antwoordt schriftelijk en met redenen. ${SENT}`,
    DRAFT,
    { from: AMENDED, forms: WITH_BOARD },
  ),
  right(
    "eigen-begroting",
    "artikel 8, vierde lid, Wgr",
    "Deze vorm heeft geen eigen bestuur met een begroting. Sturen gaat via {board} en de eigen begroting.",
    { moment: "Begroting en jaarrekening" },
    { forms: ["RZM", "CC"] },
  ),
  right(
    "zienswijze-bij-besluiten",
    "artikel 10, vijfde en zevende lid, en artikel 17, tweede lid, Wgr",
    "De regeling moet zeggen bij welke besluiten een zienswijze van {council} mogelijk is, en hoe inwoners meedoen. Het bestuur moet {council} uit zichzelf informeren.",
    { moment: "Door het jaar heen" },
    { from: AMENDED, forms: WITH_BOARD },
  ),
  right(
    "evaluatie",
    "artikel 11a Wgr",
    "De regeling moet zeggen hoe zij wordt geëvalueerd.",
    { moment: "Evaluatie" },
    { from: AMENDED },
  ),
  right(
    "uittreden",
    "artikel 9, eerste lid, Wgr",
    "De regeling moet zeggen onder welke voorwaarden een deelnemer kan uittreden, en wat daarvan de gevolgen zijn.",
    { moment: "Uittreden", leaving: true },
    { from: AMENDED },
  ),
];
