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

/** @returns a sentence for each page that is too dear; the dearest are told */
export async function costs({ pid, port }: Running, addresses: readonly string[]): Promise<string[]> {
  let spelling = 1;
  const costOf = async (address: string): Promise<number> => {
    const before = cpuMs([pid]);
    for (let times = 0; times < REQUESTS; times++) await ask(port, anew(address, spelling++));
    return (cpuMs([pid]) - before) / REQUESTS;
  };
  for (let times = 0; times < 10; times++) await costOf(MEASURE);
  const found: { address: string; times: number }[] = [];
  for (const address of addresses) {
    // What is made once for a day is made in the first, which does not count.
    await costOf(address);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const own = await costOf(address);
      ratios.push(own / (await costOf(MEASURE)));
    }
    found.push({ address, times: spread(ratios).median });
  }
  found.sort((a, b) => b.times - a.times);
  const text = ({ address, times }: (typeof found)[number]) =>
    `${times.toFixed(1).replace(".", ",")} keer ${MEASURE}: ${address}`;
  console.log(`De duurste bladzijden, telkens opnieuw gemaakt (CPU met database):`);
  for (const it of found.slice(0, 12)) console.log(`  ${text(it)}`);
  return found.filter((it) => it.times > MOST_TIMES).map(text);
}
