/** All figures of a web process, of what it has in memory and of what the database says. */
import { actingOn, seeingAll } from "../database/acting.ts";
import type { Connection } from "../database/connect.ts";
import type { Serving } from "../http/serve.ts";
import type { Room } from "../room.ts";
import type { Lanes } from "../work/forward.ts";
import type { Figure, Spread } from "./figure.ts";
import { watchProcess } from "./process.ts";
import { recordFigures } from "./record.ts";

export interface Watched {
  connection: Pick<Connection, "db" | "pool">;
  rooms: readonly Room[];
  lanes: Lanes;
  serving: Pick<Serving, "requests" | "kept">;
  clock: () => Date;
}

/** A database that hangs must not take along what is known without it. */
const MOST_DATABASE_MS = 2_000;

/** @returns the figures; a database that does not answer is told by one of them */
export function gathering(watched: Watched): () => Promise<(Figure | Spread)[]> {
  const ofProcess = watchProcess();
  return async () => {
    const ofDatabase = await Promise.race([databaseFigures(watched), tooLate()]).catch(() => null);
    return [
      ...ofProcess(),
      ...watched.serving.requests.figures(),
      ...memoryFigures(watched),
      gauge("database_up", "Whether the database answered just now.", [{ value: ofDatabase ? 1 : 0 }]),
      ...(ofDatabase ?? []),
    ];
  };
}

const gauge = (name: string, help: string, samples: Figure["samples"]): Figure => ({
  name,
  help,
  type: "gauge",
  samples,
});

const tooLate = () => new Promise<null>((resolve) => setTimeout(resolve, MOST_DATABASE_MS, null).unref());

function databaseFigures({ connection, rooms, clock }: Watched): Promise<Figure[]> {
  const at = clock();
  const db = actingOn(connection.db);
  // Counts and ages of everything, of nobody in particular.
  return seeingAll(db, async () => {
    const found = [await recordFigures(db, at)];
    for (const room of rooms) found.push((await room.figures?.(db, at)) ?? []);
    return found.flat();
  });
}

function memoryFigures({ connection, lanes, serving }: Watched): Figure[] {
  const { total, idle, waiting } = connection.pool();
  const kept = serving.kept();
  const ofLanes = [...lanes].map(([lane, it]) => ({ labels: { lane }, ...it.load() }));
  return [
    gauge("database_connections", "Connections to the database, by what they do.", [
      { labels: { state: "busy" }, value: total - idle },
      { labels: { state: "idle" }, value: idle },
    ]),
    gauge("database_waiting", "Questions that wait for a connection.", [{ value: waiting }]),
    gauge(
      "lane_waiting",
      "Dear requests that wait for their turn.",
      ofLanes.map(({ labels, waiting: value }) => ({ labels, value })),
    ),
    gauge(
      "lane_answering",
      "Dear requests that are being answered.",
      ofLanes.map(({ labels, answering: value }) => ({ labels, value })),
    ),
    gauge("kept_answers", "Pages kept as they were made.", [{ value: kept.answers }]),
    { ...gauge("kept_answers_size", "Their size.", [{ value: kept.bytes }]), unit: "bytes" },
  ];
}
