import { type RawBuilder, sql } from "kysely";
import type { Day } from "./day.ts";

/** A half-open period `[valid_from, valid_until)`; null is unknown at the start and open at the end. */
export interface Validity {
  valid_from: Day | null;
  valid_until: Day | null;
}

/** SQL for "this row was in force on that day". An unknown start counts as always having been there. */
export const inForceOn = (table: string, day: Day): RawBuilder<boolean> =>
  sql<boolean>`((${sql.ref(`${table}.valid_from`)} is null or ${sql.ref(`${table}.valid_from`)} <= ${day}::date)
    and (${sql.ref(`${table}.valid_until`)} is null or ${sql.ref(`${table}.valid_until`)} > ${day}::date))`;

/** The same rule for a row already in hand. */
export const holdsOn = (period: Validity, day: Day): boolean =>
  (period.valid_from === null || period.valid_from <= day) &&
  (period.valid_until === null || day < period.valid_until);
