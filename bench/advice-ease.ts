/**
 * EASE: the linear model without hidden layer that predicts a circle's members from each other in closed form
 * (H. Steck, Embarrassingly Shallow Autoencoders for Sparse Data, 2019).
 */
import type { Graph } from "../src/rooms/advice/engine/graph.ts";

/** Ridge; the best of 0.5, 1, 2, 5, 10, 20, 50, 100, 200 and 400 on a third of the starts from 2010 to 2015. */
export const EASE_RIDGE = 20;

/** Scores for all nodes by who asks. Who takes part in nothing has no score. */
export function easeOf(graph: Graph, ridge = EASE_RIDGE): (asked: readonly number[]) => Float64Array {
  const active = graph.nodes
    .filter((it) => (graph.circlesOf[it.index]?.length ?? 0) > 0)
    .map((it) => it.index);
  const rowOf = new Map(active.map((node, row) => [node, row]));
  const size = active.length;
  const gram = new Float64Array(size * size);
  for (let row = 0; row < size; row++) gram[row * size + row] = ridge;
  for (const { members } of graph.circles)
    for (const a of members) {
      const row = (rowOf.get(a) ?? 0) * size;
      for (const b of members) {
        const at = row + (rowOf.get(b) ?? 0);
        gram[at] = (gram[at] ?? 0) + 1;
      }
    }
  const inverse = inverseOf(gram, size);
  return (asked) => {
    const score = new Float64Array(graph.nodes.length);
    for (const node of asked) {
      const row = rowOf.get(node);
      if (row === undefined) continue;
      active.forEach((other, column) => {
        if (column === row) return;
        const weight = -(inverse[row * size + column] ?? 0) / (inverse[column * size + column] ?? 1);
        score[other] = (score[other] ?? 0) + weight;
      });
    }
    return score;
  };
}

/** Inverse of a symmetric positive definite matrix, by sweeping out one row after the other in place. */
export function inverseOf(matrix: Float64Array, size: number): Float64Array {
  const a = Float64Array.from(matrix);
  for (let pivot = 0; pivot < size; pivot++) {
    const at = pivot * size;
    const scale = 1 / (a[at + pivot] ?? 1);
    a[at + pivot] = 1;
    for (let column = 0; column < size; column++) a[at + column] = (a[at + column] ?? 0) * scale;
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = a[row * size + pivot] ?? 0;
      if (factor === 0) continue;
      a[row * size + pivot] = 0;
      const start = row * size;
      for (let column = 0; column < size; column++)
        a[start + column] = (a[start + column] ?? 0) - factor * (a[at + column] ?? 0);
    }
  }
  return a;
}
