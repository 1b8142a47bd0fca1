import { inWords, Problem } from "#kit/problem.ts";
import type { Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { codesTyped, goneBefore, organisationByCode } from "#rooms/organisations";

/**
 * The organisation that somebody typed in the field `organisatie`, by name or by code.
 * @returns its key
 * @param day the day on the calendar: nobody works where no organisation is any more
 * @throws Problem 422 with what may be meant. There is no link to follow: it would lose what was typed in the other fields
 */
export async function organisationTyped(building: Building, typed: string, day: Day): Promise<string> {
  const { codes, errors } = await codesTyped(building, "organisatie", [typed], day);
  const found = errors.length === 0 ? await organisationByCode(building.db, codes[0] ?? "") : undefined;
  if (found) {
    const gone = await goneBefore(building.db, found, day, { instead: "Kies" });
    if (gone !== null) throw new Problem(422, gone, [{ field: "organisatie", message: gone }]);
    return found.key;
  }
  const told = errors.map((it) => ({ field: it.field, message: inWords(it) }));
  throw new Problem(422, "Deze organisatie kennen we niet.", told);
}
