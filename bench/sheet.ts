/** CPU of 500 ties from a spreadsheet, looked at and agreed with, beside reading it and bare inserts by hand. */
import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import writeXlsx from "write-excel-file/node";
import { cpuMs } from "./cpu.ts";
import { asAdmin, createDatabase } from "./database.ts";
import { MAIN } from "./product.ts";
import { startServer } from "./server.ts";
import { shown, spread, verdict } from "./statistics.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 6);
const ROWS = 500;
const GOAL = 2;
const OWN = "gm1950";
const SECRET = "meting-meting-meting-meting-meting-meting-met";
const TITLES = [
  "Naam",
  "Vorm",
  "Andere deelnemers uit de overheid",
  "Partners buiten de overheid",
  "Wie mag dit zien?",
];

const bookOf = (round: number, names: readonly string[]): Promise<Buffer> =>
  writeXlsx([
    TITLES.map((value) => ({ value })),
    ...Array.from({ length: ROWS }, (_, at) =>
      [
        `Meting ${round} ${at} ${randomUUID().slice(0, 8)}`,
        "Convenant",
        [names[at % names.length], names[(at * 7 + 1) % names.length]].join(", "),
        `Stichting ${at}`,
        "iedereen",
      ].map((value) => ({ value })),
    ),
  ]).toBuffer();

/** Sends what a page would, and gives the page that comes back. */
async function post(port: number, form: FormData): Promise<{ status: number; html: string }> {
  form.set("_formulier", "meting");
  form.set("_keer", randomUUID());
  const answer = await fetch(`http://127.0.0.1:${port}/organisaties/${OWN}/overige-samenwerkingen/blad`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: `vliegwiel=${SECRET}`, Origin: `http://127.0.0.1:${port}` },
    body: form,
  });
  return { status: answer.status, html: await answer.text() };
}

async function bring(port: number, book: Buffer): Promise<void> {
  const sent = new FormData();
  sent.set("blad", new File([new Uint8Array(book)], "blad.xlsx"));
  const { html } = await post(port, sent);
  const agreed = new FormData();
  for (const [, name = "", value = ""] of html.matchAll(
    /type="hidden" name="(rijen|gezien)" value="([^"]*)"/g,
  ))
    agreed.set(name, value.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"));
  agreed.set("_verder", "akkoord");
  const { status } = await post(port, agreed);
  if (status !== 303) throw new Error(`het blad gaf ${status}`);
}

export async function benchSheet(): Promise<void> {
  const database = await createDatabase();
  const env = { DATABASE_URL: database.url, BENCH_ORGANISATION: OWN };
  const product = await startServer(MAIN, { env, ready: "/readyz" });
  const peer = await startServer(join(import.meta.dirname, "sheet-peer.ts"), { env, ready: "/" });
  try {
    const names = await asAdmin(database.url, async (client) => {
      const person = "00000000-0000-4000-8000-000000000001";
      const at = new Date();
      await client.query(`insert into person values ($1, 'Meting', null, $2, $2)`, [person, at]);
      await client.query(
        `insert into membership values (gen_random_uuid(), $1, $2, 'staff', 'admin', 'invitation', $3, null, null)`,
        [person, OWN, at],
      );
      await client.query(
        `insert into session (hash, person, provider, acting, form_token, began_at, seen_at, ends_at)
         values ($1, $2, 'meting', null, 'meting', $3, $3, $3::timestamptz + interval '12 hours')`,
        [createHash("sha256").update(SECRET).digest(), person, at],
      );
      await client.query("analyze");
      const { rows } = await client.query<{ name: string }>(
        `select replace(name, 'Gemeente ', '') as name from organisation
         where key like 'gm%' and key <> '${OWN}' and valid_until is null and name !~ '[,(]' order by key limit 40`,
      );
      return rows.map((it) => it.name);
    });
    const empty = () =>
      asAdmin(database.url, (client) =>
        client.query(
          `set session_replication_role = replica; delete from tie_outsider; delete from tie; delete from entry_version;
           delete from entry_participant; delete from entry`,
        ),
      );
    const costs = { product: [] as number[], peer: [] as number[] };
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const book = await bookOf(round, names);
      const costOf = async (pid: number, work: () => Promise<unknown>) => {
        await empty();
        const before = cpuMs([pid, database.postmaster]);
        await work();
        return cpuMs([pid, database.postmaster]) - before;
      };
      const ours = await costOf(product.pid, () => bring(product.port, book));
      process.kill(product.pid, "SIGSTOP");
      const byHand = await costOf(peer.pid, async () => {
        const answer = await fetch(`http://127.0.0.1:${peer.port}/`, {
          method: "POST",
          body: new Uint8Array(book),
        });
        if (answer.status !== 204) throw new Error(`met de hand: ${await answer.text()}`);
      });
      process.kill(product.pid, "SIGCONT");
      // The first round warms up and does not count.
      if (round === 0) continue;
      costs.product.push(ours);
      costs.peer.push(byHand);
      ratios.push(ours / byHand);
    }
    console.log(
      `CPU-ms voor ${ROWS} rijen: twee keer bekeken en bewaard ${shown(costs.product)}, met de hand ${shown(costs.peer)}`,
    );
    console.log(
      `  product / met de hand: ${shown(ratios)}; doel ≤ ${GOAL}: ${verdict(spread(ratios).median <= GOAL)}`,
    );
  } finally {
    process.kill(product.pid, "SIGCONT");
    await product.stop();
    await peer.stop();
    await database.drop();
  }
}
