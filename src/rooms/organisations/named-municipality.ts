/** A choice of one municipality, where people name it: one that is there on the day, or a sentence and who stands in its place. */
import { type Day, formatDay } from "#kit/day.ts";
import { textField } from "#kit/http/query.ts";
import type { Named } from "#kit/named-choices.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { organisationByCode } from "./bearers.ts";
import { goneBefore } from "./gone.ts";
import { shortName } from "./names.ts";
import { successorsOf } from "./related.ts";
import { codesTyped } from "./typed.ts";

const FIELD = "gemeente";

export const namedMunicipality: Named = {
  schema: textField,
  codes: async (building, typed, day) => {
    const { codes, errors } = await codesTyped(building, FIELD, typed, day, FIELD);
    const absent = await Promise.all(codes.map((code) => absence(building, code, day)));
    const found = absent.filter((it) => it !== null);
    return found.length > 0 ? { codes: [], errors: [...errors, ...found] } : { codes, errors };
  },
};

/** Why a municipality cannot be chosen on a day; null for one that can, and for a code that is nobody's or another body's. */
async function absence({ db }: Building, code: string, day: Day): Promise<FieldError | null> {
  const one = await organisationByCode(db, code);
  if (one?.type !== FIELD) return null;
  if (one.valid_from !== null && day < one.valid_from)
    return { field: FIELD, message: `${one.name} bestaat sinds ${formatDay(one.valid_from)}.` };
  const message = await goneBefore(db, one, day, { instead: "Kies" });
  if (message === null) return null;
  const meant = (await successorsOf(db, one.key)).map((it) => ({ name: shortName(it.name), value: it.key }));
  return { field: FIELD, message, meant };
}
