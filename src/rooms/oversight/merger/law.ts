/**
 * What the law says of arrangements when municipalities merge. Articles 41 and 44 were read in a stored text of
 * the act that may be older than today's; that is why every rule is provisional until someone checks it.
 */
import type { Day } from "#kit/day.ts";

export const LAW_NAME = "Wet algemene regels herindeling (Wet arhi)";
export const LAW_URL = "https://wetten.overheid.nl/BWBR0003718";

export interface Rule {
  article: string;
  /** What it comes down to, in plain Dutch. */
  says: string;
  /** True until the rule was checked in the act as it is in force now. */
  provisional: boolean;
}

export const RULES = {
  lapses: {
    article: "artikel 41, eerste lid, Wet arhi",
    says: "Een regeling waaraan alleen gemeenten meedoen die in hun geheel opgaan in dezelfde gemeente, vervalt op de dag van de herindeling. Het bestuur van die gemeente regelt de gevolgen.",
    provisional: true,
  },
  adapts: {
    article: "artikel 41, derde en vierde lid, Wet arhi",
    says: "Een andere regeling blijft gelden. De gemeente die in de herindelingsregeling is aangewezen, neemt de plaats van de opgeheven gemeente in. De deelnemers passen de regeling binnen zes maanden aan, voor zover dat nodig is. Gedeputeerde Staten kunnen die termijn met hoogstens zes maanden verlengen.",
    provisional: true,
  },
  stays: {
    article: "artikel 41, derde en vierde lid, Wet arhi",
    says: "Alleen de gemeente die blijft bestaan doet mee, dus er valt geen deelnemer weg. De regeling blijft gelden. Omdat het gebied van de gemeente groter wordt, passen de deelnemers de regeling binnen zes maanden aan, voor zover dat nodig is.",
    provisional: true,
  },
  passes: {
    article: "artikel 44, eerste lid, Wet arhi",
    says: "Alle rechten en verplichtingen van een opgeheven gemeente gaan op de dag van de herindeling over op de gemeente waarin zij opgaat. Daar is geen aparte akte voor nodig.",
    provisional: true,
  },
  partners: {
    article: "artikel 41, vierde lid, Wet arhi, met artikel 1 Wgr",
    says: "De andere deelnemers passen de regeling samen met u aan; hun raden of andere gekozen besturen moeten zich over die wijziging kunnen uitspreken.",
    provisional: true,
  },
  province: {
    article: "artikel 41, vierde lid, Wet arhi",
    says: "Gedeputeerde Staten kunnen de termijn van zes maanden verlengen. Doen alleen burgemeesters mee, dan is dat de commissaris van de Koning.",
    provisional: true,
  },
  keepers: {
    article: "artikel 136 Wgr",
    says: "De bronhouder houdt de gegevens in het register juist.",
    provisional: true,
  },
  executes: {
    article: "artikel 41 Wet arhi",
    says: "De uitvoerder krijgt een andere deelnemer, of houdt met de regeling op.",
    provisional: true,
  },
} satisfies Record<string, Rule>;

/** Months that participants have to adapt an arrangement, and by how many that can be extended. */
export const ADAPT_MONTHS = 6;
export const EXTENSION_MONTHS = 6;

/** The same date some months on; a day that the month does not have becomes its last one. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** Until when participants may adapt, and until when at the latest after an extension. */
export const adaptationOf = (day: Day): { deadline: Day; extended: Day } => ({
  deadline: addMonths(day, ADAPT_MONTHS),
  extended: addMonths(day, ADAPT_MONTHS + EXTENSION_MONTHS),
});
