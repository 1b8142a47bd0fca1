/**
 * The patchwork beside python-igraph, in one run on the register in DATABASE_URL: who shares what with whom
 * (projection) and groups (communities), both made anew from the participations in memory. Before timing, both must
 * give the same edges with the same weights and groups that fit as well. Then what the figures and their pages cost.
 * Run by `bin/bench patchwork`; the peer needs Debian's python3-igraph.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { connect } from "../src/kit/database/connect.ts";
import { allCommunities, municipalCommunities } from "../src/rooms/day/fabric/communities.ts";
import type { Fabric } from "../src/rooms/day/fabric/fabric.ts";
import { allPairs, pairsOf } from "../src/rooms/day/fabric/pairs.ts";
import { readFabric } from "../src/rooms/day/fabric/read.ts";
import { circlesOf, nestedCircles } from "../src/rooms/numbers/circles.ts";
import { municipalFigures } from "../src/rooms/numbers/key-figures.ts";
import { taskTable, themeTable } from "../src/rooms/numbers/subjects.ts";
import { dayFigures } from "../src/rooms/numbers/years.ts";
import { shown, shuffled, spread, verdict } from "./statistics.ts";

const DAY = "2026-05-16";
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 30);
/** The first rounds are slower on both sides: the compiler of the one and the caches of the other. */
const WARM_UP = 10;
const GOAL = 2;
/** Louvain and Leiden end in other groups now and then; they must fit about as well. */
const MOST_APART = 0.01;
const PYTHON = process.env.PYTHON_IGRAPH ?? "/usr/bin/python3";

/** CPU milliseconds of this process, the threads of its compiler and collector among them. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function cpuOfAsync(work: () => Promise<unknown>): Promise<{ cpu: number; wall: number }> {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1_000, wall: performance.now() - began };
}

/** What is kept per fabric is made anew for another one. */
const anew = (fabric: Fabric): Fabric => ({ ...fabric });

interface Peer {
  ask: <Answer>(line: string) => Promise<Answer>;
  stop: () => void;
}

function startPeer(fabric: Fabric): Peer {
  const child: ChildProcess = spawn(PYTHON, [join(process.cwd(), "bench", "patchwork-peer.py")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const say = (line: string) => child.stdin!.write(`${line}\n`);
  say(
    JSON.stringify({
      bodies: fabric.bodies.length,
      arrangements: fabric.arrangements.map((it) => it.members),
    }),
  );
  return {
    ask: async <Answer>(line: string) => {
      say(line);
      const { value, done } = await lines.next();
      if (done === true) throw new Error("De peer stopte.");
      return JSON.parse(value) as Answer;
    },
    stop: () => child.stdin!.end(),
  };
}

interface PeerRound {
  total: number;
  projection: number;
  modularity: number;
  groups: number;
}

async function checkSame(fabric: Fabric, peer: Peer): Promise<void> {
  const name = (a: number, b: number, shared: number) => `${Math.min(a, b)} ${Math.max(a, b)} ${shared}`;
  const theirs = new Set((await peer.ask<[number, number, number][]>("edges")).map((it) => name(...it)));
  const { a, b, shared } = allPairs(fabric);
  const missing = a.findIndex((one, at) => !theirs.has(name(one, b[at] ?? 0, shared[at] ?? 0)));
  if (missing >= 0 || theirs.size !== a.length)
    throw new Error(`De paren verschillen: ${a.length} van ons, ${theirs.size} van igraph.`);
  const mine = allCommunities(fabric);
  for (const method of ["louvain", "leiden"]) {
    const { modularity, groups } = await peer.ask<PeerRound>(method);
    if (mine.modularity < modularity - MOST_APART)
      throw new Error(`Onze groepen passen slechter: ${mine.modularity}, igraph ${modularity}.`);
    console.log(
      `  zelfde ${a.length} paren en gewichten; modulariteit ${mine.modularity.toFixed(4)} met ${mine.groups.length} groepen, igraph ${method} ${modularity.toFixed(4)} met ${groups}`,
    );
  }
}

async function beside(fabric: Fabric): Promise<void> {
  const peer = startPeer(fabric);
  try {
    await checkSame(fabric, peer);
    const product: number[] = [];
    const projection: number[] = [];
    const theirs: Record<string, PeerRound[]> = { louvain: [], leiden: [] };
    for (let round = -WARM_UP; round < ROUNDS; round++)
      for (const name of shuffled(["product", "paren", "louvain", "leiden"])) {
        // With names, order and everything else that a page uses.
        if (name === "product")
          push(
            product,
            round,
            cpuOf(() => allCommunities(anew(fabric))),
          );
        else if (name === "paren")
          push(
            projection,
            round,
            cpuOf(() => pairsOf(fabric)),
          );
        else push(theirs[name]!, round, await peer.ask<PeerRound>(name));
      }
    console.log(`CPU-ms, mediaan (bereik) van ${ROUNDS} rondes in wisselende volgorde`);
    console.log(`  product, paren en groepen   ${shown(product)}, waarvan paren ${shown(projection)}`);
    for (const [method, rounds] of Object.entries(theirs)) {
      const totals = rounds.map((it) => it.total);
      const ratios = product.map((ms, round) => ms / totals[round]!);
      console.log(
        `  igraph, paren en ${method.padEnd(10)} ${shown(totals)}, waarvan paren ${shown(rounds.map((it) => it.projection))}`,
      );
      console.log(
        `  product / igraph ${method}: ${shown(ratios)}; doel ≤ ${GOAL}: ${verdict(spread(ratios).median <= GOAL)}`,
      );
    }
  } finally {
    peer.stop();
  }
}

function push<Item>(list: Item[], round: number, item: Item) {
  if (round >= 0) list.push(item);
}

const { db, close } = await connect({ databaseUrl: process.env.DATABASE_URL ?? null, dataDir: "./var" });
const first = await cpuOfAsync(() => readFabric(db, DAY));
const fabric = await readFabric(db, DAY);
console.log(
  `Op ${DAY}: ${fabric.bodies.length} organisaties, ${fabric.arrangements.length} regelingen, ${fabric.arrangements.reduce((sum, it) => sum + it.members.length, 0)} deelnames`,
);
console.log(
  `  eerste keer, koud: paren en groepen ${cpuOf(() => allCommunities(anew(fabric))).toFixed(1)} CPU-ms`,
);
if (spawnSync(PYTHON, ["-c", "import igraph"]).status === 0) await beside(fabric);
else
  console.log(
    "Overgeslagen: igraph. Installeer python3-igraph, of zet PYTHON_IGRAPH op een python die het heeft.",
  );

const reads: { cpu: number; wall: number }[] = [];
for (let round = 0; round < ROUNDS; round++) reads.push(await cpuOfAsync(() => readFabric(db, DAY)));
console.log("\nCPU-ms van dit proces, mediaan (bereik)");
console.log(
  `  stand van een dag lezen          ${shown(reads.map((it) => it.cpu))}, verstreken ${shown(reads.map((it) => it.wall))}; eerste keer ${first.cpu.toFixed(0)}, verstreken ${first.wall.toFixed(0)}`,
);
const WORK: Record<string, (fabric: Fabric) => unknown> = {
  "groepen van gemeenten": municipalCommunities,
  "kengetallen per gemeente": municipalFigures,
  "kringen, vast en genest": (it) => [circlesOf(it), nestedCircles(it)],
  "thema's en taken, per tweetal": (it) => [themeTable(it), taskTable(it)],
  "alle cijfers van een jaar": dayFigures,
};
for (const [name, work] of Object.entries(WORK)) {
  const costs: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++)
    push(
      costs,
      round,
      cpuOf(() => work(anew(fabric))),
    );
  console.log(`  ${name.padEnd(32)} ${shown(costs)}`);
}
await close();
