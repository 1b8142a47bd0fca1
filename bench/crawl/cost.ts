/** What a page costs that nobody asked for before, beside the list of collaborations: of the server with its database. */
import { anew } from "../anew.ts";
import { cpuMs } from "../cpu.ts";
import { ask } from "../load.ts";
import type { Running } from "../server.ts";
import { spread } from "../statistics.ts";

const MEASURE = "/samenwerkingen";
const MOST_TIMES = 4;
const ROUNDS = 5;
const REQUESTS = 8;
/** One collection of garbage is a third of eight requests: what comes near the border is measured again, for longer. */
const NEAR = 3;
const MORE_REQUESTS = 60;

/** @returns a sentence for each page that is too dear; the dearest are told */
export async function costs({ pid, port }: Running, addresses: readonly string[]): Promise<string[]> {
  let spelling = 1;
  const costOf = async (address: string, requests = REQUESTS): Promise<number> => {
    const before = cpuMs([pid]);
    for (let times = 0; times < requests; times++) await ask(port, anew(address, spelling++));
    return (cpuMs([pid]) - before) / requests;
  };
  const timesOf = async (address: string, requests: number): Promise<number> => {
    // What is made once for a day is made in the first, which does not count.
    await costOf(address);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const own = await costOf(address, requests);
      ratios.push(own / (await costOf(MEASURE, requests)));
    }
    return spread(ratios).median;
  };
  for (let times = 0; times < 10; times++) await costOf(MEASURE);
  const found: { address: string; times: number }[] = [];
  for (const address of addresses) {
    const first = await timesOf(address, REQUESTS);
    const times = first < NEAR ? first : await timesOf(address, MORE_REQUESTS);
    found.push({ address, times });
  }
  found.sort((a, b) => b.times - a.times);
  const text = ({ address, times }: (typeof found)[number]) =>
    `${times.toFixed(1).replace(".", ",")} keer ${MEASURE}: ${address}`;
  console.log(`De duurste bladzijden, telkens opnieuw gemaakt (CPU met database):`);
  for (const it of found.slice(0, 12)) console.log(`  ${text(it)}`);
  return found.filter((it) => it.times > MOST_TIMES).map(text);
}
