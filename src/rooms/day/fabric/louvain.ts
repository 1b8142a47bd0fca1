import graphologyLouvain from "graphology-communities-louvain";

/** Pairs of bodies with any weight: `Pairs` are such, with the number of shared arrangements. */
export interface WeightedPairs {
  a: Uint32Array;
  b: Uint32Array;
  shared: ArrayLike<number>;
}

// A CommonJS module: Node and Vite hand over the function itself, its types promise a `default` around it.
const louvain = graphologyLouvain as unknown as typeof graphologyLouvain.default;

/**
 * Which bodies belong together, by the Louvain method (Blondel and others, 2008): bodies move to the group they share
 * most with, compared to chance, until no move helps; then groups move as one. Always the same for the same pairs:
 * bodies take their turn in order, nothing is drawn by lot.
 * @param size number of bodies; pairs name them by place
 * @returns per body the number of its group, and the modularity of the whole: 0 is no better than chance, 1 the most
 */
export function louvainOf(size: number, pairs: WeightedPairs): { groupOf: number[]; modularity: number } {
  if (pairs.a.length === 0)
    return { groupOf: Array.from({ length: size }, (_, body) => body), modularity: 0 };
  const { communities, modularity } = louvain.detailed(viewOf(size, pairs), {
    getEdgeWeight: (edge) => pairs.shared[Number(edge)] ?? 0,
    randomWalk: false,
  });
  return { groupOf: Array.from({ length: size }, (_, body) => communities[body] ?? body), modularity };
}

/**
 * The pairs as Louvain walks through a graph: once over the nodes, once over the edges. It copies what it reads into
 * arrays of its own; filling a real graph first takes three times as long as everything else together. A test holds it
 * against a real graph.
 */
function viewOf(size: number, { a, b }: WeightedPairs): Parameters<typeof louvain.detailed>[0] {
  const degrees = new Uint32Array(size);
  for (const body of a) degrees[body] = (degrees[body] ?? 0) + 1;
  for (const body of b) degrees[body] = (degrees[body] ?? 0) + 1;
  const refuse = () => {
    throw new Error("Deze graaf is alleen om te lezen.");
  };
  const view = {
    type: "undirected",
    multi: false,
    order: size,
    size: a.length,
    selfLoopCount: 0,
    undirectedDegreeWithoutSelfLoops: (body: number) => degrees[body],
    forEachNode: (visit: (body: number) => void) => {
      for (let body = 0; body < size; body++) visit(body);
    },
    forEachEdge: (visit: (edge: number, attributes: null, from: number, to: number) => void) => {
      for (let edge = 0; edge < a.length; edge++) visit(edge, null, a[edge] ?? 0, b[edge] ?? 0);
    },
    // By these two it knows a graph when it sees one.
    addUndirectedEdgeWithKey: refuse,
    dropNode: refuse,
  };
  return view as unknown as Parameters<typeof louvain.detailed>[0];
}

/**
 * How much better than chance a division fits the pairs (Newman's modularity): the share of the weight inside groups,
 * less what it would be if every body spread its partners over all. A body outside all groups is one by itself.
 */
export function modularityOf(pairs: WeightedPairs, groupOf: ArrayLike<number>): number {
  const strength = new Map<number, number>();
  let inside = 0;
  let total = 0;
  for (let i = 0; i < pairs.a.length; i++) {
    const [a, b, weight] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0, pairs.shared[i] ?? 0];
    // Below zero there is one number for each body that is outside.
    const [x, y] = [a, b].map((body) => ((groupOf[body] ?? -1) < 0 ? -1 - body : (groupOf[body] ?? -1)));
    total += weight;
    if (x === y) inside += weight;
    for (const group of [x ?? 0, y ?? 0]) strength.set(group, (strength.get(group) ?? 0) + weight);
  }
  if (total === 0) return 0;
  const chance = strength.values().reduce((sum, it) => sum + (it / (2 * total)) ** 2, 0);
  return inside / total - chance;
}
