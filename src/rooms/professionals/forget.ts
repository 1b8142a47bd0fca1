/** Removes what nobody said to be right for long, what is of a place that ended, and questions that closed a while ago. */
import { longBefore } from "#kit/processing.ts";
import type { Db } from "./db.ts";
import { CLOSED_LASTS } from "./asking/rules.ts";
import { ENDED_LASTS, FORGOTTEN } from "./terms.ts";

export async function forgetOld(db: Db, at: Date): Promise<void> {
  await db.deleteFrom("profile").where("changed_at", "<", longBefore(at, FORGOTTEN)).execute();
  await db.deleteFrom("profile").where("ended_at", "<", longBefore(at, ENDED_LASTS)).execute();
  await db.deleteFrom("help_question").where("closed_at", "<", longBefore(at, CLOSED_LASTS)).execute();
}
