/** The question as its form shows it: names and titles, for codes and numbers that came in the address. */
import type { Fabric } from "#rooms/day";
import { asName } from "#rooms/organisations";
import type { Db } from "./db.ts";
import type { TypedLeaving, TypedMoving } from "./question.ts";

export async function withNames<Typed extends TypedLeaving & TypedMoving>(
  db: Db,
  fabric: Fabric,
  typed: Typed,
): Promise<Typed> {
  const shown = { ...typed };
  if (typed.organisatie !== undefined) shown.organisatie = await asName(db, typed.organisatie);
  for (const field of ["samenwerking", "van", "naar"] as const)
    if (typed[field] !== undefined) shown[field] = asTitle(fabric, typed[field]);
  return shown;
}

/** The title behind a number; with the number where another arrangement has it too. */
function asTitle({ arrangements }: Fabric, text: string): string {
  const one = arrangements.find((it) => it.key === text || it.version === text);
  if (!one) return text;
  return arrangements.filter((it) => it.title === one.title).length > 1
    ? `${one.title} (${one.key})`
    : one.title;
}
