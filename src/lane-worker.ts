/**
 * The thread of one lane: the same app on a small pool of its own, so that what dear questions keep in memory lives
 * here and the web thread never waits for it. It warms itself; a question that comes meanwhile makes what it needs.
 */
import { parentPort, workerData } from "node:worker_threads";
import { createApp } from "./app.ts";
import { openBuilding, readSides } from "./building.ts";
import { readConfig, standbyOf } from "./config.ts";
import { rooms } from "./rooms.ts";
import { connect } from "#kit/database/connect.ts";
import { createLog } from "#kit/log.ts";
import { answerRequests, yieldToOthers } from "#kit/work/answering.ts";

/** A question asks three or four things side by side; more would only take turns on the database from pages. */
const CONNECTIONS = 3;

if (!parentPort) throw new Error("lane-worker.ts is started by main.ts");
yieldToOthers();
const { lane } = workerData as { lane: string };
const config = readConfig();
const log = createLog(config.logLevel);
const connection = await connect({ ...config, serving: true, connections: CONNECTIONS });
const standby =
  config.readUrl === null
    ? null
    : await connect({ ...standbyOf(config), serving: true, connections: CONNECTIONS });
const sides = readSides(
  connection.db,
  // How far behind it may be is judged by the web thread.
  standby && { db: standby.db, mostBehindMs: Number.POSITIVE_INFINITY, onMove: () => undefined },
);
await sides.follow(false);
const building = await openBuilding(
  sides,
  rooms,
  config,
  undefined,
  rooms.filter((room) => room.lane?.name === lane),
);
const app = createApp(building, rooms, log);
let stopping = false;
answerRequests(parentPort, {
  fetch: (request) => sides.ask(() => app.fetch(request)),
  edition: building.edition,
  readsStandby: building.readsStandby,
  follow: (standby) => sides.follow(standby),
  stop: async () => {
    stopping = true;
    building.close();
    await standby?.close();
    await connection.close();
  },
});
building.warm().catch((error: unknown) => {
  if (!stopping)
    log.warn("warm failed", { lane, message: error instanceof Error ? error.message : String(error) });
});
