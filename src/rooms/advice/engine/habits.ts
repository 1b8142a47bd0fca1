import type { OrganisationType } from "#rooms/organisations";
import type { Graph, NodeIndex } from "./graph.ts";

/** How collaborations for one task usually look, all over the country. */
export interface TaskHabit {
  /** Places of its circles in `Graph.circles`. */
  circles: number[];
  /** 0 where it is done alone, 1 where by fifteen municipalities or more: the mean logarithm of their number. */
  scale: number;
  /** Per kind of organisation the collaborations with at least one of that kind. */
  ofKind: ReadonlyMap<OrganisationType, HabitOfKind>;
  /** Per node the number of its circles for this task. */
  degree: Uint16Array;
  /** Who takes part in any, municipalities left out. */
  others: NodeIndex[];
}

export interface HabitOfKind {
  /** Keys of the collaborations. */
  keys: string[];
  reconstructed: boolean;
}

const LARGE = 15;
/** Of fewer examples nothing usual can be said; then all tasks together tell. */
const FEWEST_EXAMPLES = 3;
/** The scale of a task without examples, and of a question without a task: about five municipalities. */
export const COMMON_SCALE = 0.6;

export function habitsOf(graph: Graph): Map<string, TaskHabit> {
  const byTask = Map.groupBy(graph.circles, (it) => it.version.task);
  return new Map(
    [...byTask].map(([task, circles]) => {
      const sizes: number[] = [];
      const ofKind = new Map<OrganisationType, HabitOfKind>();
      const degree = new Uint16Array(graph.nodes.length);
      const others: NodeIndex[] = [];
      for (const circle of circles) {
        const kinds = new Set<OrganisationType>();
        let municipalities = 0;
        for (const member of circle.members) {
          const circlesBefore = degree[member] ?? 0;
          degree[member] = circlesBefore + 1;
          const body = graph.nodes[member]?.body;
          if (!body) continue;
          if (circlesBefore === 0 && body.type !== "gemeente") others.push(member);
          kinds.add(body.type);
          if (body.place) municipalities++;
        }
        if (municipalities >= 2) sizes.push(Math.log(municipalities));
        for (const kind of kinds) {
          const known = ofKind.get(kind) ?? { keys: [], reconstructed: false };
          known.keys.push(circle.key);
          known.reconstructed ||= circle.reconstructed;
          ofKind.set(kind, known);
        }
      }
      const mean = sizes.reduce((sum, it) => sum + it, 0) / sizes.length;
      const scale = sizes.length < FEWEST_EXAMPLES ? COMMON_SCALE : Math.min(1, mean / Math.log(LARGE));
      others.sort((a, b) => a - b);
      return [task, { circles: circles.map((it) => it.index), scale, ofKind, degree, others }];
    }),
  );
}
