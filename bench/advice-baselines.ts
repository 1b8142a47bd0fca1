/** Single methods to compare with, on the same graph: each ranks all other organisations of the day. */
import type { Graph } from "../src/rooms/advice/engine/graph.ts";
import { distanceKm, flatMapOf } from "../src/rooms/advice/engine/places.ts";
import { easeOf } from "./advice-ease.ts";

export type Method = (asked: readonly number[], task: string) => Float64Array;

/** Prepares every method on one graph. */
export function baselinesOn(graph: Graph): Record<string, Method> {
  const size = graph.nodes.length;
  const map = flatMapOf(graph.nodes.map((it) => it.body.place));
  const ease = easeOf(graph);
  return {
    "stem van de kringen": (asked, task) => {
      const held = new Map<number, number>();
      for (const node of asked)
        for (const circle of graph.circlesOf[node] ?? []) held.set(circle, (held.get(circle) ?? 0) + 1);
      const score = new Float64Array(size);
      for (const [place, count] of held) {
        const circle = graph.circles[place];
        if (!circle) continue;
        const same = circle.version.task === task ? 3 : 1;
        const vote = ((count / asked.length) ** 2 * count * same) / Math.sqrt(circle.members.length);
        for (const member of circle.members) score[member] = (score[member] ?? 0) + vote;
      }
      return score;
    },
    dichtstbij: (asked) =>
      Float64Array.from(graph.nodes, ({ index }) => {
        let sum = 0;
        let placed = 0;
        for (const node of asked) {
          const distance = distanceKm(map, node, index);
          if (Number.isNaN(distance)) continue;
          sum += distance;
          placed++;
        }
        return placed === 0 ? 0 : 1 / (1 + sum / placed);
      }),
    EASE: (asked) => ease(asked),
    populariteit: () => Float64Array.from(graph.circlesOf, (it) => it.length),
  };
}

/** Everyone but who asks, best first; equals in order of code. */
export function rankedBy(score: Float64Array, graph: Graph, asked: readonly number[]): string[] {
  return graph.nodes
    .filter((it) => !asked.includes(it.index))
    .sort((a, b) => (score[b.index] ?? 0) - (score[a.index] ?? 0) || a.index - b.index)
    .map((it) => it.body.code);
}
