/** When a council gets a say, in words. The days and terms in them are those of the deadlines. */
import { AMENDED, FIRST_KNOWN } from "./deadlines.ts";
import { WITH_BOARD } from "./forms.ts";
import { type Rule, rulesOf, WGR } from "./rule.ts";

export interface Moment {
  /** When it comes up: "Ontwerpbegroting". */
  moment: string;
  /** What holds instead when the council itself takes part. */
  itself?: string;
  /** With partners abroad a treaty comes before the Wgr: then this alone. */
  abroad?: true;
}

const CHANGING: Moment = {
  moment: "Aangaan, wijzigen, toetreden of uittreden",
  itself: "Dit besluit is mede aan {council} zelf.",
};
const REFUSAL =
  "toestemming van {council} nodig; weigeren kan alleen bij strijd met het recht of het algemeen belang.";
const BUDGET = "Wgr, begroting en jaarrekening";
const DRAFT = { moment: "Ontwerpbegroting, {weeks} weken voor het besluit" };
const VIEW = "In die tijd is een zienswijze van {council} mogelijk.";
const SENT = "De begroting gaat vóór {budgetSent} naar de toezichthouder.";

const right = rulesOf("raadsmoment", { source: WGR.source });

/** In the order in which a year brings them along; exit and change first. Between braces what is filled in. */
export const MOMENT_LAW: readonly Rule<"raadsmoment">[] = [
  right(
    "over-de-grens",
    "verdragen niet nagelezen",
    "Met buitenlandse deelnemers kan een verdrag voorgaan op de Wgr. Welke momenten er voor {council} zijn, staat in de regeling en het verdrag.",
    { moment: "Samenwerking over de grens", abroad: true },
  ),
  right("wijzigen", "artikel 1 Wgr", `Er is ${REFUSAL}`, CHANGING, { until: AMENDED }),
  right(
    "wijzigen",
    "artikel 1 Wgr",
    `Het ontwerp gaat naar {council}, met 8 weken voor een zienswijze (wat de raad ervan vindt). Daarna is ${REFUSAL}`,
    CHANGING,
    { from: AMENDED, read: WGR.read },
  ),
  right(
    "begroting",
    BUDGET,
    "Welke dagen en termijnen in die tijd golden, weten wij niet.",
    { moment: "Begroting en jaarrekening" },
    { until: FIRST_KNOWN, forms: WITH_BOARD },
  ),
  right(
    "kaderbrief-en-jaarrekening",
    BUDGET,
    "Het bestuur stuurt {council} de plannen op hoofdlijnen voor het volgende jaar, en de voorlopige cijfers van het vorige jaar.",
    { moment: "Kaderbrief en voorlopige jaarrekening, vóór {framework}" },
    { from: FIRST_KNOWN, forms: WITH_BOARD },
  ),
  right("ontwerpbegroting", BUDGET, `${VIEW} ${SENT}`, DRAFT, {
    from: FIRST_KNOWN,
    until: AMENDED,
    forms: WITH_BOARD,
  }),
  right(
    "ontwerpbegroting",
    BUDGET,
    `${VIEW} Het bestuur antwoordt schriftelijk en met redenen. ${SENT}`,
    DRAFT,
    { from: AMENDED, forms: WITH_BOARD, read: WGR.read },
  ),
  right(
    "eigen-begroting",
    "volgt uit de vorm",
    "Deze vorm heeft geen eigen bestuur met een begroting. Sturen gaat via {board} en de eigen begroting.",
    { moment: "Begroting en jaarrekening" },
    { forms: ["RZM", "CC"] },
  ),
  right(
    "afspraken",
    "Wgr zoals gewijzigd op 1 juli 2022",
    "De regeling moet sinds 1 juli 2024 zeggen bij welke besluiten een zienswijze van {council} mogelijk is, wanneer wordt geëvalueerd en hoe inwoners meedoen. Het bestuur moet {council} uit zichzelf informeren.",
    { moment: "Door het jaar heen" },
    { from: AMENDED },
  ),
];
