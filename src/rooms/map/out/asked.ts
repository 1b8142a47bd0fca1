import { z } from "zod";
import { type Day, formatDay } from "#kit/day.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { collaborationNumbered } from "#rooms/collaborations";
import { type Arrangement, type Fabric, fabricFilter, fabricOf, readingOf } from "#rooms/day";

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
  const known = await collaborationNumbered(building.db, id);
  if (!known) throw notFound(`Geen samenwerking met het nummer “${id.slice(0, 40)}”.`);
  if (known.key !== id) return { moved: known.key };
  throw notFound(`${known.title} was niet van kracht op ${formatDay(day)}.`);
}
