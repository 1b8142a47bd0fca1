/**
 * Reading the official export: the parse stage alone, and the whole command, which reads, compares, stores and
 * derives, into an empty database of each kind and again with nothing changed.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuMs } from "./cpu.ts";
import { createDatabase } from "./database.ts";
import { CLI } from "./product.ts";
import { shown, spread, verdict } from "./statistics.ts";

const GOAL_MB = 25;
const COLD_RUNS = 10;
const IMPORTS = 3;
export const ROO_FILE =
  process.env.ROO_FILE ?? join(import.meta.dirname, "..", "..", "shared", "data", "exportOO.xml.gz");

export async function benchImport(): Promise<void> {
  if (!existsSync(ROO_FILE)) {
    console.log("Overgeslagen: geen ROO-export gevonden. Zet ROO_FILE op een exportOO.xml of .xml.gz.");
    return;
  }
  parseStage();
  await intoPostgres();
  intoEmbedded();
}

interface Parsed {
  megabytes: number;
  records: number;
  megabytesPerSecond: number[];
}

function parseStage() {
  const parse = (rounds: number) =>
    JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, "parse.ts"), ROO_FILE, String(rounds)], {
        encoding: "utf8",
      }),
    ) as Parsed;
  const cold = Array.from({ length: COLD_RUNS }, () => parse(1));
  const warm = parse(COLD_RUNS + 1).megabytesPerSecond.slice(1);
  const { megabytes, records } = cold[0]!;
  const coldRates = cold.flatMap((it) => it.megabytesPerSecond);
  console.log(`XML lezen, MB per seconde CPU (${megabytes.toFixed(1)} MB, ${records} records)`);
  console.log(
    `  nieuw proces: ${shown(coldRates, 0)}; doel ≥ ${GOAL_MB}: ${verdict(spread(coldRates).median >= GOAL_MB)}`,
  );
  console.log(`  warm: ${shown(warm, 0)}`);
}

async function intoPostgres() {
  const first: Timing[] = [];
  const again: Timing[] = [];
  for (let run = 0; run < IMPORTS; run++) {
    const database = await createDatabase();
    const env = { DATABASE_URL: database.url };
    first.push(timed(env, database.postmaster));
    again.push(timed(env, database.postmaster));
    await database.drop();
  }
  report("PostgreSQL", first, again);
}

function intoEmbedded() {
  const first: Timing[] = [];
  const again: Timing[] = [];
  for (let run = 0; run < IMPORTS; run++) {
    const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-bench-"));
    const env = { DATABASE_URL: "", DATA_DIR: dataDir };
    // The tables first, so that making the database is not counted as importing.
    timed(env, 0, "check");
    first.push(timed(env, 0));
    again.push(timed(env, 0));
    rmSync(dataDir, { recursive: true, force: true });
  }
  report("ingebouwde database", first, again);
}

interface Timing {
  wall: number;
  cpu: number;
  said: string;
}

/** One run of the command line. Its CPU is what we waited for, plus what the server did meanwhile. */
function timed(env: NodeJS.ProcessEnv, postmaster: number, verb = "import"): Timing {
  const args = verb === "import" ? ["import", "roo", ROO_FILE] : [verb];
  const counted = postmaster > 0 ? [postmaster] : [];
  const before = reapedMs() + cpuMs(counted);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--disable-proto=delete", CLI, ...args], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${verb} gaf ${String(status)}: ${stderr}`);
  return {
    wall: (performance.now() - began) / 1_000,
    cpu: (reapedMs() + cpuMs(counted) - before) / 1_000,
    said: stdout,
  };
}

/** CPU milliseconds of all children that we waited for, and theirs. */
function reapedMs(): number {
  const text = readFileSync("/proc/self/stat", "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function report(name: string, first: Timing[], again: Timing[]) {
  const line = (what: string, timings: Timing[]) => {
    const walls = timings.map((it) => it.wall);
    console.log(`  ${what}: ${shown(walls)} s, CPU ${shown(timings.map((it) => it.cpu))} s`);
  };
  console.log(`Hele import, ${name}, mediaan (bereik) van ${IMPORTS}`);
  line("leeg", first);
  line("onveranderd opnieuw", again);
  console.log(
    `    zegt: ${again[0]?.said.split("\n").find((line) => line.includes("rijen")) ?? "iets geschreven"}`,
  );
}
