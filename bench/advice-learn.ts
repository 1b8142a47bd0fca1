/**
 * Learns the weights of the advice: `DATABASE_URL=… node bench/advice-learn.ts [--bewaar]`, on a database with the
 * shipped register. Only starts from 2010 to 2015 are looked at. First it shows how well weights from four fifths of
 * those starts do on the last fifth, which is what every choice was made on; `--bewaar` keeps the weights of all.
 */
import { writeFileSync } from "node:fs";
import { loadHistory } from "./advice-history.ts";
import { examplesOf, learn, LEARNING } from "./advice-fit.ts";
import { intervalOf, type Quality, shownInterval } from "./advice-measures.ts";
import { OURS, replay } from "./advice-replay.ts";
import { SEED, type Start, startsIn, TRAIN_FROM, TRAIN_UNTIL } from "./advice-starts.ts";
import type { Weights } from "../src/rooms/advice/engine/terms.ts";

const PARTS = 5;

const history = await loadHistory(process.env.DATABASE_URL ?? "");
const starts = startsIn(history, TRAIN_FROM, TRAIN_UNTIL);
const examples = examplesOf(history, starts);

// Neighbours in time land in different parts.
const partOf = (place: number) => place % PARTS;
const tested: { start: Start; quality: Quality }[] = [];
for (let part = 0; part < PARTS; part++) {
  const weights = learn(examples.filter((_, place) => partOf(place) !== part));
  const others = starts.filter((_, place) => partOf(place) === part);
  replay(history, others, { weights, alone: true }).forEach((qualities, place) => {
    tested.push({ start: others[place]!, quality: qualities.get(OURS)! });
  });
}
const fresh = tested.filter(({ start }) => start.isNew);
const mean = (list: typeof tested, of: keyof Quality) =>
  shownInterval(intervalOf(list.map((it) => it.quality[of])));
console.log(
  `${starts.length} starts ${TRAIN_FROM} to ${TRAIN_UNTIL}, ${fresh.length} new circles; in ${PARTS} parts:`,
);
console.log(`MAP ${mean(tested, "map")}, new circles ${mean(fresh, "map")}, hit@10 ${mean(tested, "hit10")}`);

const learned = learn(examples);
const weights = Object.fromEntries(
  Object.entries(learned).map(([term, weight]) => [term, Number(weight.toFixed(3))]),
) as Weights;
console.log(weights);
if (process.argv.includes("--bewaar")) {
  const about = {
    learnedBy: "bench/advice-learn.ts",
    register: history.today,
    starts: `${TRAIN_FROM} to ${TRAIN_UNTIL}, the end not included`,
    numberOfStarts: starts.length,
    numberOfQuestions: starts.reduce((sum, it) => sum + it.questions.length, 0),
    seed: SEED,
    method: "listwise softmax, weights zero or more",
    ...LEARNING,
  };
  writeFileSync(
    new URL("../src/rooms/advice/engine/weights.json", import.meta.url),
    `${JSON.stringify({ about, weights }, null, 2)}\n`,
  );
}
process.exit(0);
