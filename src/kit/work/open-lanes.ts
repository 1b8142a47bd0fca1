import { Worker } from "node:worker_threads";
import type { Log } from "../log.ts";
import type { Room } from "../room.ts";
import type { Lanes } from "./forward.ts";
import { type Lane, openLane } from "./lane.ts";

/** Room for what a question makes and forgets. With 8 MB pages as large as the map were swept twice each, at half their cost. */
const MOST_YOUNG_MB = 48;
/**
 * What rooms keep is bounded by themselves, far below this; a smaller heap is swept sooner. A thread that needs more is
 * ended, and no other thread with it.
 */
const MOST_OLD_MB = 768;

/**
 * Starts a thread for each lane that rooms name. Nobody waits for it: a request that comes first waits in the queue.
 * @param script file of the thread, which gets the lane's name
 */
export function openLanes(rooms: Room[], script: string, log: Log): Lanes & { close: () => Promise<void> } {
  const lanes = new Map<string, Lane>();
  for (const { lane } of rooms) {
    if (!lane || lanes.has(lane.name)) continue;
    const start = () =>
      new Worker(script, {
        workerData: { lane: lane.name },
        resourceLimits: { maxYoungGenerationSizeMb: MOST_YOUNG_MB, maxOldGenerationSizeMb: MOST_OLD_MB },
      });
    lanes.set(lane.name, openLane(lane.name, start, log));
  }
  const close = async () => {
    await Promise.all([...lanes.values()].map((it) => it.close()));
  };
  return Object.assign(lanes, { close });
}
