/**
 * What the law says of arrangements when municipalities merge, and of leaving one. Articles 41 and 44 of the Wet arhi
 * were read in a stored text of the act that may be older than today's; that is why they are provisional.
 */
import type { Day } from "#kit/day.ts";
import { rulesOf, WGR } from "./rule.ts";

export const ARHI = {
  name: "Wet algemene regels herindeling (Wet arhi)",
  url: "https://wetten.overheid.nl/BWBR0003718",
};

/** Months that participants have to adapt an arrangement, and by how many that can be extended. */
const ADAPTING = { months: 6, extension: 6 };

const merger = rulesOf("herindeling", { source: "Gelezen in een oudere tekst van de wet." });

export const MERGER_LAW = {
  lapses: merger(
    "vervalt",
    "artikel 41, eerste lid, Wet arhi",
    "Een regeling waaraan alleen gemeenten meedoen die in hun geheel opgaan in dezelfde gemeente, vervalt op de dag van de herindeling. Het bestuur van die gemeente regelt de gevolgen.",
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
    "artikel 136 Wgr",
    "De bronhouder houdt de gegevens in het register juist.",
    null,
  ),
  executes: merger(
    "uitvoerder",
    "artikel 41 Wet arhi",
    "De uitvoerder krijgt een andere deelnemer, of houdt met de regeling op.",
    null,
  ),
};

/** Until when participants may adapt after a merger, and until when at the latest after an extension. */
export const adaptationOf = (day: Day): { deadline: Day; extended: Day } => ({
  deadline: addMonths(day, ADAPTING.months),
  extended: addMonths(day, ADAPTING.months + ADAPTING.extension),
});

/** The same date some months on; a day that the month does not have becomes its last one. */
function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const leaving = rulesOf("uittreding", WGR);

const BY_COUNCILS =
  "het ontwerp gaat naar de raden, die 8 weken hebben voor een zienswijze (wat de raad van het plan vindt). Daarna is hun toestemming nodig.";

/** Leaving an arrangement; moving a task changes arrangements, and goes the same way by the councils. */
export const LEAVING_LAW = {
  terms: leaving(
    "uittreden-voorwaarden",
    "artikel 9 Wgr",
    "De regeling zegt zelf hoe een deelnemer kan uittreden, onder welke voorwaarden, en wat de gevolgen zijn, ook voor het vermogen.",
    null,
  ),
  council: leaving(
    "uittreden-raad",
    "artikel 1 Wgr",
    `Uittreden volgt dezelfde weg als een regeling aangaan of wijzigen: ${BY_COUNCILS} Neemt de raad zelf deel, dan besluit de raad mee.`,
    null,
  ),
  agreed: leaving(
    "uittreden-afspraken",
    "Stb. 2022, 18",
    "Sinds 1 juli 2024 moeten in elke regeling afspraken over uittreding staan.",
    null,
    { read: undefined, source: "Samenvattingen van de wetswijziging; niet in de wet gelezen." },
  ),
  moving: leaving(
    "taak-verplaatsen",
    "artikel 1 Wgr",
    `Een taak verplaatsen is een wijziging van regelingen, en voor wie erbij komt of weggaat een toetreding of uittreding. H${BY_COUNCILS.slice(1)}`,
    null,
  ),
};
