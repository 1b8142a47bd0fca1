/** "Mijn werk" of somebody in five organisations among a hundred thousand records, beside node and pg by hand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare, type Contestant, REQUESTS, ROUNDS } from "./compare.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { putRecords } from "./inbox-records.ts";
import { ask } from "./load.ts";
import { MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { ORGANISATIONS, putSomebody, SECRET } from "./somebody.ts";

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
      console.log(`100.000 samenwerkingen, ${whose}. ${waiting}; ${ROUNDS} rondes van ${REQUESTS}`);
      const contestant = (running: Running): Contestant => ({
        ...{ running, database, headers: AS, path: () => PATH },
      });
      await compare(PATH, contestant(product), contestant(peer), ["product", "met de hand"]);
    } finally {
      await peer.stop();
    }
  } finally {
    await product.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
