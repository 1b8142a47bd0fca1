/**
 * How good and how fast the advice on partners is. Every collaboration that started after 1 January 2016 is asked for
 * again, on what was known the day before, through the code that answers people. The questions are a fixed list
 * (advice-queries.json), the weights were learned on starts before 2016 (advice-learn.ts). Those that started on
 * 1 January 2016 itself are in neither. A start counts once, however many questions are asked about it; whoever is to
 * be found but not ranked counts as found never.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { buildAdvice } from "../src/rooms/advice/engine/advice-index.ts";
import { type Bound, bounds } from "./advice-bound.ts";
import { grownHistory, timed } from "./advice-growth.ts";
import { loadHistory } from "./advice-history.ts";
import { type Interval, intervalOf, type Measure, type Quality, shownInterval } from "./advice-measures.ts";
import { OURS, replay } from "./advice-replay.ts";
import type { Start } from "./advice-starts.ts";
import { createDatabase } from "./database.ts";
import { CLI } from "./product.ts";
import { verdict } from "./statistics.ts";
import type { History } from "../src/rooms/advice/engine/history.ts";

const GOALS = { map: 0.78, mapOfNew: 0.62, hit10: 0.95, smallMs: 1, largeMs: 2 };

export async function benchAdvice(): Promise<void> {
  const database = await createDatabase();
  try {
    const { status, stderr } = spawnSync(process.execPath, [CLI, "import", "snapshot"], {
      env: { ...process.env, DATABASE_URL: database.url },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`Inlezen gaf ${String(status)}: ${stderr}`);
    const history = await loadHistory(database.url);
    quality(history);
    speed(history);
  } finally {
    await database.drop();
  }
}

interface Outcome {
  start: Start;
  qualities: Map<string, Quality>;
}

export function quality(history: History): void {
  const file = readFileSync(new URL("advice-queries.json", import.meta.url), "utf8");
  const { starts } = JSON.parse(file) as { starts: Start[] };
  const outcomes = replay(history, starts).map((qualities, place): Outcome => ({
    start: starts[place]!,
    qualities,
  }));
  const fresh = outcomes.filter(({ start }) => start.isNew);
  const asked = starts.reduce((sum, it) => sum + it.questions.length, 0);
  console.log(`${starts.length} starts, waarvan ${fresh.length} nieuwe kringen; ${asked} vragen`);
  for (const [title, list] of [
    ["Alle starts", outcomes],
    ["Nieuwe kringen", fresh],
    ["Bestaande kringen", outcomes.filter(({ start }) => !start.isNew)],
  ] as const)
    show(title, list);
  const goal = (what: string, list: Outcome[], measure: Measure, least: number) => {
    const { mean } = intervalOf(values(list, OURS, measure));
    console.log(`Doel ${what} ≥ ${least}: ${mean.toFixed(3)}, ${verdict(mean >= least)}`);
  };
  showBounds(history, starts);
  goal("MAP", outcomes, "map", GOALS.map);
  goal("MAP bij nieuwe kringen", fresh, "map", GOALS.mapOfNew);
  goal("gevonden in 10", outcomes, "hit10", GOALS.hit10);
  for (const [what, list] of [
    ["alle starts", outcomes],
    ["nieuwe kringen", fresh],
  ] as const)
    for (const method of list[0]?.qualities.keys() ?? []) {
      if (method === OURS) continue;
      const ahead = lead(list, method);
      console.log(
        `Doel beter dan ${method}, ${what} (hele interval boven 0): ${shownInterval(ahead, true)}, ${verdict(ahead.low > 0)}`,
      );
    }
}

/** What could be reached with hindsight, beside which our own figures stand. */
function showBounds(history: History, starts: readonly Start[]): void {
  const found = bounds(history, starts).map((bound, place) => ({ ...bound, isNew: starts[place]?.isNew }));
  const mean = (list: typeof found, of: keyof Bound) =>
    (list.reduce((sum, it) => sum + it[of], 0) / list.length).toFixed(3);
  for (const [title, list] of [
    ["alle starts", found],
    ["nieuwe kringen", found.filter((it) => it.isNew)],
  ] as const)
    console.log(
      `Met wijsheid achteraf, ${title}: beste regio ${mean(list, "region")}, beste kring ${mean(list, "circle")}, ` +
        `beste van beide ${mean(list, "both")}, iedereen op de lijst bovenaan ${mean(list, "listed")}`,
    );
}

/** By how much our MAP is higher than a method's on the same starts. */
function lead(list: readonly Outcome[], method: string): Interval {
  const ours = values(list, OURS, "map");
  return intervalOf(values(list, method, "map").map((it, place) => (ours[place] ?? 0) - it));
}

const values = (list: readonly Outcome[], method: string, measure: Measure): number[] =>
  list.map(({ qualities }) => qualities.get(method)?.[measure] ?? 0);

/** Every method, and by how much ours differs on the same starts. */
function show(title: string, list: readonly Outcome[]): void {
  console.log(`\n${title} (${list.length}): gemiddelde met 95%-interval over starts`);
  const methods = [...(list[0]?.qualities.keys() ?? [])];
  const row = (method: string) => {
    const shown = (measure: Measure) => shownInterval(intervalOf(values(list, method, measure)));
    return {
      MAP: shown("map"),
      "raak op 1": shown("hit1"),
      "in 5": shown("hit5"),
      "in 10": shown("hit10"),
      MRR: shown("mrr"),
      "wij min deze, MAP": method === OURS ? "" : shownInterval(lead(list, method), true),
    };
  };
  console.table(Object.fromEntries(methods.map((method) => [method, row(method)])));
}

export function speed(history: History): void {
  console.log("\nTijd per vraag: 20 partners met alle redenen, koude vragen, niets bewaard");
  const began = performance.now();
  const own = buildAdvice(history, history.today);
  const built = performance.now() - began;
  const grown = buildAdvice(grownHistory(history, history.today), history.today);
  for (const [index, goal] of [
    [own, GOALS.smallMs],
    [grown, GOALS.largeMs],
  ] as const) {
    const { organisations, collaborations, degree, p50, p95, p95OfAll } = timed(index);
    console.log(
      `  ${organisations} organisaties, ${collaborations} regelingen, ${degree.toFixed(1)} per deelnemer: ` +
        `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms (met al het andere op de machine ${p95OfAll.toFixed(2)}); doel p95 ≤ ${goal}: ${verdict(p95 <= goal)}`,
    );
  }
  console.log(`  Voorbereiden van een dag: ${built.toFixed(0)} ms`);
}
