import { type Day, formatDay } from "#kit/day.ts";
import type { Db } from "./db.ts";
import { lastDay } from "./last-day.ts";
import type { Organisation } from "./queries.ts";
import { successorsOf } from "./related.ts";

/**
 * Says of an organisation that it is no more on a day, to whoever would do something with it; null for one that still is.
 * @param cannot what follows from that, where it must be said: "kan niets bevestigen"
 * @param instead what to do with who took over: "Noem"
 */
export async function goneBefore(
  db: Db,
  { key, name, valid_until: until }: Pick<Organisation, "key" | "name" | "valid_until">,
  day: Day,
  { cannot, instead }: { cannot?: string; instead: string },
): Promise<string | null> {
  if (until === null || until > day) return null;
  const heirs = [...new Set((await successorsOf(db, key)).map((it) => it.name))];
  return [
    `${name} bestond tot en met ${formatDay(lastDay(until))}${cannot === undefined ? "" : `, en ${cannot}`}.`,
    ...(heirs.length > 0 ? [`${instead} wie haar opvolgde: ${heirs.join(", ")}.`] : []),
  ].join(" ");
}
