/**
 * How late timers ring in the web process while four visitors ask pages without pause, on the embedded database; and
 * after one address of every kind of page, made anew.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, load } from "./load.ts";
import { MEASURED_ROUTES, onDay } from "../tests/page-kinds.ts";
import { anew } from "./anew.ts";
import { PEER_PAGES } from "./peer-pages.ts";
import { MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { shown, spread, verdict } from "./statistics.ts";

const ROUNDS = 5;
const REQUESTS = 600;
const GOAL_MS = 50;
/** Each kind of page so often. */
const TIMES = 3;
const MOST_SHOWN = 5;
const BROTLI = { "Accept-Encoding": "br" };
const preload = ["--import", join(import.meta.dirname, "lag-preload.ts")];

export async function benchLag(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-bench-"));
  const dataDir = join(folder, "data");
  const file = join(folder, "lag.json");
  try {
    const env = { DATABASE_URL: "", DATA_DIR: dataDir, LAG_FILE: file };
    const product = await startServer(MAIN, { env, nodeArgs: preload, ready: "/readyz" });
    const rounds: number[][] = [];
    let number = 0;
    // The first round warms up: the code and the search index.
    for (let round = 0; round <= ROUNDS; round++) {
      await takeLag(product, file);
      await load(product.port, REQUESTS, () => anew(PEER_PAGES[number % PEER_PAGES.length]!.path, number++));
      const late = await takeLag(product, file);
      if (round > 0) rounds.push(late);
    }
    const kinds = await lagPerKind(product, file);
    await product.stop();
    console.log(
      `Timer van 5 ms: zoveel ms te laat, mediaan (bereik) van ${ROUNDS} rondes van ${REQUESTS} verzoeken, 4 tegelijk`,
    );
    const p99 = tell("ingebouwde database", rounds);
    console.log(`  doel p99 ≤ ${GOAL_MS}: ${verdict(p99 <= GOAL_MS)}`);
    for (const { kind, worst } of kinds.slice(0, MOST_SHOWN))
      console.log(`  ${worst.toFixed(0)} ms  ${kind}`);
    const [most] = kinds;
    if (most)
      console.log(
        `lag: longest ${most.worst.toFixed(0)} ms (${most.kind}), goal ${GOAL_MS}: ${verdict(most.worst <= GOAL_MS)}`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The longest time the process was deaf for each kind of page, on days it had not seen; the worst kind first. */
async function lagPerKind(product: Running, file: string): Promise<{ kind: string; worst: number }[]> {
  const found: { kind: string; worst: number }[] = [];
  let day = 0;
  for (const kind of MEASURED_ROUTES) {
    await ask(product.port, onDay(kind, day++), BROTLI);
    await takeLag(product, file);
    for (let time = 0; time < TIMES; time++) {
      const { status } = await ask(product.port, onDay(kind, day++), BROTLI);
      // On some days an organisation does not take part in what is asked about: that is an answer too.
      if (status >= 500) throw new Error(`${kind} gaf ${status}`);
    }
    found.push({ kind, worst: Math.max(...(await takeLag(product, file))) });
  }
  return found.sort((a, b) => b.worst - a.worst);
}

function tell(name: string, rounds: number[][]): number {
  const at = (share: number) =>
    rounds.map((late) => {
      const sorted = [...late].sort((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    });
  const counts = rounds.map((late) => late.length);
  console.log(
    `  ${name}: timers ${shown(counts, 0)}; p50 ${shown(at(0.5))}; p99 ${shown(at(0.99))}; max ${shown(at(1))}`,
  );
  return spread(at(0.99)).median;
}

/** The lateness since the last time, as the process writes it when asked. */
async function takeLag({ pid }: Pick<Running, "pid">, file: string): Promise<number[]> {
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!existsSync(file)) continue;
    try {
      return JSON.parse(readFileSync(file, "utf8")) as number[];
    } catch {
      // Half written: look again.
    }
  }
}
