import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import {
  type BodyIndex,
  bytesOf,
  chosenFrom,
  type Fabric,
  fabricFilter,
  fabricOf,
  type FabricQuery,
  isFiltered,
  municipalitiesIn,
  onceFor,
  type Reading,
  readingOf,
  withExecutor,
} from "#rooms/day";
import { keysOfCodes } from "#rooms/organisations";

/** What a reader asks about: who works with whom on a day, as far as the filters leave it. */
export interface Asked {
  fabric: Fabric;
  /** Municipalities to show: all, or those of the provinces asked for. */
  shown: ReadonlySet<BodyIndex>;
  /** Whether the reader chose provinces: then rows without anyone shown are left out. */
  regional: boolean;
}

/**
 * The same question with the key of the municipality that it names by any code it has or had.
 * @throws Problem 400 for a code that nobody has
 */
export async function withMunicipality<Query extends { gemeente?: string | undefined }>(
  { db }: Building,
  query: Query,
): Promise<Query> {
  if (query.gemeente === undefined) return query;
  const [gemeente] = await keysOfCodes(db, "gemeente", [query.gemeente]);
  return { ...query, gemeente };
}

/**
 * The same object for the same question, so that rows made of it can be kept with it (`onceFor`): a page of fifty then
 * costs fifty rows, however many there are.
 */
export async function askedFor(building: Building, query: FabricQuery, day: string): Promise<Asked> {
  // What people write down changes within an edition: it is not kept for that.
  if (query.lezing === "ruim")
    return askedIn(await fabricOf(building, day, "wider"), await withExecutor(building, query));
  return isFiltered(query)
    ? narrowedAsked(building, day, readingOf(query), await withExecutor(building, query))
    : everything(await fabricOf(building, day, readingOf(query)));
}

const everything = onceFor((fabric: Fabric) => askedIn(fabric, {}));

/** What filters leave of a day is kept apart from the days themselves: nobody's filters push those out. */
const MOST_BYTES = 12 * 1024 * 1024;
const FILTERS = (Object.keys(fabricFilter) as (keyof FabricQuery)[]).filter((name) => name !== "lezing");

const narrowedAsked = keptPerEdition(
  async (building, day: string, reading: Reading, query: FabricQuery) =>
    askedIn(await fabricOf(building, day, reading), query),
  {
    mostBytes: MOST_BYTES,
    sizeOf: ({ fabric }) => bytesOf(fabric),
    nameOf: (day, reading, query) =>
      JSON.stringify([day, reading, ...FILTERS.map((it) => query[it] ?? null)]),
  },
);

/** The same without keeping it. */
export const askedIn = (whole: Fabric, query: FabricQuery): Asked => {
  const fabric = chosenFrom(whole, query);
  return {
    fabric,
    shown: new Set(municipalitiesIn(fabric, query.provincie)),
    regional: query.provincie !== undefined,
  };
};
