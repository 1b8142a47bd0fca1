/** Two contestants in one run, turn by turn, by the CPU that each takes with its database. */
import { cpuMs } from "./cpu.ts";
import type { BenchDatabase } from "./database.ts";
import { load } from "./load.ts";
import type { Running } from "./server.ts";
import { shown, shuffled, spread, verdict } from "./statistics.ts";

export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 8);
export const REQUESTS = 40;
const GOAL = 1.3;

export interface Contestant {
  running: Running;
  database: BenchDatabase;
  /** The address of the n-th request. */
  path: (nth: number) => string;
  headers: Record<string, string>;
}

/** CPU of one beside the other, turn by turn, with how many times it is. */
export async function compare(
  what: string,
  one: Contestant,
  other: Contestant,
  names: readonly [string, string],
): Promise<void> {
  let nth = 0;
  const costOf = async ({ running, database, path, headers }: Contestant): Promise<number> => {
    const before = cpuMs([running.pid, database.postmaster]);
    await load(running.port, REQUESTS, () => path(nth++), headers);
    return (cpuMs([running.pid, database.postmaster]) - before) / REQUESTS;
  };
  const costs = { one: [] as number[], other: [] as number[] };
  const ratios: number[] = [];
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    const cost = { one: 0, other: 0 };
    for (const who of shuffled(["one", "other"] as const))
      cost[who] = await costOf(who === "one" ? one : other);
    if (round === 0) continue;
    costs.one.push(cost.one);
    costs.other.push(cost.other);
    ratios.push(cost.one / cost.other);
  }
  console.log(`${what}: CPU-ms ${names[0]} ${shown(costs.one)}, ${names[1]} ${shown(costs.other)}`);
  const judged = verdict(spread(ratios).median <= GOAL);
  console.log(`  ${names[0]} / ${names[1]}: ${shown(ratios)}; doel ≤ ${GOAL}: ${judged}`);
}
