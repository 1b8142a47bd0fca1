/**
 * The ground beside an older build, turn by turn in one run: what a first and a later start cost on the embedded
 * database, what memory it all takes after 500 pages, and what an organisation's page of a day costs that nobody
 * asked for yet. OLD_BUILD names a checkout of the older version that was built (`bin/start` once).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cpuMs, familyOf } from "./cpu.ts";
import { load } from "./load.ts";
import { MAIN } from "./product.ts";
import { startServer } from "./server.ts";
import { shown, spread, verdict } from "./statistics.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PAGES = 500;
const UNSEEN = 60;
/** This little in half a second is nothing: whatever is made after a start is made. */
const IDLE_MS = 15;
const MUNICIPALITIES = ["gm0106", "gm1979", "gm0882", "gm0363", "gm1699", "gm0518", "gm1952", "gm0014"];

const MEASURES = {
  "eerste start, CPU-s tot gereed": 0.4,
  "eerste start, CPU-s tot alles klaarligt": null,
  "latere start, CPU-s tot gereed": 0.7,
  "latere start, CPU-s tot alles klaarligt": null,
  "organisatie op een ongevraagde dag, CPU-ms": 0.6,
  "geheugen van de database, MB": 0.25,
  "geheugen van het webproces, MB": null,
  "geheugen van het geheel, MB": 0.5,
} as const;
type Measure = keyof typeof MEASURES;

export async function benchGround(): Promise<void> {
  const old = process.env.OLD_BUILD;
  if (!old) {
    console.log("Overgeslagen: zet OLD_BUILD op een gebouwde oudere versie om ermee te vergelijken.");
    return;
  }
  const builds = { nu: MAIN, toen: join(old, "dist", "server", "main.js") };
  const found = { nu: [] as Record<Measure, number>[], toen: [] as Record<Measure, number>[] };
  for (let round = 0; round < ROUNDS; round++)
    for (const name of round % 2 === 0 ? (["toen", "nu"] as const) : (["nu", "toen"] as const))
      found[name].push(await measure(builds[name]));

  console.log(`Nu en toen, mediaan (bereik) van ${ROUNDS} rondes; verhouding per ronde`);
  for (const [measure, goal] of Object.entries(MEASURES) as [Measure, number | null][]) {
    const [now, then] = [found.nu, found.toen].map((rounds) => rounds.map((it) => it[measure]));
    const ratios = now!.map((value, round) => value / then![round]!);
    const met = goal === null ? "" : `; doel ≤ ${goal}: ${verdict(spread(ratios).median <= goal)}`;
    console.log(`  ${measure}: ${shown(now!, 1)} / ${shown(then!, 1)} = ${shown(ratios)}${met}`);
  }
  const here = installedMb(join(import.meta.dirname, ".."));
  const there = installedMb(old);
  console.log(
    `  geïnstalleerd, MB: ${here} / ${there} = ${here - there} meer; doel ≤ 40 meer: ${verdict(here - there <= 40)}`,
  );
}

async function measure(main: string): Promise<Record<Measure, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-bench-"));
  const env = {
    DATABASE_URL: "",
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    // As bin/start sets it; the older build knows nothing of it.
    ...(main === MAIN ? { NODE_COMPILE_CACHE: join(dirname(MAIN), "compile-cache") } : {}),
  };
  try {
    const first = await startServer(main, { env, ready: "/readyz" });
    const firstReady = cpuMs([first.pid]);
    const firstIdle = await untilIdle(first.pid);
    await first.stop();

    const later = await startServer(main, { env, ready: "/readyz" });
    const laterReady = cpuMs([later.pid]);
    const laterIdle = await untilIdle(later.pid);
    // Once for the code, then for the figure.
    await load(later.port, UNSEEN, (number) => page(number, 2019));
    const before = cpuMs([later.pid]);
    await load(later.port, UNSEEN, (number) => page(number, 2021));
    const unseen = (cpuMs([later.pid]) - before) / UNSEEN;
    await load(later.port, PAGES, (number) => varied(number));
    await untilIdle(later.pid);
    const family = familyOf([later.pid]);
    const web = memoryMb(later.pid);
    const whole = family.reduce((total, pid) => total + memoryMb(pid), 0);
    await later.stop();
    return {
      "eerste start, CPU-s tot gereed": firstReady / 1_000,
      "eerste start, CPU-s tot alles klaarligt": firstIdle / 1_000,
      "latere start, CPU-s tot gereed": laterReady / 1_000,
      "latere start, CPU-s tot alles klaarligt": laterIdle / 1_000,
      "organisatie op een ongevraagde dag, CPU-ms": unseen,
      "geheugen van de database, MB": whole - web,
      "geheugen van het webproces, MB": web,
      "geheugen van het geheel, MB": whole,
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const day = (number: number, year: number) =>
  new Date(Date.UTC(year, 0, 1 + number * 5)).toISOString().slice(0, 10);
const page = (number: number, year: number) =>
  `/organisaties/${MUNICIPALITIES[number % MUNICIPALITIES.length]}?geldigOp=${day(number, year)}`;

/** What visitors look at: lists, organisations, search, the map and the council's pages, mostly of today. */
function varied(number: number): string {
  const code = MUNICIPALITIES[number % MUNICIPALITIES.length];
  const kinds = [
    `/organisaties/${code}`,
    `/samenwerkingen?pagina=${1 + (number % 9)}`,
    `/zoeken?zoek=${["afval", "jeugd", "ggd", "belasting", "water"][number % 5]}`,
    `/voor-de-raad/${code}`,
    page(number, 2022),
    "/kaart/cijfers",
    `/organisaties?pagina=${1 + (number % 20)}`,
    "/kaart",
  ];
  return kinds[number % kinds.length]!;
}

/** CPU used when nothing is being made any more. */
async function untilIdle(pid: number): Promise<number> {
  for (let used = cpuMs([pid]); ;) {
    await new Promise((done) => setTimeout(done, 500));
    const now = cpuMs([pid]);
    if (now - used < IDLE_MS) return now;
    used = now;
  }
}

/** Memory of a process, its share of what it has in common with others counted once (PSS). */
const memoryMb = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;

const installedMb = (folder: string): number =>
  Number.parseInt(
    execFileSync("du", ["-sm", "--exclude=.*cache*", join(folder, "node_modules")], { encoding: "utf8" }),
    10,
  );
