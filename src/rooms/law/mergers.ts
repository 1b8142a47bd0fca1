/** What the law says of arrangements when municipalities merge, and of leaving one. */
import { addDays, type Day } from "#kit/day.ts";
import { ARHI_TEXT, rulesOf, WGR } from "./rule.ts";
import { endOfTerm } from "./terms.ts";

export const ARHI = {
  name: "Wet algemene regels herindeling (Wet arhi)",
  url: "https://wetten.overheid.nl/BWBR0003718",
};

/** Months that participants have to adapt an arrangement, and by how many that can be extended. */
const ADAPTING = { months: 6, extension: 6 };

const merger = rulesOf("herindeling", ARHI_TEXT);

export const MERGER_LAW = {
  lapses: merger(
    "vervalt",
    "artikel 41, eerste lid, Wet arhi",
    "Een regeling waaraan alleen gemeenten meedoen die in hun geheel opgaan in dezelfde gemeente, vervalt op de dag van de herindeling. Burgemeester en wethouders van die gemeente regelen de gevolgen.",
    null,
  ),
  adapts: merger(
    "aanpassen",
    "artikel 41, derde en vierde lid, Wet arhi",
    "Een andere regeling blijft gelden. De gemeente die in de herindelingsregeling is aangewezen, neemt de plaats van de opgeheven gemeente in. De deelnemers passen de regeling binnen zes maanden aan, voor zover dat nodig is. Gedeputeerde Staten kunnen die termijn met hoogstens zes maanden verlengen.",
    ADAPTING,
  ),
  stays: merger(
    "blijft",
    "artikel 41, derde en vierde lid, Wet arhi",
    "Alleen de gemeente die blijft bestaan doet mee, dus er valt geen deelnemer weg. De regeling blijft gelden. Omdat het gebied van de gemeente groter wordt, passen de deelnemers de regeling binnen zes maanden aan, voor zover dat nodig is.",
    ADAPTING,
  ),
  area: merger(
    "gebied",
    "artikel 41, zevende lid, Wet arhi",
    "De regels over vervallen en aanpassen gelden niet voor een regeling waarvan de wet het gebied vaststelt, zoals een veiligheidsregio. Zij blijft gelden en er loopt geen termijn: wie na de herindeling in het gebied ligt, doet mee.",
    null,
  ),
  election: merger(
    "verkiezing",
    "artikel 52 en artikel 55, tweede lid, Wet arhi",
    "Voor een herindeling wordt de raad tussentijds gekozen: kandidaten worden gesteld op de maandag van 5 tot en met 11 oktober, en er wordt gestemd op de vierenveertigste dag daarna.",
    null,
  ),
  passes: merger(
    "gaat-over",
    "artikel 44, eerste lid, Wet arhi",
    "Alle rechten en verplichtingen van een opgeheven gemeente gaan op de dag van de herindeling over op de gemeente waarin zij opgaat. Daar is geen aparte akte voor nodig.",
    null,
  ),
  partners: merger(
    "partners",
    "artikel 41, vierde lid, Wet arhi, met artikel 1 Wgr",
    "De andere deelnemers passen de regeling samen met u aan; hun raden of andere gekozen besturen moeten zich over die wijziging kunnen uitspreken.",
    null,
  ),
  province: merger(
    "provincie",
    "artikel 41, vierde lid, Wet arhi",
    "Gedeputeerde Staten kunnen de termijn van zes maanden verlengen. Doen alleen burgemeesters mee, dan is dat de commissaris van de Koning.",
    null,
  ),
  keepers: merger(
    "bronhouder",
    "artikel 26, tweede lid, en artikel 136 Wgr",
    "De bronhouder houdt de gegevens in het register juist.",
    null,
    WGR,
  ),
  executes: merger(
    "uitvoerder",
    "artikel 41, derde en vierde lid, Wet arhi",
    "De uitvoerder krijgt een andere deelnemer, of houdt met de regeling op.",
    null,
  ),
};

/** Until when participants may adapt after a merger, and until when at the latest after an extension. */
export const adaptationOf = (day: Day): { deadline: Day; extended: Day } => ({
  deadline: endOfTerm(day, { count: ADAPTING.months, unit: "maanden" }),
  extended: endOfTerm(day, { count: ADAPTING.months + ADAPTING.extension, unit: "maanden" }),
});

/**
 * The day on which the council is elected ahead of a merger.
 * @param day the day of the merger
 */
export function mergerElection(day: Day): Day {
  const candidates = `${Number(addDays(day, -1).slice(0, 4))}-10-05`;
  const weekday = new Date(`${candidates}T00:00:00Z`).getUTCDay();
  return addDays(candidates, ((8 - weekday) % 7) + 44);
}

const leaving = rulesOf("uittreding", WGR);

const BY_COUNCILS =
  "De raden krijgen het ontwerp en hebben 8 weken voor een zienswijze (wat de raad van het plan vindt). Daarna is hun toestemming nodig.";

/** Making, changing and leaving an arrangement; moving a task changes arrangements, and goes the same way by the councils. */
export const LEAVING_LAW = {
  making: leaving(
    "aangaan-raad",
    "artikel 1 Wgr",
    `Een regeling aangaan of wijzigen gaat langs alle raden. ${BY_COUNCILS}`,
    null,
  ),
  refusing: leaving(
    "toestemming-weigeren",
    "artikel 1, vierde lid, Wgr",
    "Een raad kan toestemming alleen weigeren als iets in strijd is met het recht of het algemeen belang.",
    null,
  ),
  evaluating: leaving(
    "evalueren",
    "artikel 11a Wgr",
    "Een regeling moet zeggen hoe zij wordt geëvalueerd.",
    null,
  ),
  terms: leaving(
    "uittreden-voorwaarden",
    "artikel 9 Wgr",
    "De regeling zegt zelf hoe een deelnemer kan uittreden, onder welke voorwaarden, en wat de gevolgen zijn, ook voor het vermogen.",
    null,
  ),
  council: leaving(
    "uittreden-raad",
    "artikel 1 Wgr",
    `Uittreden volgt dezelfde weg als een regeling aangaan of wijzigen. ${BY_COUNCILS} Neemt de raad zelf deel, dan besluit de raad mee.`,
    null,
  ),
  agreed: leaving(
    "uittreden-afspraken",
    "artikel 9, eerste lid, Wgr en Stb. 2022, 18, artikel V",
    "Sinds 1 juli 2024 moeten in elke regeling de voorwaarden voor uittreding en de gevolgen ervan staan.",
    null,
  ),
  moving: leaving(
    "taak-verplaatsen",
    "artikel 1 Wgr",
    `Een taak verplaatsen is een wijziging van regelingen, en voor wie erbij komt of weggaat een toetreding of uittreding. ${BY_COUNCILS}`,
    null,
  ),
};
