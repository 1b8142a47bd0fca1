/** What an edit costs: session, policy, audit and event, beside a handler by hand that executes the same statements. */
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { join } from "node:path";
import { cpuMs } from "./cpu.ts";
import { asAdmin, type BenchDatabase } from "./database.ts";
import { EDIT } from "./edit-statements.ts";
import { type Running, startServer } from "./server.ts";
import { shown, spread, verdict } from "./statistics.ts";

const EDITS = 200;
const SIDE_BY_SIDE = 4;
const GOAL = 1.5;
/** Nobody calls that waiting. */
const MOST_WAIT_MS = 500;
const HELD_MS = 2_000;

/** Sends one, as a page of our own would. */
const send = (port: number, organisation: string, secret: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const body = new URLSearchParams({ _formulier: "meting", _keer: randomUUID() }).toString();
    const sent = request(
      {
        ...{
          host: "127.0.0.1",
          port,
          method: "POST",
          path: `/organisaties/${organisation}/beheer/nagekeken/executive`,
        },
        headers: {
          Cookie: `vliegwiel=${secret}`,
          Origin: `http://127.0.0.1:${port}`,
          "Sec-Fetch-Site": "same-origin",
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": body.length,
        },
      },
      (response) => {
        response.resume().on("end", () => {
          if (response.statusCode === 303) resolve(performance.now() - began);
          else reject(new Error(`een wijziging gaf ${response.statusCode ?? 0}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

async function sendAll(port: number, organisations: readonly string[], secret: string): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const writer = async () => {
    while (next < EDITS)
      times.push(await send(port, organisations[next++ % organisations.length] ?? "", secret));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, writer));
  return times;
}

/** Until everything is told and sealed. */
const nothingWaits = (url: string): Promise<void> =>
  asAdmin(url, async (client) => {
    const waiting = async () => {
      const { rows } = await client.query<{ there: boolean }>(
        "select exists (select from event_waiting) or exists (select from audit_waiting) as there",
      );
      return rows[0]?.there ?? false;
    };
    while (await waiting()) await new Promise((resolve) => setTimeout(resolve, 100));
  });

export interface Ground {
  database: BenchDatabase;
  product: Running;
  organisations: readonly string[];
  secret: string;
  rounds: number;
}

/**
 * CPU per edit beside the handler by hand. What the product does afterwards (telling, sealing) it does in the same process,
 * so that is measured apart, on the edits of the peer, and taken off.
 */
export async function benchEdit({ database, product, organisations, secret, rounds }: Ground): Promise<void> {
  const peer = await startServer(join(import.meta.dirname, "edit-peer.ts"), {
    env: { DATABASE_URL: database.url },
    ready: "/",
  });
  const settled = () => nothingWaits(database.url);
  const costOf = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
    const before = cpuMs([pid, database.postmaster]);
    await work();
    return (cpuMs([pid, database.postmaster]) - before) / EDITS;
  };
  const costs = { edit: [] as number[], afterwards: [] as number[], peer: [] as number[] };
  const ratios: number[] = [];
  try {
    // The first round warms up and does not count.
    for (let round = 0; round <= rounds; round++) {
      await settled();
      const whole = await costOf(product.pid, async () => {
        await sendAll(product.port, organisations, secret);
        await settled();
      });
      process.kill(product.pid, "SIGSTOP");
      const byHand = await costOf(peer.pid, () => sendAll(peer.port, organisations, secret));
      process.kill(product.pid, "SIGCONT");
      const afterwards = await costOf(product.pid, settled);
      if (round === 0) continue;
      costs.edit.push(whole - afterwards);
      costs.afterwards.push(afterwards);
      costs.peer.push(byHand);
      ratios.push((whole - afterwards) / byHand);
    }
  } finally {
    process.kill(product.pid, "SIGCONT");
    await peer.stop();
  }
  console.log(
    `CPU-ms per wijziging (sessie, regel, vastlegging, gebeurtenis), ${rounds} rondes van ${EDITS}`,
  );
  console.log(
    `product ${shown(costs.edit)}, met de hand ${shown(costs.peer)}; vertellen en verzegelen daarna ${shown(costs.afterwards)}`,
  );
  const judged = verdict(spread(ratios).median <= GOAL);
  console.log(`  product / met de hand: ${shown(ratios)}; doel ≤ ${GOAL}: ${judged}`);
}

/** Somebody's transaction is open for two seconds with all its rows written: others write on, also about the same organisation. */
export async function benchBesideSlow({ database, product, organisations, secret }: Ground): Promise<void> {
  const [own = ""] = organisations;
  const times = await asAdmin(database.url, async (client) => {
    await client.query("begin");
    const held = {
      ...{ secret, token: "", once: randomUUID(), organisation: own, event: randomUUID(), at: new Date() },
    };
    for (const [sql, values] of EDIT.work(held)) await client.query(sql, values);
    const until = performance.now() + HELD_MS;
    const waited: number[] = [];
    while (performance.now() < until)
      waited.push(...(await Promise.all(organisations.map((it) => send(product.port, it, secret)))));
    await client.query("commit");
    return waited;
  });
  const judged = verdict(spread(times).most < MOST_WAIT_MS);
  console.log(
    `${times.length} wijzigingen naast een transactie van ${HELD_MS / 1_000} s: ${shown(times, 1)} ms; de langste < ${MOST_WAIT_MS} ms: ${judged}`,
  );
}
