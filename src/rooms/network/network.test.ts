import { beforeAll, describe, expect, it } from "vitest";
import { type Arrangement, type Body, type Fabric, fabricFrom, readFabric } from "#rooms/day";
import { registerApp } from "../../testing.ts";
import { framed } from "./frame.ts";
import { layOut, PICTURE_WIDTH } from "./layout.ts";
import { labelsOf } from "./names.ts";
import { keyOf, networkOf } from "./network.ts";
import { pathsBetween } from "./paths.ts";
import type { Choice } from "./question.ts";

const COUNTRY: Choice = {
  view: "partners",
  kind: "gemeenten",
  colouring: "groepen",
  least: null,
  centre: null,
};

const body = (index: number, code: string, place: Body["place"] = null): Body => ({
  index,
  code,
  name: code,
  sortName: code,
  type: code.startsWith("gm") ? "gemeente" : "waterschap",
  province: null,
  population: null,
  place,
});

const circle = (
  key: string,
  members: number[],
): Omit<Arrangement, "index" | "members" | "reconstructed"> => ({
  key,
  version: key,
  title: `Regeling ${key}`,
  form: "OL",
  powers: [],
  themes: [],
  task: "afval",
  taskBasis: "titel",
  executor: null,
  since: "2015-01-01",
  validFrom: "2015-01-01",
  lastVerified: null,
  seats: members.map((it) => ({ body: it, basis: "registered", since: null, namedKeys: [] })),
});

function small(bodies: Body[], circles: Omit<Arrangement, "index" | "members" | "reconstructed">[]): Fabric {
  const municipalities = bodies.filter((it) => it.type === "gemeente").map((it) => it.index);
  return fabricFrom(
    { day: "2026-05-16", reading: "resolved", bodies, municipalities, neighbours: [] },
    circles,
  );
}

const codes = (fabric: Fabric, steps: { from: number; to: number }[]) =>
  steps.map((it) => `${fabric.bodies[it.from]?.code}-${fabric.bodies[it.to]?.code}`).join(" ");

describe("the way from one organisation to another", () => {
  const bodies = ["gm0001", "gm0002", "gm0003", "gm0004", "gm0005", "ws0001"].map((code, i) => body(i, code));
  const fabric = small(bodies, [
    circle("a", [0, 1, 5]),
    circle("b", [0, 2]),
    circle("c", [1, 3]),
    circle("d", [2, 3]),
    circle("e", [0, 1]),
  ]);

  it("takes the fewest arrangements, and the smallest circles first", () => {
    const { paths, total } = pathsBetween(fabric, 0, 3);
    expect(total).toBe(3);
    expect(paths.map((it) => it.map((step) => step.arrangement.key).join(""))).toEqual(["bd", "ec", "ac"]);
    expect(codes(fabric, paths[0] ?? [])).toBe("gm0001-gm0003 gm0003-gm0004");
  });

  it("counts all of them also when it gives only the best", () => {
    const { paths, total } = pathsBetween(fabric, 0, 3, 1);
    expect(paths).toHaveLength(1);
    expect(total).toBe(3);
    expect(paths[0]?.map((it) => it.arrangement.key)).toEqual(["b", "d"]);
  });

  it("is one step when they sit together, and runs the same length backwards", () => {
    expect(pathsBetween(fabric, 0, 1).paths.map((it) => it.length)).toEqual([1, 1]);
    expect(pathsBetween(fabric, 5, 3).paths[0]).toHaveLength(2);
    expect(pathsBetween(fabric, 3, 5).paths[0]).toHaveLength(2);
  });

  it("does not exist to one that takes part in nothing, nor to oneself", () => {
    expect(pathsBetween(fabric, 0, 4)).toEqual({ paths: [], total: 0 });
    expect(pathsBetween(fabric, 0, 0)).toEqual({ paths: [], total: 0 });
  });
});

describe("places of a few organisations", () => {
  it("lie between those they work with when no map knows them", () => {
    const [north, south] = [
      { longitude: 5, latitude: 53 },
      { longitude: 5, latitude: 51 },
    ];
    const fabric = small(
      [body(0, "gm0001", north), body(1, "gm0002", south), body(2, "gm0003"), body(3, "ws0001")],
      [circle("a", [0, 1, 2]), circle("b", [0, 1, 3])],
    );
    const { bodies, arrangements } = layOut(fabric);
    for (const between of [bodies[2], bodies[3], arrangements[0]]) {
      expect(between?.y).toBeGreaterThan(bodies[0]?.y ?? 0);
      expect(between?.y).toBeLessThan(bodies[1]?.y ?? 0);
    }
  });

  it("lie in their province when their partners are on no map either, and never on one spot", () => {
    const zeeland = { ...body(0, "gm0001", { longitude: 3.8, latitude: 51.5 }), province: "pv29" };
    const drenthe = { ...body(1, "gm0002", { longitude: 6.6, latitude: 52.9 }), province: "pv22" };
    const gone = ["gm0003", "gm0004"].map((code, i) => ({ ...body(2 + i, code), province: "pv29" }));
    const { bodies } = layOut(small([zeeland, drenthe, ...gone], [circle("a", [2, 3])]));
    for (const it of bodies.slice(2)) {
      const to = (other: { x: number; y: number } | undefined) =>
        Math.hypot(it.x - (other?.x ?? 0), it.y - (other?.y ?? 0));
      expect(to(bodies[0])).toBeLessThan(to(bodies[1]));
    }
    expect(bodies[2]).not.toEqual(bodies[3]);
  });

  it("exist for nobody, for one, and for those that no municipality leads to", () => {
    expect(layOut(small([], []))).toEqual({ bodies: [], arrangements: [] });
    expect(layOut(small([body(0, "gm0001")], [])).bodies).toHaveLength(1);
    const waters = small([body(0, "gm0001"), body(1, "ws0001"), body(2, "ws0002")], [circle("a", [1, 2])]);
    const { bodies } = layOut(waters);
    for (const point of bodies) expect(Number.isFinite(point.x) && Number.isFinite(point.y)).toBe(true);
    expect(bodies[1]).not.toEqual(bodies[2]);
  });
});

describe("the network on 16 May 2026", () => {
  const register = registerApp();
  let fabric: Fabric;
  beforeAll(async () => {
    fabric = await readFabric(register.db, "2026-05-16");
  });

  const index = (code: string) => fabric.indexOf.get(code) ?? -1;

  it("puts everyone in the same place each time, whatever order the register is read in", () => {
    const places = layOut(fabric);
    expect(layOut(fabric)).toEqual(places);
    const backwards = fabricFrom(
      { ...fabric, municipalities: fabric.municipalities.toReversed() },
      fabric.arrangements.toReversed().map(({ index: _index, members: _members, ...it }) => it),
    );
    const again = layOut(backwards);
    expect(again.bodies).toEqual(places.bodies);
    expect(again.arrangements.toReversed()).toEqual(places.arrangements);
  });

  it("stays a map: Groningen in the north, Maastricht in the south, Middelburg in the west", () => {
    const { bodies } = layOut(fabric);
    const at = (code: string) => bodies[index(code)] ?? { x: NaN, y: NaN };
    expect(at("gm0014").y).toBeLessThan(at("gm0344").y);
    expect(at("gm0344").y).toBeLessThan(at("gm0935").y);
    expect(at("gm0687").x).toBeLessThan(at("gm0344").x);
    expect(Math.max(...bodies.map((it) => it.x))).toBeLessThanOrEqual(PICTURE_WIDTH);
  });

  it("keeps municipalities apart", () => {
    const { bodies } = layOut(fabric);
    const towns = fabric.municipalities.map((it) => bodies[it] ?? { x: 0, y: 0 });
    let nearest = Infinity;
    for (const [i, a] of towns.entries())
      for (const b of towns.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
    expect(nearest).toBeGreaterThan(5);
  });

  it("draws 342 municipalities and no more lines than a reader can follow", () => {
    const { nodes, lines, least, hidden } = networkOf(fabric, fabric, COUNTRY);
    expect(nodes).toHaveLength(342);
    expect(lines.length).toBeLessThanOrEqual(5 * 342);
    expect(lines.length + hidden).toBe(4_469);
    expect(Math.min(...lines.map((it) => it.shared))).toBe(least);
  });

  it("draws all 4,469 pairs when asked, and only Brunssum and Landgraaf from 18 on", () => {
    expect(networkOf(fabric, fabric, { ...COUNTRY, least: 1 }).lines).toHaveLength(4_469);
    const { nodes, lines } = networkOf(fabric, fabric, { ...COUNTRY, least: 18 });
    expect(lines).toHaveLength(1);
    expect(lines.flatMap((it) => [it.a, it.b]).map((it) => nodes[it] && keyOf(nodes[it]))).toEqual([
      "gm0882",
      "gm0899",
    ]);
    expect(networkOf(fabric, fabric, { ...COUNTRY, least: 19 }).lines).toEqual([]);
  });

  it("draws one municipality with all it shares something with", () => {
    const { nodes, lines, centre } = networkOf(fabric, fabric, { ...COUNTRY, centre: "gm0014" });
    expect(centre?.code).toBe("gm0014");
    expect(lines).toHaveLength(nodes.length - 1);
    const first = nodes[lines[0]?.a ?? -1];
    expect(first && keyOf(first)).toBe("gm0014");
  });

  it("draws every participation as a line when it shows who is in what", () => {
    const { nodes, lines } = networkOf(fabric, fabric, {
      ...COUNTRY,
      view: "samenwerkingen",
      kind: "alle",
    });
    const seats = fabric.arrangements.reduce((sum, it) => sum + it.members.length, 0);
    expect(lines).toHaveLength(seats);
    expect(nodes.filter((it) => "arrangement" in it)).toHaveLength(451);
  });

  it("writes names so that none covers another or a point", () => {
    const labels = labelsOf(framed(networkOf(fabric, fabric, COUNTRY)));
    expect(labels.length).toBeGreaterThan(240);
    expect(new Set(labels.map((it) => it.node)).size).toBe(labels.length);
  });

  it("joins Assen and Zwolle in two steps, seven ways: by the archives or by Westerveld", () => {
    const { paths, total } = pathsBetween(fabric, index("gm0106"), index("gm0193"));
    expect(total).toBe(7);
    expect(paths.map((it) => it.length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(paths[0]?.map((it) => it.arrangement.title)).toEqual([
      "Regeling RHC Drents Archief",
      "Gemeenschappelijke regeling Historisch Centrum Overijssel",
    ]);
    const between = new Set(paths.slice(1).map((it) => fabric.bodies[it[0]?.to ?? -1]?.code));
    expect([...between]).toEqual(["gm1701"]);
  });

  it("joins every pair of neighbouring steps by a body that sits in both", () => {
    const { paths } = pathsBetween(fabric, index("gm0882"), index("gm0060"));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths)
      for (const [i, step] of path.entries()) {
        expect(step.arrangement.members).toContain(step.from);
        expect(step.arrangement.members).toContain(step.to);
        if (i > 0) expect(step.from).toBe(path[i - 1]?.to);
      }
  });
});
