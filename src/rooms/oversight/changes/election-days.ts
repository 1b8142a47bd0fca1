import type { Day } from "#kit/day.ts";
import type { OrganisationType } from "#rooms/organisations";

/** A day on which the council, or what takes its place, was elected. */
export interface ElectionDay {
  day: Day;
  /** Not read in an official source: shown as "voorlopig". */
  provisional: boolean;
  /** Elected ahead of a merger, on another day than the other municipalities. */
  merger: boolean;
}

export interface Elections {
  /** "raadsverkiezingen": what people call them. */
  name: string;
  /** Oldest first. */
  days: ElectionDay[];
  /** The days are those of other bodies: this kind is not elected. */
  borrowed: boolean;
}

const general = (...days: Day[]): ElectionDay[] =>
  days.map((day) => ({ day, provisional: false, merger: false }));

const COUNCIL = general("2006-03-07", "2010-03-03", "2014-03-19", "2018-03-21", "2022-03-16", "2026-03-18");
const PROVINCIAL = general("2007-03-07", "2011-03-02", "2015-03-18", "2019-03-20", "2023-03-15");
/** Together with the provincial elections since 2015; before that by post, on other days. */
const WATER = general("2015-03-18", "2019-03-20", "2023-03-15");

/**
 * Municipalities that elected their council ahead of a merger and skipped the next general day, as newspapers
 * and municipalities reported at the time; hence provisional. Mergers of other years are not in this list.
 */
const MERGER_DAYS: { day: Day; instead: Day; municipalities: string[] }[] = [
  // Eemsdelta, Boxtel, Oisterwijk, Vught
  { day: "2020-11-18", instead: "2022-03-16", municipalities: ["gm1979", "gm0757", "gm0824", "gm0865"] },
  // Dijk en Waard, Land van Cuijk, Maashorst, Purmerend
  { day: "2021-11-24", instead: "2022-03-16", municipalities: ["gm1980", "gm1982", "gm1991", "gm0439"] },
  // Voorne aan Zee
  { day: "2022-11-23", instead: "2022-03-16", municipalities: ["gm1992"] },
];

/** The election days of one organisation, or those of municipalities when it is not elected itself. */
export function electionsOf(key: string, type: OrganisationType): Elections {
  if (type === "provincie")
    return { name: "Provinciale Statenverkiezingen", days: PROVINCIAL, borrowed: false };
  if (type === "waterschap") return { name: "waterschapsverkiezingen", days: WATER, borrowed: false };
  const own = MERGER_DAYS.find((it) => it.municipalities.includes(key));
  const days = own
    ? [
        ...COUNCIL.filter((it) => it.day !== own.instead),
        { day: own.day, provisional: true, merger: true },
      ].sort((a, b) => a.day.localeCompare(b.day))
    : COUNCIL;
  return { name: "raadsverkiezingen", days, borrowed: type !== "gemeente" };
}

/** The last election before a day; undefined when the list does not go back that far. */
export const lastElectionBefore = (elections: Elections, day: Day): ElectionDay | undefined =>
  elections.days.findLast((it) => it.day < day);
