import type { Day } from "#kit/day.ts";
import { oncePer } from "#kit/once-per.ts";
import type { OrganisationType } from "#rooms/organisations";
import { type Graph, graphOn, type NodeIndex } from "./graph.ts";
import { habitsOf, type TaskHabit } from "./habits.ts";
import type { History } from "./history.ts";
import { type Lists, listsOf } from "./lists.ts";
import { type FlatMap, flatMapOf } from "./places.ts";
import { type KnownRegion, regionsKnownOn } from "./regions.ts";
import { TERMS, type Weights } from "./terms.ts";
import { LEARNED } from "./terms.ts";

/** Everything that advice needs of one day, laid out so that a question walks over few and small arrays. */
export interface AdviceIndex {
  day: Day;
  graph: Graph;
  weights: Weights;
  map: FlatMap;
  habits: ReadonlyMap<string, TaskHabit>;
  /** Members of each circle, and circles of each node. */
  members: Lists;
  circles: Lists;
  borders: Lists;
  /** Number of each circle's task in `tasks`. */
  taskOf: Int32Array;
  tasks: ReadonlyMap<string, number>;
  /** 1 / √size of each circle: a large circle says less about each of its members. */
  perSize: Float64Array;
  /** 1 / √degree of each node: who sits everywhere says less by sitting here too. */
  perDegree: Float64Array;
  /** Natural logarithm of the number of inhabitants; NaN when unknown. */
  logPopulation: Float64Array;
  /** 1 for municipalities. */
  isMunicipality: Uint8Array;
  /** Where each node is at home: its province, or those of the municipalities it works with, with their shares. */
  homes: readonly Home[];
  /** Who could take part in something new in each province, with the share that is at home there. */
  inProvince: ReadonlyMap<string, { nodes: Int32Array; shares: Float64Array }>;
  /** Water authorities and provinces, by kind. */
  peers: ReadonlyMap<OrganisationType, Int32Array>;
  /** Regions fixed by law or agreement that were known on the day. */
  regions: readonly KnownRegion[];
  /** Places in `regions` of each node, and members of each. */
  regionsAt: Lists;
  regionMembers: Lists;
  /** 1 / how many kinds of regions were known; zero when none were. */
  perKind: number;
  scratch: Scratch;
}

/** One sheet of paper for all questions; a question wipes what it wrote. Asking is never interrupted. */
export interface Scratch {
  /** A row of `TERMS.length` values for every node. */
  values: Float64Array;
  touched: Int32Array;
  isTouched: Uint8Array;
  /** Of each circle, how many of the askers it holds. */
  held: Uint16Array;
  /** Of each node, how many circles for the task asked for it shares with an asker. */
  sharedInTask: Uint16Array;
  score: Float64Array;
}

/**
 * Prepares advice for one day, from nothing but what can be known to have been in force on that day.
 * The same history, day and weights always give the same index.
 */
export function buildAdvice(history: History, day: Day, weights: Weights = LEARNED): AdviceIndex {
  const graph = graphOn(history, day);
  const { nodes, circles, circlesOf } = graph;
  const tasks = new Map<string, number>();
  for (const circle of circles)
    if (!tasks.has(circle.version.task)) tasks.set(circle.version.task, tasks.size);
  const regions = regionsKnownOn(history, graph);
  const regionsAt: number[][] = nodes.map(() => []);
  regions.forEach(({ members }, place) => {
    for (const member of members) regionsAt[member]?.push(place);
  });
  const kinds = new Set(regions.map((it) => it.region.kind)).size;
  const homes = homesOf(graph);
  return {
    day,
    graph,
    weights,
    map: flatMapOf(nodes.map((it) => it.body.place)),
    habits: habitsOf(graph),
    members: listsOf(circles.map((it) => it.members)),
    circles: listsOf(circlesOf),
    borders: listsOf(graph.bordersOf),
    taskOf: Int32Array.from(circles, (it) => tasks.get(it.version.task) ?? -1),
    tasks,
    perSize: Float64Array.from(circles, (it) => 1 / Math.sqrt(it.members.length)),
    perDegree: Float64Array.from(circlesOf, (it) => 1 / Math.sqrt(Math.max(1, it.length))),
    logPopulation: Float64Array.from(nodes, (it) => Math.log(it.body.population ?? Number.NaN)),
    isMunicipality: Uint8Array.from(nodes, (it) => (it.body.type === "gemeente" ? 1 : 0)),
    homes,
    inProvince: provincesOf(graph, homes),
    peers: new Map(
      PEERS.map((kind) => [
        kind,
        Int32Array.from(nodes.filter((it) => it.body.type === kind).map((it) => it.index)),
      ]),
    ),
    regions,
    regionsAt: listsOf(regionsAt),
    regionMembers: listsOf(regions.map((it) => it.members)),
    perKind: kinds === 0 ? 0 : 1 / kinds,
    scratch: {
      values: new Float64Array(nodes.length * TERMS.length),
      touched: new Int32Array(nodes.length),
      isTouched: new Uint8Array(nodes.length),
      held: new Uint16Array(circles.length),
      sharedInTask: new Uint16Array(nodes.length),
      score: new Float64Array(nodes.length),
    },
  };
}

type Home = ReadonlyMap<string, number>;

/** A water authority has no province in the register: it is at home where the municipalities it works with lie. */
function homesOf(graph: Graph): Home[] {
  // Thousands live in one province, and share what says so.
  const wholly = oncePer((province: string): Home => new Map([[province, 1]]));
  return graph.nodes.map(({ index, body }) => {
    if (body.type === "provincie") return wholly(body.code);
    if (body.province !== null) return wholly(body.province);
    const circles = graph.circlesOf[index] ?? [];
    return circles.length === 0 ? NOWHERE : homeAmong(graph, circles);
  });
}

const NOWHERE: Home = new Map();

function homeAmong(graph: Graph, circles: readonly number[]): Home {
  const partners = new Set<NodeIndex>();
  for (const circle of circles)
    for (const member of graph.circles[circle]?.members ?? [])
      if (graph.nodes[member]?.body.place) partners.add(member);
  const home = new Map<string, number>();
  for (const partner of partners) {
    const province = graph.nodes[partner]?.body.province;
    if (province) home.set(province, (home.get(province) ?? 0) + 1 / partners.size);
  }
  return home;
}

/** Kinds with so few of them that each may be a partner of any other. */
const PEERS = ["provincie", "waterschap"] as const;
const MAY_ALWAYS_TAKE_PART = new Set<OrganisationType>(["gemeente", ...PEERS]);

function provincesOf(graph: Graph, homes: readonly Home[]): AdviceIndex["inProvince"] {
  const found = new Map<string, [NodeIndex, number][]>();
  for (const { index, body } of graph.nodes) {
    // A body that never took part in anything is no candidate because it lies in the same province.
    if (!MAY_ALWAYS_TAKE_PART.has(body.type) && graph.circlesOf[index]?.length === 0) continue;
    for (const [province, share] of homes[index] ?? []) {
      const known = found.get(province);
      if (known) known.push([index, share]);
      else found.set(province, [[index, share]]);
    }
  }
  return new Map(
    [...found].map(([province, list]) => [
      province,
      { nodes: Int32Array.from(list, ([it]) => it), shares: Float64Array.from(list, ([, it]) => it) },
    ]),
  );
}
