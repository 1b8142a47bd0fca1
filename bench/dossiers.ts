/** Two thousand dossiers of twenty parties: the page of one, and the Langetermijnagenda of a council, beside node and pg by hand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anew } from "./anew.ts";
import { AS, besidePeer } from "./by-hand.ts";
import { REQUESTS, ROUNDS } from "./compare.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { DOSSIERS, putDossiers } from "./dossier-records.ts";
import { ask } from "./load.ts";
import { MAIN } from "./product.ts";
import { startServer } from "./server.ts";
import { putSomebody } from "./somebody.ts";

export async function benchDossiers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-dossiers-"));
  const database = await createDatabase();
  const product = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
  try {
    const { dossier, organisation } = await asAdmin(database.url, async (client) => {
      await putSomebody(client);
      const one = await putDossiers(client);
      await client.query("analyze");
      return one;
    });
    const dossierPath = `/dossiers/${dossier}`;
    const agendaPath = `/voor-de-raad/${organisation}/langetermijnagenda`;
    console.log(`${DOSSIERS} dossiers van 20 partijen; ${ROUNDS} rondes van ${REQUESTS}`);
    // A page for everyone is kept: each is asked anew, under an address that nobody asked before.
    for (const [who, headers] of [
      ["bezoeker", {}],
      ["lid", AS],
    ] as const) {
      const paths = who === "bezoeker" ? [dossierPath, agendaPath] : [agendaPath];
      const answers = new Map<string, Buffer>();
      for (const path of paths)
        answers.set(path, (await ask(product.port, anew(path, 65_000), headers)).body);
      const files = [dossierPath, agendaPath].map((path, at) => {
        const file = join(folder, `${who}-${at}`);
        writeFileSync(file, answers.get(path) ?? "");
        return file;
      });
      await besidePeer("dossiers-peer.ts", [dossier, organisation, ...files], {
        ...{ product, database, headers, asked: anew },
        pages: [...answers].map(([path, page]) => ({ path, page, called: `${path}, ${who}` })),
      });
    }
  } finally {
    await product.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
