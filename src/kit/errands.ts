/** What rooms do beside answering: telling what happened, and whatever else may come a few seconds later. */
import type { Log } from "./log.ts";
import type { Building, Room } from "./room.ts";
import { inRounds } from "./rounds.ts";

const EVERY_MS = 2_000;

/** Does it every few seconds, until stopped. */
export const keepOnErrands = (building: Building, rooms: readonly Room[], log: Log): (() => Promise<void>) =>
  inRounds(
    EVERY_MS,
    async () => {
      for (const room of rooms) await room.errands?.(building);
    },
    log,
    "errands not done",
  );
