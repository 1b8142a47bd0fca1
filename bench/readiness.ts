/**
 * Five hundred organisations that each answered three hundred items, and two thousand dossiers: the page of a dossier before its decision
 * and the overview of an organisation, beside node and pg by hand.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { amsterdamDay } from "../src/kit/day.ts";
import { ORGANISATION_ITEMS } from "../src/rooms/readiness/sets/items.ts";
import { questionsOn } from "../src/rooms/readiness/sets/of-dossier.ts";
import { compare, type Contestant, REQUESTS, ROUNDS } from "./compare.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { DOSSIERS, putDossiers } from "./dossier-records.ts";
import { ask } from "./load.ts";
import { MAIN } from "./product.ts";
import { putReadiness } from "./readiness-records.ts";
import { type Running, startServer } from "./server.ts";
import { ORGANISATIONS, putSomebody, SECRET } from "./somebody.ts";

const AS = { Cookie: `vliegwiel=${SECRET}` };

/** Each form has a number of its own, so that a second click changes nothing: another at every answer, and no fact. */
const withoutNumbers = (page: Buffer): string =>
  page.toString().replaceAll(/name="_keer" value="[^"]*"/g, 'name="_keer"');

export async function benchReadiness(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-readiness-"));
  const database = await createDatabase();
  const product = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
  try {
    const today = amsterdamDay(new Date());
    const { dossier, organisation, answers } = await asAdmin(database.url, async (client) => {
      await putSomebody(client);
      await putDossiers(client);
      const one = await putReadiness(client, ORGANISATIONS, today);
      await client.query("analyze");
      return one;
    });
    console.log(
      `${answers} antwoorden, ${DOSSIERS} dossiers van 20 partijen; ${ROUNDS} rondes van ${REQUESTS}`,
    );
    const paths = [
      `/dossiers/${dossier}/klaar-voor-besluit`,
      `/organisaties/${organisation}/klaar-voor-besluit`,
    ];
    const pages = new Map<string, string>();
    for (const [at, path] of paths.entries()) {
      const { status, body } = await ask(product.port, path, AS);
      if (status !== 200) throw new Error(`${path} gaf ${status}`);
      pages.set(path, withoutNumbers(body));
      writeFileSync(join(folder, String(at)), body);
    }
    const asked = ORGANISATION_ITEMS.map((it) => it.code).join();
    const questions = questionsOn(today)
      .map((it) => it.code)
      .join();
    const peer = await startServer(join(import.meta.dirname, "readiness-peer.ts"), {
      ...{
        args: [
          dossier,
          organisation,
          ...paths.keys().map((at) => join(folder, String(at))),
          asked,
          questions,
        ],
        env: { DATABASE_URL: database.url },
        ready: "/",
      },
    });
    try {
      for (const path of paths) {
        // It must hold the same rows in the same order: then all its bytes are the same.
        if (withoutNumbers((await ask(peer.port, path, AS)).body) !== pages.get(path))
          throw new Error(`${path} met de hand is niet dezelfde`);
        const contestant = (running: Running): Contestant => ({
          ...{ running, database, headers: AS, path: () => path },
        });
        await compare(path, contestant(product), contestant(peer), ["product", "met de hand"]);
      }
    } finally {
      await peer.stop();
    }
  } finally {
    await product.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
