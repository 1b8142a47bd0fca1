/**
 * The thread of one lane: the same app on a small pool of its own, so that what dear questions keep in memory lives
 * here and the web thread never waits for it. It warms itself; a question that comes meanwhile makes what it needs.
 */
import { parentPort, workerData } from "node:worker_threads";
import { createApp } from "./app.ts";
import { openBuilding } from "./building.ts";
import { readConfig } from "./config.ts";
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
const connection = await connect({ ...config, connections: CONNECTIONS });
const building = await openBuilding(
  connection.db,
  rooms,
  config,
  undefined,
  rooms.filter((room) => room.lane?.name === lane),
);
const app = createApp(building, rooms, log);
answerRequests(parentPort, {
  fetch: app.fetch,
  edition: building.edition,
  refresh: building.refresh,
  stop: async () => {
    building.close();
    await connection.close();
  },
});
building.warm().catch((error: unknown) => {
  log.warn("warm failed", { lane, message: error instanceof Error ? error.message : String(error) });
});
