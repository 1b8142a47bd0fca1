/**
 * CPU time per request of each page and API answer, on PostgreSQL with the shipped register, of four contestants
 * in one run: bare node:http sending the same bytes (the limit), a hand-written node:http + pg server giving the
 * same rows and bytes (the peer), the product answering anew, and the product answering from its kept pages.
 *
 * "Anew" is asked without any switch in the product: kept pages are kept by the exact address, and an empty
 * parameter counts as not given. So every request writes `geldigOp=` in another spelling (percent-encoded or
 * not, letter by letter): the answer is the same to the byte, and never kept. What it costs to keep a page for
 * later is therefore part of the product's figure.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { anew } from "./anew.ts";
import { cpuMs } from "./cpu.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { ask, load } from "./load.ts";
import { PEER_PAGES, type PeerPage } from "./peer-pages.ts";
import { MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { shown, shuffled, spread, verdict } from "./statistics.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12);
const REQUESTS = 120;
/** Sending finished bytes costs so little that it takes more requests to measure. */
const REQUESTS_SENDING = 1_500;
const GOAL = 2;

type Contestant = "limiet" | "peer" | "product" | "limiet br" | "product bewaard";

/** CPU milliseconds per request: all of it, and the part of the database's processes. */
interface Cost {
  total: number;
  database: number;
}

interface Original {
  type: string;
  plain: string;
  brotli: string | null;
}

export async function benchPages(): Promise<void> {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-bench-"));
  const running: Running[] = [];
  try {
    const product = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
    running.push(product);
    // What the server's own housekeeping does within a minute after a load; here all must begin alike.
    await asAdmin(database.url, (client) => client.query("analyze"));
    const file = join(folder, "pages.json");
    await untilSearchIsMade(product);
    const originals = await fetchOriginals(product);
    writeFileSync(file, JSON.stringify(originals));
    const script = (name: string) => join(import.meta.dirname, name);
    const limit = await startServer(script("limit-server.ts"), { args: [file], ready: "/klaar" });
    running.push(limit);
    const peer = await startServer(script("peer-server.ts"), {
      args: [file],
      env: { DATABASE_URL: database.url },
      ready: "/rijen",
    });
    running.push(peer);
    await checkSame(product, peer, originals);

    console.log(
      `CPU-ms per verzoek op PostgreSQL, mediaan (bereik) van ${ROUNDS} rondes van ${REQUESTS} verzoeken (bij alleen verzenden ${REQUESTS_SENDING}), 4 tegelijk`,
    );
    for (const page of PEER_PAGES)
      await measure(page, { product, limit, peer }, database.postmaster, originals[page.path]!);
  } finally {
    for (const it of running) await it.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Right after a start search goes by the letters, and says so. */
async function untilSearchIsMade({ port }: Running): Promise<void> {
  for (let looks = 0; looks < 300; looks++) {
    const { body } = await ask(port, "/api/v1/zoek?zoek=afval");
    if (!("melding" in (JSON.parse(body.toString()) as object))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("Na een minuut is de zoekindex er nog niet.");
}

async function fetchOriginals(product: Running): Promise<Record<string, Original>> {
  const originals: Record<string, Original> = {};
  for (const { path } of PEER_PAGES) {
    const { status, body } = await ask(product.port, anew(path, 0));
    if (status !== 200) throw new Error(`${path} gaf ${status}`);
    const isJson = path.startsWith("/api/");
    originals[path] = {
      type: isJson ? "application/json" : "text/html; charset=UTF-8",
      plain: body.toString("base64"),
      // The quality that the product keeps its pages in.
      brotli: isJson
        ? null
        : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).toString("base64"),
    };
  }
  return originals;
}

/** Same bytes, and every organisation and collaboration the page links to is in the peer's own rows. */
async function checkSame(product: Running, peer: Running, originals: Record<string, Original>) {
  const rows = JSON.parse((await ask(peer.port, "/rijen")).body.toString()) as Record<string, string[]>;
  for (const { name, path } of PEER_PAGES) {
    const mine = (await ask(product.port, anew(path, 1))).body;
    const theirs = (await ask(peer.port, path)).body;
    if (!mine.equals(theirs)) throw new Error(`${name}: de peer geeft andere bytes dan het product`);
    const known = new Set(rows[path]);
    const linked = idsIn(mine.toString(), path);
    const missing = linked.filter((id) => !known.has(id));
    if (missing.length > 0)
      throw new Error(`${name}: niet in de rijen van de peer: ${missing.slice(0, 10).join(", ")}`);
    const size = Buffer.from(originals[path]!.plain, "base64").length;
    console.log(`  ${name}: zelfde ${size} bytes, ${linked.length} verwijzingen in de rijen van de peer`);
  }
}

function idsIn(text: string, path: string): string[] {
  const main = path.startsWith("/api/") ? text : text.slice(text.indexOf("<main"), text.indexOf("</main>"));
  const links = main.matchAll(/\/(?:organisaties|samenwerkingen)\/([a-z0-9-]+)/g);
  return [...new Set([...links].map((match) => match[1]!))];
}

async function measure(
  page: PeerPage,
  servers: { product: Running; limit: Running; peer: Running },
  postmaster: number,
  original: Original,
): Promise<void> {
  let spelling = 2;
  const br = { "Accept-Encoding": "br" };
  const contests: Record<Contestant, [Running, (number: number) => string, Record<string, string>]> = {
    limiet: [servers.limit, () => page.path, {}],
    peer: [servers.peer, () => page.path, {}],
    product: [servers.product, () => anew(page.path, spelling++), {}],
    "limiet br": [servers.limit, () => page.path, br],
    "product bewaard": [servers.product, () => page.path, br],
  };
  const names = (Object.keys(contests) as Contestant[]).filter(
    (name) => original.brotli !== null || !(name === "limiet br" || name === "product bewaard"),
  );
  const results = new Map(names.map((name): [Contestant, Cost[]] => [name, []]));
  const databaseMs = () => (postmaster > 0 ? cpuMs([postmaster]) : 0);
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round++)
    for (const name of shuffled(names)) {
      const [server, path, headers] = contests[name];
      const requests = name === "peer" || name === "product" ? REQUESTS : REQUESTS_SENDING;
      const own = cpuMs([server.pid]);
      const shared = databaseMs();
      await load(server.port, requests, path, headers);
      if (round === 0) continue;
      const database = (databaseMs() - shared) / requests;
      results.get(name)!.push({ total: (cpuMs([server.pid]) - own) / requests + database, database });
    }
  report(page.name, results);
}

function report(name: string, results: Map<Contestant, Cost[]>) {
  console.log(`\n${name}`);
  for (const [contestant, costs] of results) {
    const total = costs.map((it) => it.total);
    const database = spread(costs.map((it) => it.database)).median;
    const share =
      contestant === "peer" || contestant === "product" ? `, database ${database.toFixed(2)}` : "";
    console.log(`  ${contestant.padEnd(16)} ${shown(total)}${share}`);
  }
  const ratios = (over: Contestant, under: Contestant) =>
    (results.get(over) ?? []).map(({ total }, round) => total / results.get(under)![round]!.total);
  const line = (over: Contestant, under: Contestant) => {
    const found = ratios(over, under);
    if (found.length === 0) return;
    const judged = verdict(spread(found).median <= GOAL);
    console.log(`  ${over} / ${under}: ${shown(found)}; doel ≤ ${GOAL}: ${judged}`);
  };
  line("product", "peer");
  line("product bewaard", "limiet br");
}
