/** What the first reader of the figures waits for, and every next one; on the register in a database of its own. */
import { cpuMs } from "./cpu.ts";
import { ask, load } from "./load.ts";
import { MAIN } from "./product.ts";
import { anew } from "./anew.ts";
import { startServer } from "./server.ts";
import { shown } from "./statistics.ts";

const PATHS = ["/kaart/cijfers", "/kaart/cijfers/gemeenten", "/kaart/cijfers/taken", "/kaart/cijfers/jaren"];
const ROUNDS = 10;
const REQUESTS = 20;

/** Prints CPU milliseconds per request of the figures: the first after a start, made anew, and kept. */
export async function benchNumbersPages(databaseUrl: string): Promise<void> {
  const product = await startServer(MAIN, { env: { DATABASE_URL: databaseUrl }, ready: "/readyz" });
  try {
    console.log("\nPagina's, CPU-ms per verzoek van de server (zonder de database)");
    let spelling = 1;
    for (const path of PATHS) {
      const began = performance.now();
      const before = cpuMs([product.pid]);
      const { status, body } = await ask(product.port, path);
      if (status !== 200) throw new Error(`${path} gaf ${status}`);
      const cold = { cpu: cpuMs([product.pid]) - before, wall: performance.now() - began };
      const costs: Record<"anew" | "kept", number[]> = { anew: [], kept: [] };
      for (let round = 0; round < ROUNDS; round++)
        for (const kind of ["anew", "kept"] as const) {
          const own = cpuMs([product.pid]);
          await load(product.port, REQUESTS, () => (kind === "kept" ? path : anew(path, spelling++)));
          costs[kind].push((cpuMs([product.pid]) - own) / REQUESTS);
        }
      console.log(
        `  ${path.padEnd(26)} eerste ${cold.cpu.toFixed(0)} (verstreken ${cold.wall.toFixed(0)} ms), daarna ${shown(costs.anew)}, bewaard ${shown(costs.kept)}; ${Math.round(body.length / 1024)} KB`,
      );
    }
  } finally {
    await product.stop();
  }
}
