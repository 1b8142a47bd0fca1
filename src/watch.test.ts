/** What who watches the installation gets, at a port that is not for readers. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApp } from "./app.ts";
import { openBuilding } from "./building.ts";
import { rooms } from "./rooms.ts";
import { registerDatabase, TEST_NOW, type TestConnection } from "./testing.ts";
import { record } from "#kit/audit/record.ts";
import { serve, type Serving } from "#kit/http/serve.ts";
import { createLog } from "#kit/log.ts";
import { gathering } from "#kit/watch/gather.ts";
import { openMetrics } from "#kit/watch/figure.ts";
import { recordFigures } from "#kit/watch/record.ts";
import { serveWatch, type Watching } from "#kit/watch/serve-watch.ts";
import { freshDatabase } from "./testing.ts";

let connection: TestConnection;
let serving: Serving;
let watching: Watching;
let site: string;
let watch: string;
let close: () => void;

beforeAll(async () => {
  connection = await registerDatabase(inject("database"));
  const host = { contactEmail: null, hostedBy: null, publicUrl: null };
  const building = await openBuilding(connection.db, rooms, host, () => TEST_NOW);
  const log = createLog("silent");
  const app = createApp(building, rooms, log);
  serving = await serve(app, building, { port: 0, host: "127.0.0.1" }, log);
  const lanes = new Map([["proef", { load: () => ({ waiting: 3, answering: 1 }) } as never]]);
  watching = await serveWatch(
    { port: 0, host: "127.0.0.1" },
    gathering({ connection, rooms, lanes, serving, clock: () => TEST_NOW }),
    (path) => app.request(path),
  );
  site = `http://127.0.0.1:${serving.port}`;
  watch = `http://127.0.0.1:${watching.port}`;
  close = building.close;
});
afterAll(async () => {
  await watching.stop();
  await serving.stop();
  close();
  await connection.close();
});

const figures = async () => (await fetch(`${watch}/metrics`)).text();
const ask = async (path: string) => (await fetch(site + path)).text();

describe("the figures of an installation", () => {
  it("count answers by route, never by what was asked for", async () => {
    await ask("/organisaties/gm0106");
    await ask("/organisaties/gm0106");
    await ask("/organisaties/gm9999?zoek=geheim");
    await ask("/verzonnen-adres");
    await ask("/look.css");
    const text = await figures();
    expect(text).toContain(
      'vliegwiel_requests_total{method="GET",route="/organisaties/:key",status="200"} 1',
    );
    expect(text).toContain('vliegwiel_requests_total{method="GET",route="kept",status="200"} 1');
    expect(text).toContain('vliegwiel_requests_total{method="GET",route="none",status="404"}');
    expect(text).toMatch(
      /request_duration_seconds_bucket\{[^}]*route="\/organisaties\/:key",le="\+Inf"\} \d/,
    );
    for (const told of ["gm0106", "gm9999", "geheim", "verzonnen"]) expect(text).not.toContain(told);
  });

  it("tell of the queue, the database, the kept answers and the register", async () => {
    // Waiting is looked at every ten milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const text = await figures();
    expect(text).toContain('vliegwiel_lane_waiting{lane="proef"} 3');
    expect(text).toContain("vliegwiel_database_up 1");
    expect(text).toMatch(/vliegwiel_kept_answers [1-9]/);
    expect(text).toMatch(/vliegwiel_event_loop_delay_seconds\{part="0.99"\} \d/);
    // The shipped register is of 16 May, and it is 1 June.
    expect(text).toContain(`vliegwiel_register_age_seconds ${16 * 86_400}`);
    expect(text.endsWith("# EOF\n")).toBe(true);
  });

  it("are not for readers", async () => {
    expect((await fetch(`${site}/metrics`)).status).toBe(404);
    expect((await fetch(`${watch}/organisaties`)).status).toBe(404);
    expect((await fetch(`${watch}/metrics`, { method: "POST" })).status).toBe(405);
    expect(await (await fetch(`${watch}/readyz`)).text()).toBe("ok");
  });

  it("come without a database too, and say so", async () => {
    const gone = { db: {} as never, pool: connection.pool };
    const all = await gathering({
      connection: gone,
      rooms,
      lanes: new Map(),
      serving,
      clock: () => TEST_NOW,
    })();
    expect(openMetrics(all)).toContain("vliegwiel_database_up 0");
  });
});

describe("the figures of the record", () => {
  it("say how much waits for its link, and for how long", async () => {
    const { db, close: drop } = await freshDatabase(inject("database"));
    const deed = { actor: null, action: "proef", object: "niets", origin: "cli" } as const;
    await record(db, deed, new Date(TEST_NOW.getTime() - 90_000));
    await record(db, deed, TEST_NOW);
    const text = openMetrics(await recordFigures(db, TEST_NOW));
    expect(text).toContain("vliegwiel_record_unsealed 2");
    expect(text).toContain("vliegwiel_record_unsealed_age_seconds 90");
    await drop();
  });
});
