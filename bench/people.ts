/** CPU of pages for who has logged in, beside the same page made for a visitor, and of an edit beside one by hand, in one run. */
import { anew } from "./anew.ts";
import { cpuMs } from "./cpu.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { benchBesideSlow, benchEdit } from "./edit.ts";
import { ask, load } from "./load.ts";
import { MAIN } from "./product.ts";
import { startServer } from "./server.ts";
import { ORGANISATIONS, putSomebody, SECRET } from "./somebody.ts";
import { shown, shuffled, spread, verdict } from "./statistics.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 8);
const REQUESTS = 100;
const GOAL = 1.5;
const PAGES = ["/", "/organisaties/gm1950", "/samenwerkingen", "/voor-de-raad/gm1950"];

export async function benchPeople(): Promise<void> {
  const database = await createDatabase();
  const server = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
  try {
    await asAdmin(database.url, async (client) => {
      await putSomebody(client);
      await client.query("analyze");
    });
    const cookie = { Cookie: `vliegwiel=${SECRET}` };
    const mine = await ask(server.port, "/mijn-werk", cookie);
    if (mine.status !== 200) throw new Error(`/mijn-werk gaf ${mine.status}: de meting is niet ingelogd`);
    let spelling = 0;
    const cost = async (path: string, headers: Record<string, string>) => {
      const before = cpuMs([server.pid, database.postmaster]);
      await load(server.port, REQUESTS, () => anew(path, spelling++), headers);
      return (cpuMs([server.pid, database.postmaster]) - before) / REQUESTS;
    };
    console.log(
      `CPU-ms per pagina, ingelogd bij ${ORGANISATIONS.length} organisaties naast bezoeker, ${ROUNDS} rondes van ${REQUESTS}`,
    );
    for (const path of PAGES) {
      const ratios: number[] = [];
      const costs = { person: [] as number[], visitor: [] as number[] };
      // The first round warms up and does not count.
      for (let round = 0; round <= ROUNDS; round++) {
        const of = { person: 0, visitor: 0 };
        for (const who of shuffled(["person", "visitor"] as const))
          of[who] = await cost(path, who === "person" ? cookie : {});
        if (round === 0) continue;
        costs.person.push(of.person);
        costs.visitor.push(of.visitor);
        ratios.push(of.person / of.visitor);
      }
      console.log(`${path}: ingelogd ${shown(costs.person)}, bezoeker ${shown(costs.visitor)}`);
      const judged = verdict(spread(ratios).median <= GOAL);
      console.log(`  ingelogd / bezoeker: ${shown(ratios)}; doel ≤ ${GOAL}: ${judged}`);
    }
    const ground = {
      database,
      product: server,
      organisations: ORGANISATIONS,
      secret: SECRET,
      rounds: ROUNDS,
    };
    await benchEdit(ground);
    await benchBesideSlow(ground);
  } finally {
    await server.stop();
    await database.drop();
  }
}
