/**
 * Refusals in the record (ASVS 16.3.2), so many of one account in an hour and as many of all visitors together: what is kept
 * for years must not be filled by who asks in a loop. Counted by each web process for itself.
 */
import type { QueryExecutorProvider } from "kysely";
import { type Deed, record } from "./record.ts";

/** Refusals written down before one line says that there are more. */
export const MOST_REFUSALS = 100;
const HOUR_MS = 60 * 60 * 1_000;

interface Stretch {
  ends: number;
  seen: number;
}
const stretches = new WeakMap<object, Map<string, Stretch>>();

/** Writes down that something was refused, or that from here on more was. */
export async function recordRefusal(
  db: QueryExecutorProvider & object,
  deed: Omit<Deed, "result">,
  at: Date,
): Promise<void> {
  const stretch = stretchOf(db, deed.actor ?? "visitor", at.getTime());
  stretch.seen += 1;
  if (stretch.seen <= MOST_REFUSALS) await record(db, { ...deed, result: "refused" }, at);
  if (stretch.seen !== MOST_REFUSALS + 1) return;
  const until = `tot:${new Date(stretch.ends).toISOString()}`;
  await record(db, { ...deed, action: "geweigerd.meer", object: until, result: "refused" }, at);
}

function stretchOf(db: object, who: string, now: number): Stretch {
  const known = stretches.get(db) ?? new Map<string, Stretch>();
  stretches.set(db, known);
  const going = known.get(who);
  if (going && going.ends > now) return going;
  for (const [other, { ends }] of known) if (ends <= now) known.delete(other);
  const begun = { ends: now + HOUR_MS, seen: 0 };
  known.set(who, begun);
  return begun;
}
