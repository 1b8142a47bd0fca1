/** Days to look out for that no law gives: organisations tell them themselves, of what stands in the register and beside it. */
import type { Day } from "#kit/day.ts";
import { noteViews } from "#kit/entries/views.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { noticeAside, reasonsToStay } from "#rooms/additions";
import { collaborationPath } from "#rooms/collaborations";
import { lastDay } from "#rooms/organisations";
import { TIE, type Tie, tiePath, tiesOf } from "#rooms/ties";
import { type AllOwnFacts, NOTHING_ADDED, type OwnFacts, ownFactsOf } from "./own-facts.ts";

export const OWN_DAYS = {
  evaluatie: "Evaluatie",
  opzeggen: "Uiterste dag om op te zeggen",
  einde: "Laatste dag",
} as const;
export type OwnDayKind = keyof typeof OWN_DAYS;

export interface OwnDay {
  kind: OwnDayKind;
  day: Day;
  /** Key of the collaboration, or number of the tie. */
  key: string;
  title: string;
  href: string;
  registered: boolean;
  /** Where it rests on; null for the organisation's own word. */
  source: string | null;
  /** When it was last said otherwise, or said again. */
  changedAt: Date;
  /** What its collaboration waits for, as "nog niet door alle deelnemers bevestigd"; null where it stands. */
  unconfirmed: string | null;
  /** Why it does not go with what else is known: notice that cannot be given; null where it does. */
  aside: string | null;
}

/** A day as it was told. */
type Told = Pick<OwnDay, "kind" | "day" | "source" | "changedAt" | "aside">;

/**
 * What was added.
 * @param why it cannot be left, where that is so
 */
export function daysAdded(own: OwnFacts, why: string | undefined): Told[] {
  const one = (kind: OwnDayKind, told: OwnFacts["evaluation"], aside: string | null): Told[] =>
    told === null
      ? []
      : [{ kind, day: told.value, source: told.by.source, changedAt: told.by.changedAt, aside }];
  return [
    ...one("evaluatie", own.evaluation, null),
    ...one("opzeggen", own.noticeBefore, noticeAsideOf(own, why)),
  ];
}

/** What was said of notice, as the form has it. */
const ofNotice = ({ noticeBefore, noticeTerm }: OwnFacts) => ({
  ...(noticeBefore && { noticeBefore: noticeBefore.value }),
  ...(noticeTerm && { noticeTerm: noticeTerm.value }),
});

/**
 * Why a day for notice does not go with what else is known; null where it does, and where there is no such day.
 * @param why it cannot be left, where that is so
 * @param says what the sentence begins with: that there is such a day
 */
export const noticeAsideOf = (own: OwnFacts, why: string | undefined, says?: string): string | null =>
  noticeAside(ofNotice(own), why, says);

/** What it cannot leave, and why: the law is asked where a day for notice was told, and not on other pages. */
export const boundWhereTold = (
  building: Pick<Building, "db" | "edition" | "clock">,
  organisation: string,
  own: AllOwnFacts,
): Promise<ReadonlyMap<string, string>> =>
  own.values().some((it) => it.noticeBefore !== null)
    ? reasonsToStay(building, organisation)
    : Promise.resolve(new Map<string, string>());

/** The last day that is in a period that ends before this one. */
export const lastDayOf = ({ facts: { ends }, changed_at: changedAt }: Tie): Told[] =>
  ends === null ? [] : [{ kind: "einde", day: lastDay(ends), source: null, changedAt, aside: null }];

/**
 * All of them of one organisation, in order, as far as a reader may see. They are said of now: beside what the register says of
 * another day there are none.
 * @param arrangements those of the register in which it takes part
 */
export async function ownDaysOf(
  building: Pick<Building, "primary" | "db" | "edition" | "clock">,
  organisation: string,
  arrangements: readonly { key: string; title: string }[],
  { reader, dayChosen }: { reader: Reader; dayChosen: boolean },
): Promise<OwnDay[]> {
  if (dayChosen) return [];
  const [own, ties] = await Promise.all([
    ownFactsOf(building, organisation, { reader, dayChosen }),
    tiesOf(building.primary, reader, organisation),
  ]);
  noteViews(building, reader, TIE, ties);
  const bound = await boundWhereTold(building, organisation, own);
  const about = (key: string) => daysAdded(own.get(key) ?? NOTHING_ADDED, bound.get(key));
  const there = ties.filter((it) => it.state !== "withdrawn");
  return [
    ...arrangements.flatMap(({ key, title }) =>
      about(key).map((it) => ({
        ...{ ...it, key, title, href: collaborationPath(key) },
        ...{ registered: true, unconfirmed: null },
      })),
    ),
    ...there.flatMap((tie) =>
      [...about(tie.id), ...lastDayOf(tie)].map((it) => ({
        ...{ ...it, key: tie.id, title: tie.facts.name, href: tiePath(tie.id) },
        ...{ registered: false, unconfirmed: waitsFor(tie) },
      })),
    ),
  ].toSorted((a, b) => a.day.localeCompare(b.day));
}

const waitsFor = ({ state }: Tie): string | null =>
  state === "draft"
    ? "nog een concept"
    : state === "offered"
      ? "nog niet door alle deelnemers bevestigd"
      : null;

/** What one must know beside a day, in sentences. */
export const remarksOn = ({ unconfirmed, aside }: OwnDay): string[] => [
  ...(unconfirmed === null ? [] : [`Deze samenwerking is ${unconfirmed}.`]),
  ...(aside === null ? [] : [aside]),
];

export const ownDaysIn = (days: readonly OwnDay[], year: number): OwnDay[] =>
  days.filter((it) => it.day.startsWith(`${year}-`));
