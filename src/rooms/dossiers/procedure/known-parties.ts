/** The organisations that a procedure is asked for: looked up one by one, or read for many dossiers at once. */
import type { Day } from "#kit/day.ts";
import type { FieldError } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { codesTyped, type Organisation, organisationByCode, organisationsOf } from "#rooms/organisations";
import { type CouncilDays, keptDays, keptDaysOf } from "#rooms/oversight";
import type { Db } from "../db.ts";

type PartyOrganisation = Pick<Organisation, "key" | "name" | "type">;

export interface KnownParties {
  /** Codes for what was typed, with what is not clear. */
  codes: (field: string, texts: readonly string[]) => Promise<{ codes: string[]; errors: FieldError[] }>;
  organisation: (code: string) => Promise<PartyOrganisation | undefined | null>;
  /** When its council meets; null where nobody keeps that. */
  days: (key: string) => Promise<CouncilDays | null>;
}

/** Whatever people type. */
export const lookedUp = (building: Building, day: Day): KnownParties => ({
  codes: (field, texts) => codesTyped(building, field, [...texts], day),
  organisation: (code) => organisationByCode(building.db, code),
  days: (key) => keptDays(building.db, key),
});

/**
 * The same for organisations that are known by their keys, read in two questions: a dossier of twenty parties asked sixty.
 * What is no key among them is looked up.
 */
export async function knownParties(
  building: Building,
  keys: readonly string[],
  day: Day,
): Promise<KnownParties> {
  const db: Db = building.primary;
  const [organisations, days] = await Promise.all([
    organisationsOf(db, keys, ["name", "type"]),
    keptDaysOf(building.primary, keys),
  ]);
  const others = lookedUp(building, day);
  return {
    codes: (field, texts) =>
      texts.every((it) => organisations.has(it))
        ? Promise.resolve({ codes: [...texts], errors: [] })
        : others.codes(field, texts),
    organisation: (code) => {
      const found = organisations.get(code);
      return found ? Promise.resolve({ ...found, key: code }) : others.organisation(code);
    },
    days: (key) => (organisations.has(key) ? Promise.resolve(days.get(key) ?? null) : others.days(key)),
  };
}
