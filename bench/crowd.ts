/**
 * What others notice while four clients ask one dear address after another, without pause: a page made anew, the kept
 * front page and the health check, against the same in quiet. Quiet and crowd take turns, so that what else the
 * machine does falls on both. BENCH_OLD names the main.js of another build, to be measured in the same run.
 */
import { anew } from "./anew.ts";
import { createDatabase } from "./database.ts";
import { ask } from "./load.ts";
import { dayNumber } from "../tests/page-kinds.ts";
import { MAIN } from "./product.ts";
import { type Running, startServer } from "./server.ts";
import { verdict } from "./statistics.ts";

const ROUNDS = 4;
const ROUND_MS = 4_000;
const CLIENTS = 4;
const GOAL = 3;

/** The dearest of each kind, on another day each time. */
const DEAR: Record<string, (n: number) => string> = {
  "/kaart/netwerk": (n) => `/kaart/netwerk?geldigOp=${dayNumber(n)}`,
  "/kaart/beeld.png": (n) => `/kaart/beeld.png?geldigOp=${dayNumber(n)}`,
  "/verkennen": (n) => `/verkennen?organisatie=gm0106&taak=ict&geldigOp=${dayNumber(n)}`,
  "/kaart/cijfers": (n) => `/kaart/cijfers?geldigOp=${dayNumber(n)}`,
  "/zoeken": (n) => anew("/zoeken?zoek=gemeenschappelijke+regeling+afval", n),
};

const NORMAL_PAGE = "pagina";
const NORMAL: Record<string, (n: number) => string> = {
  [NORMAL_PAGE]: (n) => `/samenwerkingen?geldigOp=${dayNumber(n)}`,
  "voorpagina bewaard": () => "/",
  "/healthz": () => "/healthz",
};

type Times = Record<string, number[]>;

interface Found {
  build: string;
  dear: string;
  /** Milliseconds of each answer, by what was asked. */
  quiet: Times;
  busy: Times;
  answered: number;
  refused: number;
}

export async function benchCrowd(): Promise<void> {
  const old = process.env.BENCH_OLD;
  const builds = [...(old ? [{ name: "vorige", main: old }] : []), { name: "deze", main: MAIN }];
  const found: Found[] = [];
  for (const { name, main } of builds) {
    const database = await createDatabase();
    const running = await startServer(main, { env: { DATABASE_URL: database.url }, ready: "/readyz" });
    try {
      // Warm: every kind was asked, and answered, before.
      for (const address of [...Object.values(DEAR), ...Object.values(NORMAL)])
        for (let n = 0; n < 3; n++) await ask(running.port, address(n));
      for (const [dear, address] of Object.entries(DEAR))
        found.push({ build: name, dear, ...(await crowd(running, address)) });
    } finally {
      await running.stop();
      await database.drop();
    }
  }
  console.log(
    `\nMet ${CLIENTS} klanten zonder pauze op één duur adres, ms p50/p95 voor anderen, en hoeveel keer de rust`,
  );
  for (const it of found) tell(it);
  const mine = found.filter((it) => it.build === "deze");
  const worst = Math.max(...mine.map((it) => ratio(it, NORMAL_PAGE, 0.5)));
  const dearest = mine.find((it) => ratio(it, NORMAL_PAGE, 0.5) === worst);
  console.log(
    `crowd: normal page ${times(worst)} its quiet time (${dearest?.dear ?? "?"}), goal ${GOAL}x: ${verdict(worst <= GOAL)}`,
  );
}

let number = 100;

async function crowd({ port }: Running, dear: (n: number) => string): Promise<Omit<Found, "build" | "dear">> {
  const quiet: Times = {};
  const busy: Times = {};
  let answered = 0;
  let refused = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await visit(port, quiet);
    let going = true;
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (going) {
        const { status } = await ask(port, dear(number++));
        if (status === 200) answered++;
        else if (status === 503) refused++;
        else throw new Error(`${dear(number)} gaf ${status}`);
      }
    });
    await visit(port, busy);
    going = false;
    await Promise.all(clients);
  }
  return { quiet, busy, answered, refused };
}

function tell(found: Found): void {
  const parts = Object.keys(NORMAL).map((it) => {
    const rise = `${times(ratio(found, it, 0.5))}, p95 ${times(ratio(found, it, 0.95))}`;
    return `${it} ${shownAt(found.quiet[it])} -> ${shownAt(found.busy[it])} (${rise})`;
  });
  console.log(
    `  ${found.build.padEnd(6)} ${found.dear.padEnd(16)} ${parts.join("; ")}; ${found.answered} dure antwoorden, ${found.refused} keer 503`,
  );
}

/** One visitor who reads each kind in turn, for the length of a round. */
async function visit(port: number, times: Times): Promise<void> {
  const until = performance.now() + ROUND_MS;
  while (performance.now() < until)
    for (const [name, address] of Object.entries(NORMAL)) {
      const path = address(number++);
      const began = performance.now();
      // Over a connection of its own: not behind the crowd's.
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} gaf ${answer.status}`);
      (times[name] ??= []).push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

const ratio = ({ quiet, busy }: Found, name: string, share: number): number =>
  at(busy[name], share) / at(quiet[name], share);
const at = (values: readonly number[] = [], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const shownAt = (values: readonly number[] | undefined) =>
  `${at(values, 0.5).toFixed(1)}/${at(values, 0.95).toFixed(1)}`;
const times = (rise: number) => `${rise.toFixed(1)}x`;
