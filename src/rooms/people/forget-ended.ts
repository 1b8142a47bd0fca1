import { longBefore } from "#kit/processing.ts";
import type { Kysely } from "kysely";
import type { Tables } from "./db.ts";
import { forgetGuests } from "./guests/guests.ts";
import { forgetInactive } from "./inactive.ts";
import { forgetKeys } from "./keys/keys.ts";
import { LONGEST_HOURS } from "./sessions.ts";

/**
 * Removes log-ins that nobody came back from, and visits that ended so long ago that no cookie leads to them any more: until then
 * a form that comes too late is known by its visit (`formerlyOf`).
 */
export const forgetEnded = async (db: Kysely<Tables>, at: Date): Promise<void> => {
  await db.deleteFrom("login_attempt").where("ends_at", "<=", at).execute();
  const gone = longBefore(at, { hours: LONGEST_HOURS });
  await db.deleteFrom("session").where("ends_at", "<=", gone).execute();
  await forgetKeys(db, at);
  await forgetGuests(db, at);
  await forgetInactive(db, at);
};
