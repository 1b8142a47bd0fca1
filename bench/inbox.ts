/** "Mijn werk" of somebody in five organisations among a hundred thousand records, beside node and pg by hand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuMs } from "./cpu.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { putRecords } from "./inbox-records.ts";
import { ask, load } from "./load.ts";
import { MAIN } from "./product.ts";
import { startServer } from "./server.ts";
import { ORGANISATIONS, putSomebody, SECRET } from "./somebody.ts";
import { shown, shuffled, spread, verdict } from "./statistics.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 8);
const REQUESTS = 40;
const GOAL = 1.3;
const PATH = "/mijn-werk";
const AS = { Cookie: `vliegwiel=${SECRET}` };
const MUNICIPALITIES = `select key from organisation where type = 'gemeente' and valid_until is null order by key`;

export async function benchInbox(): Promise<void> {
  await benchAmong("alle van die vijf", () => Promise.resolve(ORGANISATIONS));
  await benchAmong("van alle gemeenten", (keys) => Promise.resolve(keys));
}

async function benchAmong(
  whose: string,
  of: (municipalities: string[]) => Promise<readonly string[]>,
): Promise<void> {
  const database = await createDatabase();
  const product = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-inbox-"));
  try {
    await asAdmin(database.url, async (client) => {
      await putSomebody(client);
      const { rows } = await client.query<{ key: string }>(MUNICIPALITIES);
      await putRecords(client, await of(rows.map((it) => it.key)), ORGANISATIONS);
      await client.query("analyze");
    });
    const page = (await ask(product.port, PATH, AS)).body;
    writeFileSync(join(folder, "page"), page);
    const peer = await startServer(join(import.meta.dirname, "inbox-peer.ts"), {
      ...{ args: [join(folder, "page")], env: { DATABASE_URL: database.url }, ready: "/" },
    });
    try {
      const [waiting = "niets"] = /Eerst wat het eerst moet: \d+ van [\d.]+\d/.exec(page.toString()) ?? [];
      // It must hold the same rows in the same order: then all its bytes are the same.
      const byHand = (await ask(peer.port, PATH, AS)).body;
      if (!byHand.equals(page)) throw new Error("de bladzijde met de hand is niet dezelfde");
      const costOf = async ({ pid, port }: typeof peer): Promise<number> => {
        const before = cpuMs([pid, database.postmaster]);
        await load(port, REQUESTS, () => PATH, AS);
        return (cpuMs([pid, database.postmaster]) - before) / REQUESTS;
      };
      const costs = { product: [] as number[], peer: [] as number[] };
      const ratios: number[] = [];
      // The first round warms up and does not count.
      for (let round = 0; round <= ROUNDS; round++) {
        const cost = { product: 0, peer: 0 };
        for (const who of shuffled(["product", "peer"] as const))
          cost[who] = await costOf(who === "product" ? product : peer);
        if (round === 0) continue;
        costs.product.push(cost.product);
        costs.peer.push(cost.peer);
        ratios.push(cost.product / cost.peer);
      }
      console.log(`100.000 samenwerkingen, ${whose}. ${waiting}; ${ROUNDS} rondes van ${REQUESTS}`);
      console.log(`CPU-ms per bladzijde: product ${shown(costs.product)}, met de hand ${shown(costs.peer)}`);
      const judged = verdict(spread(ratios).median <= GOAL);
      console.log(`  product / met de hand: ${shown(ratios)}; doel ≤ ${GOAL}: ${judged}`);
    } finally {
      await peer.stop();
    }
  } finally {
    await product.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
