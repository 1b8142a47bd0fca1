import { addDays, type Day } from "#kit/day.ts";
import { oncePer } from "#kit/once-per.ts";
import { holdsOn } from "#kit/validity.ts";
import type { HistoricBody, HistoricChain, HistoricVersion, History } from "./history.ts";
import { heirsIn } from "./heirs.ts";

/** An organisation as a point in the graph: its place in `Graph.nodes`. */
export type NodeIndex = number;

/** An organisation of today, standing for itself and everyone it took over from. */
export interface GraphNode {
  index: NodeIndex;
  body: HistoricBody;
}

/** A collaboration as it could be known on the day. */
export interface Circle {
  /** Place in `Graph.circles`. */
  index: number;
  key: string;
  /** The version in force; before the first registered version that first one, see `reconstructed`. */
  version: HistoricVersion;
  /** True when the register knows no version of that day and joining dates tell who took part. */
  reconstructed: boolean;
  /** Null while in force; else the day since which no version is in force. */
  ended: Day | null;
  /** Ascending, without doubles: who has merged since is one node. */
  members: NodeIndex[];
}

/** Who worked with whom on a day, with mergers until today resolved. */
export interface Graph {
  day: Day;
  /** Organisations that exist today and existed on the day, themselves or through predecessors; by code. */
  nodes: GraphNode[];
  /** Any code of any time to the nodes that stand for it; several after a split. */
  nodesOf: (code: string) => readonly NodeIndex[];
  circles: Circle[];
  circlesOf: readonly (readonly number[])[];
  /** Ended within `RECENT_DAYS` before the day; the circle may be about to begin again. */
  ended: Circle[];
  /** Neighbours of each node, ascending. */
  bordersOf: readonly (readonly NodeIndex[])[];
}

/** How long after its end a collaboration still counts as just ended: two years. */
export const RECENT_DAYS = 730;

/**
 * The state of one day from nothing but what can be known of that day: versions in force, and before the first one
 * of a chain its participants by joining date. Who merged since is taken together in the organisation of today.
 */
export function graphOn(history: History, day: Day): Graph {
  const heirs = heirsIn(history.successions);
  const present = new Set<string>();
  const existing = (it: HistoricBody) => holdsOn({ valid_from: it.from, valid_until: it.until }, day);
  for (const body of history.bodies.values())
    if (existing(body)) for (const heir of heirs(body.code)) present.add(heir);
  // History has them in order of code, which makes sorting a look at each.
  const nodes = [...history.bodies.values()]
    .filter((body) => present.has(body.code) && (body.until === null || body.until > history.today))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map((body, index): GraphNode => ({ index, body }));
  const indexOf = new Map(nodes.map((it) => [it.body.code, it.index]));
  const nodesOf = (code: string): NodeIndex[] =>
    history.bodies.has(code) ? heirs(code).flatMap((heir) => indexOf.get(heir) ?? []) : [];
  // Of ten bodies in the register one takes part in anything.
  const nodesOfSeat = oncePer(nodesOf);
  const circles: Circle[] = [];
  const ended: Circle[] = [];
  const place = (it: Omit<Circle, "index">) => {
    if (it.members.length === 0) return;
    const list = it.ended === null ? circles : ended;
    list.push({ ...it, index: list.length });
  };
  for (const chain of history.chains) {
    const state = stateOf(chain, day);
    if (!state) continue;
    const moment = state.ended === null ? day : addDays(state.ended, -1);
    const members = new Set<NodeIndex>();
    for (const seat of chain.seats)
      if (seat.from <= moment && (seat.until === null || moment < seat.until))
        for (const node of nodesOfSeat(seat.body)) members.add(node);
    place({ ...state, key: chain.key, members: [...members].sort((a, b) => a - b) });
  }
  const circlesOf: number[][] = nodes.map(() => []);
  for (const circle of circles) for (const member of circle.members) circlesOf[member]?.push(circle.index);
  const bordersOf: NodeIndex[][] = nodes.map(() => []);
  for (const [a, b] of history.neighbours) {
    const [x, y] = [indexOf.get(a), indexOf.get(b)];
    if (x === undefined || y === undefined) continue;
    bordersOf[x]?.push(y);
    bordersOf[y]?.push(x);
  }
  for (const list of bordersOf) list.sort((a, b) => a - b);
  return { day, nodes, nodesOf, circles, circlesOf, ended, bordersOf };
}

/** How a chain stood on the day; nothing when it was not there, or ended too long ago. */
function stateOf(chain: HistoricChain, day: Day): Pick<Circle, "version" | "reconstructed" | "ended"> | null {
  const [first] = chain.versions;
  if (!first || day < chain.since) return null;
  if (day < first.from) return { version: first, reconstructed: true, ended: null };
  const last = chain.versions.findLast((it) => it.from <= day) ?? first;
  if (last.until === null || day < last.until) return { version: last, reconstructed: false, ended: null };
  return last.until >= addDays(day, -RECENT_DAYS)
    ? { version: last, reconstructed: false, ended: last.until }
    : null;
}
