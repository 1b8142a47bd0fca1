import type { Day } from "#kit/day.ts";
import type { Graph, NodeIndex } from "./graph.ts";
import type { HistoricRegion, History } from "./history.ts";

/** A region fixed by law or agreement, as it was known on the day of a graph. */
export interface KnownRegion {
  region: HistoricRegion;
  /** Ascending, without doubles. */
  members: NodeIndex[];
}

/**
 * The regions that could be known on the day: from a source that tells the state of that day or an earlier one. Whoever
 * merged since counts as the organisation of today, and is where the source itself puts it, when it does.
 */
export function regionsKnownOn(history: History, graph: Graph): KnownRegion[] {
  const known = history.regions.filter((it) => isKnown(it, graph.day));
  const placed = new Set(known.flatMap((it) => it.members.map((code) => `${it.kind} ${code}`)));
  return known
    .map((region): KnownRegion => {
      const members = new Set<NodeIndex>();
      for (const code of region.members)
        for (const node of graph.nodesOf(code)) {
          const today = graph.nodes[node]?.body.code ?? code;
          if (today === code || !placed.has(`${region.kind} ${today}`)) members.add(node);
        }
      return { region, members: [...members].sort((a, b) => a - b) };
    })
    .filter((it) => it.members.length > 0);
}

/** One region by its key, as the newest source that counts on the day tells it; nothing when none does. */
export const knownRegion = (history: History, day: Day, key: string): HistoricRegion | undefined =>
  history.regions.find((it) => it.key === key && isKnown(it, day));

/** Of each kind of region that counts on the day, one region: its source and day are those of the whole division. */
export const divisionsOn = (history: History, day: Day): HistoricRegion[] => [
  ...new Map(history.regions.filter((it) => isKnown(it, day)).map((it) => [it.kind, it])).values(),
];

const isKnown = ({ from, until }: HistoricRegion, day: Day): boolean =>
  from <= day && (until === null || day < until);
