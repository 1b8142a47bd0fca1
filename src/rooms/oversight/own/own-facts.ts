/** What the organisations themselves add, which the register has no place for, as far as a reader may see. */
import { type Reader, VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { additionsOf, NOTHING_ADDED, type OwnFacts, ownFactsBy } from "#rooms/additions";

export { NOTHING_ADDED, type OwnFacts };

/** What an organisation added, by the collaboration it is about. */
export type AllOwnFacts = ReadonlyMap<string, OwnFacts>;

/**
 * What an organisation added, as far as a reader may see. It is said of now: beside what the register says of another day
 * there is nothing.
 */
export async function ownFactsOf(
  { primary }: Pick<Building, "primary">,
  organisation: string,
  { reader, dayChosen }: { reader: Reader; dayChosen: boolean },
): Promise<AllOwnFacts> {
  return dayChosen ? new Map() : ownFactsBy(await additionsOf(primary, reader, organisation));
}

/** The same for what everyone is told alike. */
export const publicFactsOf = (building: Building, organisation: string, chosen: string | undefined) =>
  ownFactsOf(building, organisation, { reader: VISITOR, dayChosen: chosen !== undefined });

/** About one collaboration. */
export const ownFactsAbout = async (
  building: Building,
  organisation: string,
  about: string,
  view: Pick<View, "reader" | "dayChosen">,
): Promise<OwnFacts> => (await ownFactsOf(building, organisation, view)).get(about) ?? NOTHING_ADDED;
