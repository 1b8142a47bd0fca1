import { insertRows } from "#kit/database/batch.ts";
import type { Db, Trx } from "./db.ts";
import type { Hexagon } from "./boundaries/hexagons/hexagons.ts";
import type { Place } from "./facts.ts";

/** What a boundary file tells: where municipalities lie, which ones border, and the country as hexagons. */
export interface Geography {
  places: (Place & { province: string | null; source: string })[];
  /** Each pair once. */
  neighbours: [string, string][];
  hexagons: Hexagon[];
}

/** Where municipalities lie now, in a fixed order. */
export async function readGeography(trx: Trx): Promise<Geography> {
  const places = await trx.selectFrom("place").selectAll().orderBy("organisation_key").execute();
  const pairs = await trx.selectFrom("neighbour").selectAll().execute();
  return {
    places: places.map((it) => ({
      key: it.organisation_key,
      latitude: it.latitude,
      longitude: it.longitude,
      province: it.province,
      source: it.source,
    })),
    neighbours: pairs
      .filter((it) => it.organisation_key < it.neighbour_key)
      .map((it): [string, string] => [it.organisation_key, it.neighbour_key])
      .sort(inOrder),
    hexagons: await readHexagons(trx),
  };
}

/** The country as hexagons, row by row from the north; empty where boundaries were never read. */
export async function readHexagons(db: Db): Promise<Hexagon[]> {
  const rows = await db
    .selectFrom("hexagon")
    .selectAll()
    .orderBy("grid_row")
    .orderBy("grid_column")
    .execute();
  return rows.map((it) => ({
    column: it.grid_column,
    row: it.grid_row,
    organisation: it.organisation_key,
  }));
}

/**
 * Replaces where municipalities lie, which ones border, and the hexagons.
 * @returns whether anything differs from what was there
 */
export async function storeGeography(trx: Trx, given: Geography): Promise<boolean> {
  const next = {
    places: [...given.places]
      .map(({ key, latitude, longitude, province, source }) => ({
        key,
        latitude,
        longitude,
        province,
        source,
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    neighbours: given.neighbours.map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a])).sort(inOrder),
    hexagons: given.hexagons
      .map(({ column, row, organisation }) => ({ column, row, organisation }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
  if (JSON.stringify(next) === JSON.stringify(await readGeography(trx))) return false;
  await trx.deleteFrom("place").execute();
  await trx.deleteFrom("neighbour").execute();
  await trx.deleteFrom("hexagon").execute();
  await insertRows(
    trx,
    "place",
    next.places.map(({ key, ...place }) => ({ organisation_key: key, ...place })),
  );
  await insertRows(
    trx,
    "neighbour",
    next.neighbours.flatMap(([a, b]) => [
      { organisation_key: a, neighbour_key: b },
      { organisation_key: b, neighbour_key: a },
    ]),
  );
  await insertRows(
    trx,
    "hexagon",
    next.hexagons.map((it) => ({
      grid_column: it.column,
      grid_row: it.row,
      organisation_key: it.organisation,
    })),
  );
  return true;
}

const inOrder = (a: [string, string], b: [string, string]) => (a.join(" ") < b.join(" ") ? -1 : 1);
