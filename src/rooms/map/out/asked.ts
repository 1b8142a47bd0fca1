import { z } from "zod";
import { type Day, formatDay } from "#kit/day.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { type Arrangement, type Fabric, fabricFilter, fabricOf, readingOf } from "#rooms/day";
import type { Db } from "../db.ts";

export const participantsQuery = { lezing: fabricFilter.lezing };

type Query = z.output<z.ZodObject<typeof participantsQuery>>;

export interface Asked {
  fabric: Fabric;
  arrangement: Arrangement;
}

/**
 * The collaboration with a number, as it stood on the day; or the key it really has, when the number is that of
 * another of its texts.
 * @throws Problem 404 for a number that nobody has, or of what was not in force
 */
export async function arrangementAsked(
  building: Building,
  id: string,
  query: Query,
  day: Day,
): Promise<Asked | { moved: string }> {
  const fabric = await fabricOf(building, day, readingOf(query));
  const arrangement = fabric.arrangements.find((it) => it.key === id);
  if (arrangement) return { fabric, arrangement };
  const db: Db = building.db;
  const known = await db
    .selectFrom("version")
    .select(["collaboration_key", "title"])
    .where((eb) => eb.or([eb("roo_id", "=", id), eb("collaboration_key", "=", id)]))
    .limit(1)
    .executeTakeFirst();
  if (!known) throw notFound(`Geen samenwerking met het nummer “${id.slice(0, 40)}”.`);
  if (known.collaboration_key !== id) return { moved: known.collaboration_key };
  throw notFound(`${known.title} was niet van kracht op ${formatDay(day)}.`);
}
