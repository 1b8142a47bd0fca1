/** What ended and serves nobody any more is removed by a clock of the web process: visits, log-ins, forms that were sent. */
import { pruneRecord } from "./audit/pruning.ts";
import { actingOn, seeingAll } from "./database/acting.ts";
import { forgetKept } from "./http/kept-form.ts";
import { forgetSent } from "./http/sent-once.ts";
import { forgetTries } from "./http/tries.ts";
import { forgetLooks } from "./looks.ts";
import { forgetViews } from "./entries/views.ts";
import { forgetEvents } from "./events/outbox.ts";
import { forgetMail } from "./mail/outbox.ts";
import type { Log } from "./log.ts";
import type { Db, Room } from "./room.ts";
import { inRounds } from "./rounds.ts";

const FORGET_EVERY_MS = 5 * 60 * 1_000;

/** Removes all that is over at a moment, of the kit and of every room. */
export async function forgetAll(db: Db, rooms: readonly Room[], at: Date): Promise<void> {
  await forgetSent(db, at);
  await forgetTries(db, at);
  await forgetKept(db, at);
  await forgetLooks(db, at);
  await forgetViews(db, at);
  await pruneRecord(db, at);
  await forgetEvents(db, at);
  await forgetMail(db, at);
  for (const room of rooms) await room.forget?.(db, at);
}

/** Removes it every few minutes, until stopped. */
export const keepForgetting = (
  plain: Db,
  rooms: readonly Room[],
  log: Log,
  clock: () => Date = () => new Date(),
): (() => Promise<void>) => {
  const db = actingOn(plain);
  // What ended is everyone's.
  const round = () => seeingAll(db, () => forgetAll(db, rooms, clock()));
  return inRounds(FORGET_EVERY_MS, round, log, "what ended is not removed");
};
