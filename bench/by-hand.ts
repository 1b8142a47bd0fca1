/** Pages for somebody who logged in, in a database of their own with many records, beside the same pages by node and pg by hand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { compare, type Contestant, REQUESTS, ROUNDS } from "./compare.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { ask } from "./load.ts";
import { MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { putSomebody, SECRET } from "./somebody.ts";

/** Who logged in, as a browser says it. */
export const AS = { Cookie: `vliegwiel=${SECRET}` };

export interface ByHand<Put> {
  /** `inbox`: by hand it is `inbox-peer.ts`. */
  name: string;
  /** Puts the records there, beside somebody who logged in. */
  put: (client: pg.Client) => Promise<Put>;
  paths: (put: Put) => readonly string[];
  /**
   * What the peer is started with.
   * @param files the pages as the product gave them, in the order of `paths`
   */
  args?: (put: Put, files: readonly string[]) => string[];
  /** What of a page must be the same in both; all its bytes unless told. */
  facts?: (page: Buffer) => string;
  /** On what it was measured. */
  says: (put: Put, pages: readonly Buffer[]) => string;
}

/** @throws Error for a page that is not there, or that is another by hand */
export async function benchByHand<Put>({
  name,
  put,
  paths: pathsOf,
  args = (_, files) => [...files],
  facts,
  says,
}: ByHand<Put>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `vliegwiel-${name}-`));
  const database = await createDatabase();
  const product = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
  try {
    const there = await asAdmin(database.url, async (client) => {
      await putSomebody(client);
      const records = await put(client);
      await client.query("analyze");
      return records;
    });
    const pages: { path: string; file: string; page: Buffer }[] = [];
    for (const [at, path] of pathsOf(there).entries()) {
      const { status, body } = await ask(product.port, path, AS);
      if (status !== 200) throw new Error(`${path} gaf ${status}`);
      const file = join(folder, String(at));
      writeFileSync(file, body);
      pages.push({ path, file, page: body });
    }
    const said = says(
      there,
      pages.map((it) => it.page),
    );
    console.log(`${said}; ${ROUNDS} rondes van ${REQUESTS}`);
    const files = pages.map((it) => it.file);
    await besidePeer(`${name}-peer.ts`, args(there, files), {
      ...{ product, database, headers: AS, facts },
      pages: pages.map(({ path, page }) => ({ path, page, called: path })),
    });
  } finally {
    await product.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Beside {
  product: Running;
  database: Awaited<ReturnType<typeof createDatabase>>;
  headers: Record<string, string>;
  /** Each as the product gave it, with what it is called beside its figures. */
  pages: readonly { path: string; page: Buffer; called: string }[];
  /** What of a page must be the same in both; all its bytes unless told. */
  facts?: ((page: Buffer) => string) | undefined;
  /** The address of the nth asking; the same each time unless told. */
  asked?: (path: string, nth: number) => string;
}

/**
 * Starts a peer on the same database, and compares each page with the product's.
 * @throws Error for a page that is another by hand
 */
export async function besidePeer(
  file: string,
  args: string[],
  { product, database, headers, pages, facts = allBytes, asked = (path) => path }: Beside,
): Promise<void> {
  const peer = await startServer(join(import.meta.dirname, file), {
    ...{ args, env: { DATABASE_URL: database.url }, ready: "/" },
  });
  try {
    for (const { path, page, called } of pages) {
      // It must hold the same rows in the same order: then all its bytes are the same.
      const byHand = (await ask(peer.port, path, headers)).body;
      if (facts(byHand) !== facts(page)) throw new Error(`${called} met de hand is niet dezelfde`);
      const contestant = (running: Running): Contestant => ({
        ...{ running, database, headers, path: (nth) => asked(path, nth) },
      });
      await compare(called, contestant(product), contestant(peer), ["product", "met de hand"]);
    }
  } finally {
    await peer.stop();
  }
}

const allBytes = (page: Buffer): string => page.toString("latin1");
