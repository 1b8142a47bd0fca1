/**
 * What a register N times the real one costs: `bin/bench grow N [history]`. Loads one of the real size and one N times
 * that through the product's own import, and measures both in one run: start, warming, memory, and every kind of page
 * and API answer made anew, at bodies that have the same degree in both. With `history` the large one also gets ten
 * years of daily editions and 100,000 ties of small circles.
 *
 * CPU counts the web process with its threads, and the database. "Bytes" is how much more the answer shows.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "../src/kit/day.ts";
import { cpuMs, familyOf } from "./cpu.ts";
import { asAdmin, type BenchDatabase, createDatabase } from "./database.ts";
import { addHistory } from "./grow-history.ts";
import { writeGrownRegister } from "./grow-register.ts";
import { MEASURED_CODES, MEASURED_ROUTES } from "../tests/page-kinds.ts";
import { type Answer, ask } from "./load.ts";
import { anew } from "./anew.ts";
import { GROW_LOAD, MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { spread } from "./statistics.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const REQUESTS = 2;
/** A route slower than this at its first request is asked twice and no more. */
const SLOW_MS = 4_000;
/** Warming that takes longer is stopped, and counts as that long. */
const LONGEST_WARM_S = Number(process.env.BENCH_WARM_S ?? 300);
/** Answers that grew by less show the same: a count of more digits, a longer list of the same page. */
const SAME_BYTES = 1.2;
const GOALS = { warm: 3, memory: 3, page: 2 };

interface Size {
  name: string;
  database: BenchDatabase;
  product: Running;
  start: { seconds: number; cpu: number };
  warm: { seconds: number; cpu: number; done: boolean };
  memory: { warm: number; pages: number };
}

interface Measured {
  route: string;
  status: number;
  cpu: [number, number];
  bytes: [number, number];
}

/** @param words `N`, and `history` when the large one has a past */
export async function benchGrow(words: string[]): Promise<void> {
  const copies = Number(words[0] ?? 10);
  const history = words.includes("history");
  if (!Number.isInteger(copies) || copies < 1) throw new Error("Geef een geheel getal: bin/bench grow 10");
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-grow-"));
  const sizes: Size[] = [];
  try {
    sizes.push(await open("1x", join(folder, "1"), 1, false));
    sizes.push(await open(`${copies}x${history ? " met verleden" : ""}`, join(folder, "n"), copies, history));
    const [small, large] = sizes as [Size, Size];
    const pages: Measured[] = [];
    console.log(
      "\nCPU-ms per verzoek van web en database, opnieuw gemaakt: 1x, groot, keer; bytes groot, keer",
    );
    for (const route of MEASURED_ROUTES) {
      const measured = await measure(route, small, large);
      pages.push(measured);
      console.log(line(measured));
    }
    for (const size of sizes) size.memory.pages = await memoryMb(size);
    report(small, large, pages);
    keep(`grow-${words.join("-")}`, {
      sizes: sizes.map(({ name, start, warm, memory }) => ({ name, start, warm, memory })),
      pages,
    });
  } finally {
    for (const size of sizes) {
      await size.product.stop();
      await size.database.drop();
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads a register into a database of its own, starts the product on it and waits until it is warm. */
async function open(name: string, folder: string, copies: number, history: boolean): Promise<Size> {
  writeGrownRegister(folder, copies);
  const database = await createDatabase();
  const env = { ...process.env, DATABASE_URL: database.url };
  const before = cpuMs([database.postmaster]);
  const loaded = spawnSync(process.execPath, [GROW_LOAD, folder], { env, encoding: "utf8" });
  if (loaded.status !== 0) throw new Error(`Inladen van ${name} mislukte: ${loaded.stderr.slice(0, 2_000)}`);
  await asAdmin(database.url, async (client) => {
    if (history) await addHistory(client, MEASURED_CODES);
    await client.query("analyze");
  });
  const loadCpu = cpuMs([database.postmaster]) - before;
  console.log(`${name}: ${loaded.stdout.trim()}, inladen ${seconds(loadCpu)} CPU-s van de database`);

  const databaseBefore = cpuMs([database.postmaster]);
  const began = performance.now();
  const product = await startServer(MAIN, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
  const used = () => cpuMs([product.pid]) + cpuMs([database.postmaster]) - databaseBefore;
  const start = { seconds: (performance.now() - began) / 1_000, cpu: used() };
  const done = await untilIdle(used);
  const warm = { seconds: (performance.now() - began) / 1_000, cpu: used(), done };
  const size: Size = { name, database, product, start, warm, memory: { warm: 0, pages: 0 } };
  size.memory.warm = await memoryMb(size);
  console.log(
    `${name}: start ${seconds(start.cpu)} CPU-s (${start.seconds.toFixed(1)} s), warm ${seconds(warm.cpu)} CPU-s (${warm.seconds.toFixed(1)} s)${done ? "" : ", afgebroken"}, geheugen ${size.memory.warm.toFixed(0)} MB`,
  );
  return size;
}

/** Waits until the product has used next to nothing for a few seconds: then everything it makes ahead is made. */
async function untilIdle(used: () => number): Promise<boolean> {
  const end = performance.now() + LONGEST_WARM_S * 1_000;
  for (let quiet = 0; quiet < 5;) {
    if (performance.now() > end) return false;
    const before = used();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    quiet = used() - before < 40 ? quiet + 1 : 0;
  }
  return true;
}

/** Memory of the web process and of its own sessions in the database, pages shared with others for their part. */
async function memoryMb({ product, database }: Size): Promise<number> {
  const backends = await asAdmin(database.url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    return rows.map((row) => row.pid);
  });
  const kb = [...familyOf([product.pid]), ...backends].map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0; // It ended meanwhile.
    }
  });
  return kb.reduce((sum, it) => sum + it, 0) / 1024;
}

async function measure(route: string, small: Size, large: Size): Promise<Measured> {
  const began = performance.now();
  const firsts = [await anewAnswer(small, route), await anewAnswer(large, route)] as const;
  const slow = performance.now() - began > SLOW_MS;
  const [one, many] = firsts;
  if (one.status !== many.status)
    throw new Error(`${route} gaf ${one.status} bij ${small.name} en ${many.status} bij ${large.name}`);
  const costs: [number[], number[]] = [[], []];
  for (let round = 0; round < (slow ? 2 : ROUNDS); round++)
    for (const [at, size] of [small, large].entries()) {
      const requests = slow ? 1 : REQUESTS;
      const used = () => cpuMs([size.product.pid]) + cpuMs([size.database.postmaster]);
      const before = used();
      for (let request = 0; request < requests; request++) await anewAnswer(size, route);
      costs[at]?.push((used() - before) / requests);
    }
  return {
    route,
    status: one.status,
    cpu: [spread(costs[0]).median, spread(costs[1]).median],
    bytes: [one.body.length, many.body.length],
  };
}

let asked = 0;

/** Asks a route so that nothing kept can answer: another spelling every time, and another day where the route says so. */
async function anewAnswer({ product }: Size, route: string): Promise<Answer> {
  const number = ++asked;
  const withDay = route.replace("{dag}", addDays("2012-01-03", (number * 17) % 4_000));
  // Feeds take no parameters at all, and one parameter may not be given twice.
  const path = withDay.includes("geldigOp=")
    ? withDay.replace("geldigOp=", spelled("geldigOp", number) + "=")
    : withDay.endsWith(".atom")
      ? withDay
      : anew(withDay, number);
  try {
    return await ask(product.port, path);
  } catch {
    // A connection that was kept open may have just been closed by the other side.
    return ask(product.port, path);
  }
}

const spelled = (name: string, bits: number) =>
  name.replaceAll(/./g, (letter, at: number) =>
    bits & (1 << at) ? `%${letter.charCodeAt(0).toString(16)}` : letter,
  );

const seconds = (ms: number) => (ms / 1_000).toFixed(1);
const times = ([one, many]: [number, number]) => many / one;
const fewer = (value: number) => value.toFixed(value < 10 ? 2 : 1);

const line = ({ route, status, cpu, bytes }: Measured) =>
  `  ${route.padEnd(84)} ${status === 200 ? "" : `${status} `}${fewer(cpu[0])} ${fewer(cpu[1])} ${times(cpu).toFixed(2)}x; ${Math.round(bytes[1] / 1024)} KB ${times(bytes).toFixed(2)}x`;

function report(small: Size, large: Size, pages: Measured[]): void {
  const worst = (list: Measured[]) => list.reduce((a, b) => (times(a.cpu) > times(b.cpu) ? a : b));
  const warm = large.warm.cpu / small.warm.cpu;
  const start = large.start.cpu / small.start.cpu;
  const memory = Math.max(large.memory.warm / small.memory.warm, large.memory.pages / small.memory.pages);
  const same = pages.filter((it) => times(it.bytes) <= SAME_BYTES);
  console.log(
    `\nGeheugen na alle pagina's: ${small.memory.pages.toFixed(0)} en ${large.memory.pages.toFixed(0)} MB`,
  );
  console.log(`Start ${start.toFixed(1)}x`);
  console.log(`Duurste naar verhouding, met wat zij meer tonen: ${line(worst(pages)).trim()}`);
  const above = same.filter((it) => times(it.cpu) > GOALS.page);
  console.log(`Boven ${GOALS.page}x zonder meer te tonen: ${above.length}`);
  for (const it of above) console.log(line(it));
  const big = pages.filter((it) => it.bytes[1] > 512 * 1024).map((it) => it.route);
  console.log(`Groter dan 512 KB: ${big.join(", ") || "geen"}`);
  console.log(`Doel: warm ≤ ${GOALS.warm}x, geheugen ≤ ${GOALS.memory}x, pagina's ≤ ${GOALS.page}x`);
  const page = worst(same);
  console.log(
    `grow ${large.name}: warm ${warm.toFixed(1)}x${large.warm.done ? "" : " (afgebroken)"}, memory ${memory.toFixed(1)}x, worst page ${times(page.cpu).toFixed(1)}x (${page.route})`,
  );
}

/** For comparing one build with another. */
function keep(name: string, found: object): void {
  const folder = join(import.meta.dirname, "..", ".cache", "bench");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(found, null, 1));
}
