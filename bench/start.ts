/**
 * How long the product takes from the first process to the first 200 of /readyz: with nothing there yet
 * (making the embedded database and loading the shipped register), with the embedded database there, and with
 * a PostgreSQL server that holds the register.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "./database.ts";
import { MAIN } from "./product.ts";
import { startServer } from "./server.ts";
import { shown, spread, verdict } from "./statistics.ts";

const RUNS = 7;

export async function benchStart(): Promise<void> {
  const first: number[] = [];
  const later: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-bench-"));
    first.push(await secondsToReady({ DATA_DIR: dataDir, DATABASE_URL: "" }));
    later.push(await secondsToReady({ DATA_DIR: dataDir, DATABASE_URL: "" }));
    rmSync(dataDir, { recursive: true, force: true });
  }
  const database = await createDatabase();
  const server: number[] = [];
  const loading = await secondsToReady({ DATABASE_URL: database.url });
  for (let run = 0; run < RUNS; run++) server.push(await secondsToReady({ DATABASE_URL: database.url }));
  await database.drop();

  console.log(`Starttijd in seconden tot de eerste 200 van /readyz, mediaan (bereik) van ${RUNS}`);
  row("ingebouwd, eerste keer met gegevens", first, 12);
  row("ingebouwd, daarna", later, 2);
  row("PostgreSQL, register al geladen", server, 1);
  console.log(`  PostgreSQL, eerste keer met gegevens (eenmaal): ${loading.toFixed(2)}`);
}

const row = (name: string, seconds: number[], goal: number) => {
  console.log(`  ${name}: ${shown(seconds)}; doel ≤ ${goal}: ${verdict(spread(seconds).median <= goal)}`);
};

async function secondsToReady(env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const running = await startServer(MAIN, { env, ready: "/readyz" });
  const seconds = (performance.now() - began) / 1_000;
  await running.stop();
  return seconds;
}
