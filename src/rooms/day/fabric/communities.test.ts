import { UndirectedGraph } from "graphology";
import graphologyLouvain from "graphology-communities-louvain";
import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import { allCommunities, municipalCommunities } from "./communities.ts";
import type { Fabric } from "./fabric.ts";
import { louvainOf, modularityOf } from "./louvain.ts";
import { municipalPairs, type Pairs } from "./pairs.ts";
import { readFabric } from "./read.ts";

const pairs = (rows: [number, number, number][]): Pairs => ({
  a: Uint32Array.from(rows, (it) => it[0]),
  b: Uint32Array.from(rows, (it) => it[1]),
  shared: Uint16Array.from(rows, (it) => it[2]),
});

describe("groups on paper", () => {
  /** Two triangles with one thread between them. */
  const triangles = pairs([
    [0, 1, 1],
    [0, 2, 1],
    [1, 2, 1],
    [2, 3, 1],
    [3, 4, 1],
    [3, 5, 1],
    [4, 5, 1],
  ]);

  it("keeps two triangles apart that one thread joins", () => {
    const { groupOf, modularity } = louvainOf(6, triangles);
    expect(new Set(groupOf.slice(0, 3)).size).toBe(1);
    expect(new Set(groupOf.slice(3)).size).toBe(1);
    expect(groupOf[0]).not.toBe(groupOf[3]);
    // 6 of 7 threads inside; each triangle has half of all ends: 6/7 - 2 * (1/2)^2.
    expect(modularity).toBeCloseTo(6 / 7 - 1 / 2, 10);
  });

  it("finds a division worth nothing when all are one group, and less than that when all are alone", () => {
    expect(modularityOf(triangles, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 10);
    const ends = [2, 2, 3, 3, 2, 2];
    const alone = -ends.reduce((sum, it) => sum + (it / 14) ** 2, 0);
    expect(modularityOf(triangles, [0, 1, 2, 3, 4, 5])).toBeCloseTo(alone, 10);
    expect(modularityOf(triangles, [-1, -1, -1, -1, -1, -1])).toBeCloseTo(alone, 10);
  });

  it("has no groups where nothing is shared", () => {
    expect(louvainOf(3, pairs([]))).toEqual({ groupOf: [0, 1, 2], modularity: 0 });
    expect(modularityOf(pairs([]), [0, 0, 0])).toBe(0);
  });
});

describe("groups on 16 May 2026", () => {
  const register = registerApp();
  let fabric: Fabric;
  beforeAll(async () => {
    fabric = await readFabric(register.db, "2026-05-16");
  });

  it("finds 13 groups of municipalities with modularity .85", () => {
    const { groups, groupOf, modularity } = municipalCommunities(fabric);
    expect(groups).toHaveLength(13);
    expect(modularity).toBeCloseTo(0.8475, 3);
    expect(modularityOf(municipalPairs(fabric), groupOf)).toBeCloseTo(modularity, 10);
    expect(groups.flatMap((it) => it.members)).toHaveLength(342);
  });

  it("finds the whole network at modularity .77 to .78", () => {
    const { groups, modularity } = allCommunities(fabric);
    expect(groups).toHaveLength(12);
    expect(modularity).toBeCloseTo(0.7743, 3);
  });

  it("names a group after its largest municipality and where it lies", () => {
    const names = municipalCommunities(fabric).groups.map((it) => it.name);
    expect(names).toContain("Groep rond Leeuwarden, Fryslân");
    expect(names).toContain("Groep rond Groningen, Drenthe en Groningen");
    expect(new Set(names).size).toBe(names.length);
  });

  it("reads the pairs as Louvain reads a graph that is filled with them", () => {
    const { a, b, shared } = municipalPairs(fabric);
    const graph = new UndirectedGraph<object, { weight: number }>();
    for (const body of fabric.bodies) graph.addNode(body.index);
    for (let i = 0; i < a.length; i++) graph.addEdge(a[i], b[i], { weight: shared[i] ?? 0 });
    const louvain = graphologyLouvain as unknown as typeof graphologyLouvain.default;
    const found = louvain.detailed(graph, { randomWalk: false });
    const mine = louvainOf(fabric.bodies.length, municipalPairs(fabric));
    expect(mine.modularity).toBeCloseTo(found.modularity, 12);
    expect(mine.groupOf).toEqual(fabric.bodies.map((it) => found.communities[it.index]));
  });

  it("gives the same groups when asked again of the same register", async () => {
    const again = await readFabric(register.db, "2026-05-16");
    expect(municipalCommunities(again)).toEqual(municipalCommunities(fabric));
    expect(allCommunities(again)).toEqual(allCommunities(fabric));
  });
});
