/**
 * A hundred thousand collaborations outside the register: the page of an organisation beside the same page where there are none, and
 * the list and the file of its own beside node and pg by hand.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anew } from "./anew.ts";
import { compare, type Contestant, REQUESTS, ROUNDS } from "./compare.ts";
import { asAdmin, type BenchDatabase, createDatabase } from "./database.ts";
import { putRecords } from "./inbox-records.ts";
import { ask } from "./load.ts";
import { MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { ORGANISATIONS, putSomebody, SECRET } from "./somebody.ts";

const [OWN = ""] = ORGANISATIONS;
const PAGE = `/organisaties/${OWN}`;
const LIST = `${PAGE}/overige-samenwerkingen`;
const AS = { Cookie: `vliegwiel=${SECRET}` };
const MUNICIPALITIES = `select key from organisation where type = 'gemeente' and valid_until is null order by key`;

export async function benchTies(): Promise<void> {
  const opened: { database: BenchDatabase; running: Running }[] = [];
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-ties-"));
  const open = async (hundredThousand: boolean) => {
    const database = await createDatabase();
    const running = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
    opened.push({ database, running });
    await asAdmin(database.url, async (client) => {
      await putSomebody(client);
      const { rows } = await client.query<{ key: string }>(MUNICIPALITIES);
      if (hundredThousand)
        await putRecords(
          client,
          rows.map((it) => it.key),
          ORGANISATIONS,
        );
      await client.query("analyze");
    });
    return { database, running };
  };
  try {
    const filled = await open(true);
    const empty = await open(false);
    const answered = async (path: string) => (await ask(filled.running.port, path, AS)).body;
    const [total = "?"] = /[\d.]+ samenwerkingen/.exec((await answered(LIST)).toString()) ?? [];
    console.log(`100.000 samenwerkingen, waarvan ${total} bij ${OWN}; ${ROUNDS} rondes van ${REQUESTS}`);
    const pageOf = (it: typeof filled, headers: Record<string, string>): Contestant => ({
      ...{ ...it, headers },
      path: (nth) => anew(PAGE, nth),
    });
    for (const [who, headers] of [
      ["bezoeker", {}],
      ["lid", AS],
    ] as const)
      await compare(`${PAGE}, ${who}`, pageOf(filled, headers), pageOf(empty, headers), ["met", "zonder"]);

    const files = [LIST, `${LIST}.csv`].map((path, at) => ({ path, file: join(folder, String(at)) }));
    for (const { path, file } of files) writeFileSync(file, await answered(path));
    const peer = await startServer(join(import.meta.dirname, "ties-peer.ts"), {
      ...{
        args: [OWN, ...files.map((it) => it.file)],
        env: { DATABASE_URL: filled.database.url },
        ready: "/",
      },
    });
    try {
      for (const { path } of files) {
        // It must hold the same rows in the same order: then all its bytes are the same.
        const [ours, byHand] = [await answered(path), (await ask(peer.port, path, AS)).body];
        if (!byHand.equals(ours)) throw new Error(`${path} met de hand is niet dezelfde`);
        const contestant = (running: Running): Contestant => ({
          ...{ running, database: filled.database, headers: AS },
          path: () => path,
        });
        await compare(path, contestant(filled.running), contestant(peer), ["product", "met de hand"]);
      }
    } finally {
      await peer.stop();
    }
  } finally {
    for (const { database, running } of opened) {
      await running.stop();
      await database.drop();
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
