/** Learning the weights: a listwise softmax, by gradient descent that never lets a weight fall below zero. */
import { type AdviceIndex, buildAdvice } from "../src/rooms/advice/engine/advice-index.ts";
import type { History } from "../src/rooms/advice/engine/history.ts";
import { askedOf } from "../src/rooms/advice/engine/partners.ts";
import { TERMS, type Weights } from "../src/rooms/advice/engine/terms.ts";
import { fillValues, wipe } from "../src/rooms/advice/engine/values.ts";
import type { Start } from "./advice-starts.ts";

/** The values of all candidates of one question, and which of them took part. */
interface Example {
  values: Float64Array;
  took: Uint8Array;
  wanted: number;
  /** Questions of one start share its weight. */
  share: number;
}

const WIDTH = TERMS.length;

export interface Learning {
  steps: number;
  rate: number;
  /** Pulls weights towards zero: half of this times their squares is added to the loss. */
  ridge: number;
}
export const LEARNING: Learning = { steps: 300, rate: 0.1, ridge: 0.002 };

/** The examples of each start. */
export function examplesOf(history: History, starts: readonly Start[]): Example[][] {
  let index: AdviceIndex | undefined;
  return starts.map((start) => {
    if (index?.day !== start.day) index = buildAdvice(history, start.day);
    const { graph, scratch } = index;
    return start.questions.flatMap((participants): Example[] => {
      const wanted = new Set(start.participants.filter((it) => !participants.includes(it)));
      if (!index) return [];
      const candidates = fillValues(index, askedOf(index, { participants, task: start.task }));
      const values = new Float64Array(candidates.length * WIDTH);
      const took = new Uint8Array(candidates.length);
      candidates.forEach((node, row) => {
        values.set(scratch.values.subarray(node * WIDTH, (node + 1) * WIDTH), row * WIDTH);
        took[row] = wanted.has(graph.nodes[node]?.body.code ?? "") ? 1 : 0;
      });
      wipe(index, candidates);
      const found = took.reduce((sum, it) => sum + it, 0);
      return found === 0 ? [] : [{ values, took, wanted: found, share: 1 / start.questions.length }];
    });
  });
}

export function learn(perStart: readonly Example[][], { steps, rate, ridge }: Learning = LEARNING): Weights {
  const examples = perStart.flat();
  const weights = new Float64Array(WIDTH).fill(1);
  const first = new Float64Array(WIDTH);
  const second = new Float64Array(WIDTH);
  for (let step = 1; step <= steps; step++) {
    const slope = slopeOf(examples, weights);
    for (let term = 0; term < WIDTH; term++) {
      const now = weights[term] ?? 0;
      const change = (slope[term] ?? 0) / perStart.length + ridge * now;
      first[term] = 0.9 * (first[term] ?? 0) + 0.1 * change;
      second[term] = 0.99 * (second[term] ?? 0) + 0.01 * change ** 2;
      const mean = (first[term] ?? 0) / (1 - 0.9 ** step);
      const size = Math.sqrt((second[term] ?? 0) / (1 - 0.99 ** step));
      weights[term] = Math.max(0, now - (rate * mean) / (size + 1e-8));
    }
  }
  return Object.fromEntries(TERMS.map((term, place) => [term, weights[place] ?? 0])) as Weights;
}

/** How the loss changes with each weight: expected value under the softmax, less the mean of who took part. */
function slopeOf(examples: readonly Example[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(WIDTH);
  for (const { values, took, wanted, share } of examples) {
    const chance = new Float64Array(took.length);
    let highest = -Infinity;
    for (let row = 0; row < took.length; row++) {
      let score = 0;
      for (let term = 0; term < WIDTH; term++)
        score += (weights[term] ?? 0) * (values[row * WIDTH + term] ?? 0);
      chance[row] = score;
      highest = Math.max(highest, score);
    }
    let total = 0;
    for (let row = 0; row < took.length; row++) total += chance[row] = Math.exp((chance[row] ?? 0) - highest);
    for (let row = 0; row < took.length; row++) {
      const pull = ((chance[row] ?? 0) / total - (took[row] ?? 0) / wanted) * share;
      for (let term = 0; term < WIDTH; term++)
        slope[term] = (slope[term] ?? 0) + pull * (values[row * WIDTH + term] ?? 0);
    }
  }
  return slope;
}
