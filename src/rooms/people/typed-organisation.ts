import { inWords, Problem } from "#kit/problem.ts";
import { type Day, formatDay } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import {
  codesTyped,
  lastDay,
  type Organisation,
  organisationByCode,
  successorsOf,
} from "#rooms/organisations";

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
    await refuseGone(building, found, day);
    return found.key;
  }
  const told = errors.map((it) => ({ field: it.field, message: inWords(it) }));
  throw new Problem(422, "Deze organisatie kennen we niet.", told);
}

async function refuseGone({ db }: Building, { key, name, valid_until: until }: Organisation, day: Day) {
  if (until === null || until > day) return;
  const heirs = [...new Set((await successorsOf(db, key)).map((it) => it.name))];
  const instead = heirs.length === 0 ? "" : ` Kies wie haar opvolgde: ${heirs.join(", ")}.`;
  const message = `${name} bestond tot en met ${formatDay(lastDay(until))}.${instead}`;
  throw new Problem(422, message, [{ field: "organisatie", message }]);
}
