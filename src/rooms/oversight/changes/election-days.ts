import type { Day } from "#kit/day.ts";
import { mergerElection } from "#rooms/law";
import type { OrganisationType } from "#rooms/organisations";

/** A day on which the council, or what takes its place, was elected. */
export interface ElectionDay {
  day: Day;
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

const general = (...days: Day[]): ElectionDay[] => days.map((day) => ({ day, merger: false }));

const COUNCIL = general("2006-03-07", "2010-03-03", "2014-03-19", "2018-03-21", "2022-03-16", "2026-03-18");
const PROVINCIAL = general("2007-03-07", "2011-03-02", "2015-03-18", "2019-03-20", "2023-03-15");
/** Together with the provincial elections since 2015; before that by post, on other days. */
const WATER = general("2015-03-18", "2019-03-20", "2023-03-15");

/**
 * Municipalities that elected their council ahead of a merger and skipped the next general day. The day follows from
 * that of the merger (Wet arhi, art. 55). Mergers of other years are not in this list.
 */
const MERGERS: { merged: Day; instead: Day; municipalities: string[] }[] = [
  // Eemsdelta, Boxtel, Oisterwijk, Vught
  { merged: "2021-01-01", instead: "2022-03-16", municipalities: ["gm1979", "gm0757", "gm0824", "gm0865"] },
  // Dijk en Waard, Land van Cuijk, Maashorst, Purmerend
  { merged: "2022-01-01", instead: "2022-03-16", municipalities: ["gm1980", "gm1982", "gm1991", "gm0439"] },
  // Voorne aan Zee
  { merged: "2023-01-01", instead: "2022-03-16", municipalities: ["gm1992"] },
];

/** The election days of one organisation, or those of municipalities when it is not elected itself. */
export function electionsOf(key: string, type: OrganisationType): Elections {
  if (type === "provincie")
    return { name: "Provinciale Statenverkiezingen", days: PROVINCIAL, borrowed: false };
  if (type === "waterschap") return { name: "waterschapsverkiezingen", days: WATER, borrowed: false };
  const own = MERGERS.find((it) => it.municipalities.includes(key));
  const days = own
    ? [
        ...COUNCIL.filter((it) => it.day !== own.instead),
        { day: mergerElection(own.merged), merger: true },
      ].sort((a, b) => a.day.localeCompare(b.day))
    : COUNCIL;
  return { name: "raadsverkiezingen", days, borrowed: type !== "gemeente" };
}

/** The last election before a day; undefined when the list does not go back that far. */
export const lastElectionBefore = (elections: Elections, day: Day): ElectionDay | undefined =>
  elections.days.findLast((it) => it.day < day);
