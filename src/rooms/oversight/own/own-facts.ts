/** What the organisations themselves add, which the register has no place for, as far as a reader may see. */
import { noteViews } from "#kit/entries/views.ts";
import { type Reader, VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import {
  type Addition,
  ADDITION,
  aboutOf as additionAbout,
  additionsOf,
  NOTHING_ADDED,
  type OwnFacts,
  ownFactsBy,
  ownFactsFrom,
} from "#rooms/additions";

export { NOTHING_ADDED, type OwnFacts };

/** What an organisation added, by the collaboration it is about. */
export type AllOwnFacts = ReadonlyMap<string, OwnFacts>;

/**
 * What an organisation added, as far as a reader may see. It is said of now: beside what the register says of another day
 * there is nothing.
 */
export async function ownFactsOf(
  building: Shows,
  organisation: string,
  { reader, dayChosen }: { reader: Reader; dayChosen: boolean },
): Promise<AllOwnFacts> {
  return dayChosen ? new Map() : ownFactsBy(await shownOf(building, organisation, reader));
}

/** What shows it: who reads what is not for everyone, is written down. */
type Shows = Pick<Building, "primary" | "clock">;

async function shownOf(
  building: Shows,
  organisation: string,
  reader: Reader,
  about?: string,
): Promise<Addition[]> {
  const all = await additionsOf(building.primary, reader, organisation);
  const shown = about === undefined ? all : all.filter((it) => additionAbout(it) === about);
  noteViews(building, reader, ADDITION, shown);
  return shown;
}

/**
 * The same for lines that count and add up: of what is not for everyone, a reader is shown what the amounts come to, and of the
 * rest no more than that it is there.
 */
export async function ownFactsForLines(
  building: Shows,
  organisation: string,
  { reader, dayChosen }: Pick<View, "reader" | "dayChosen">,
): Promise<AllOwnFacts> {
  if (dayChosen) return new Map();
  const all = await additionsOf(building.primary, reader, organisation);
  const paid = all.filter((it) => it.kind === "year" && it.facts.contribution !== undefined);
  noteViews(building, reader, ADDITION, paid);
  return ownFactsBy(all);
}

/** The same for what everyone is told alike. */
export const publicFactsOf = (building: Building, organisation: string, chosen: string | undefined) =>
  ownFactsOf(building, organisation, { reader: VISITOR, dayChosen: chosen !== undefined });

/** About one collaboration. */
export const ownFactsAbout = async (
  building: Building,
  organisation: string,
  about: string,
  { reader, dayChosen }: Pick<View, "reader" | "dayChosen">,
): Promise<OwnFacts> =>
  dayChosen ? NOTHING_ADDED : ownFactsFrom(await shownOf(building, organisation, reader, about));
