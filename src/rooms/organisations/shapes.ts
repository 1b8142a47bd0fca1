import { insertRows } from "#kit/database/batch.ts";
import type { Db, Trx } from "./db.ts";
import type { Shape } from "./boundaries/shapes.ts";

/**
 * Outlines of municipalities in degrees with the file they came from, by key. Empty where nobody loaded a file
 * of boundaries: the snapshot does not carry them.
 */
export async function readShapes(db: Db): Promise<(Shape & { source: string })[]> {
  const rows = await db.selectFrom("shape").selectAll().orderBy("organisation_key").execute();
  return rows.map((it) => ({ organisation: it.organisation_key, polygons: it.polygons, source: it.source }));
}

/**
 * Replaces all outlines.
 * @param source name of the file or address they were read from
 * @returns whether anything differs from what was there
 */
export async function storeShapes(trx: Trx, given: Shape[], source: string): Promise<boolean> {
  const next = given
    .map(({ organisation, polygons }) => ({ organisation, polygons, source }))
    .sort((a, b) => (a.organisation < b.organisation ? -1 : 1));
  if (JSON.stringify(next) === JSON.stringify(await readShapes(trx))) return false;
  await trx.deleteFrom("shape").execute();
  await insertRows(
    trx,
    "shape",
    next.map(({ organisation, ...shape }) => ({ organisation_key: organisation, ...shape })),
  );
  return true;
}
