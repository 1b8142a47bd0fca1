/** What rooms do beside answering: telling what happened, and whatever else may come a few seconds later. */
import type { Log } from "./log.ts";
import type { Building, Room } from "./room.ts";
import { inRounds } from "./rounds.ts";

const EVERY_MS = 2_000;

/**
 * Waits for all of it, also when some of it fails.
 * @throws whatever the first one failed with
 */
export async function allDone(work: readonly Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(work)) if (one.status === "rejected") throw one.reason;
}

/** Does it every few seconds, until stopped. */
export const keepOnErrands = (building: Building, rooms: readonly Room[], log: Log): (() => Promise<void>) =>
  inRounds(
    EVERY_MS,
    () => allDone(rooms.flatMap((room) => room.errands?.(building) ?? [])),
    log,
    "errands not done",
  );
