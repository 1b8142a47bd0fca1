import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import { fabricOf } from "./current.ts";
import type { Fabric } from "./fabric.ts";
import { circleName, municipalPairs, pairsOf, partnersIn, strangers } from "./pairs.ts";
import { readFabric } from "./read.ts";

const DAY = "2026-05-16";

describe("who works with whom on 16 May 2026", () => {
  const register = registerApp();
  let registered: Fabric;
  let resolved: Fabric;
  beforeAll(async () => {
    registered = await readFabric(register.db, DAY, "registered");
    resolved = await readFabric(register.db, DAY);
  });

  const circles = (fabric: Fabric) => Map.groupBy(fabric.arrangements, (it) => circleName(it.members));
  const shared = (fabric: Fabric, a: string, b: string) =>
    partnersIn(fabric, fabric.indexOf.get(a) ?? -1).get(fabric.indexOf.get(b) ?? -1);

  it("counts 451 arrangements of 342 municipalities in both readings", () => {
    for (const fabric of [registered, resolved]) {
      expect(fabric.arrangements).toHaveLength(451);
      expect(fabric.municipalities).toHaveLength(342);
    }
  });

  it("finds 377 circles as the register names them, and 375 with mergers resolved", () => {
    expect(circles(registered).size).toBe(377);
    expect(circles(resolved).size).toBe(375);
  });

  it("finds 54 circles with more than one arrangement, 128 as registered and 130 with mergers resolved", () => {
    const recurring = (fabric: Fabric) => [...circles(fabric).values()].filter((it) => it.length > 1);
    expect(recurring(resolved)).toHaveLength(54);
    expect(recurring(resolved).flat()).toHaveLength(130);
    expect(recurring(registered).flat()).toHaveLength(128);
  });

  it("finds 4,437 pairs of municipalities that share one as registered, 4,469 with mergers resolved", () => {
    expect(municipalPairs(registered).a).toHaveLength(4_437);
    expect(municipalPairs(resolved).a).toHaveLength(4_469);
  });

  it("finds Brunssum and Landgraaf together in 18", () => {
    expect(shared(registered, "gm0899", "gm0882")).toBe(18);
    expect(Math.max(...municipalPairs(registered).shared)).toBe(18);
  });

  it("finds 106 of 872 neighbours without a shared one as registered, 103 with mergers resolved", () => {
    // The boundary file has two borders more than there are (decision 10); one of the two pairs shares nothing.
    const doubtful = ["gm0363 gm0402", "gm0717 gm1676"];
    const without = (fabric: Fabric, pairs: [number, number][]) =>
      pairs.filter((pair) => !doubtful.includes(pair.map((it) => fabric.bodies[it]?.code).join(" ")));
    expect(without(resolved, resolved.neighbours)).toHaveLength(872);
    expect(without(registered, strangers(registered))).toHaveLength(106);
    expect(without(resolved, strangers(resolved))).toHaveLength(103);
    expect(strangers(resolved)).toHaveLength(104);
  });

  it("leaves out an abolished municipality that the register names beside its successor", async () => {
    const fabric = await readFabric(register.db, "2019-01-01");
    const named = (code: string) => fabric.arrangementsOf[fabric.indexOf.get(code) ?? -1] ?? [];
    // Haarlemmerliede en Spaarnwoude went into Haarlemmermeer on that day.
    expect(named("gm0393")).toEqual([]);
    expect(named("gm0394").length).toBeGreaterThan(0);
  });

  it("knows arrangements from before their first text when joining dates show them, only if asked", async () => {
    const eve = "2020-12-31";
    const [plain, known] = [
      await readFabric(register.db, eve),
      await readFabric(register.db, eve, "reconstructed"),
    ];
    const added = known.arrangements.filter((it) => it.reconstructed);
    expect(plain.arrangements.some((it) => it.reconstructed)).toBe(false);
    expect(known.arrangements.length - plain.arrangements.length).toBe(added.length);
    expect(added.length).toBeGreaterThan(0);
    // Two municipalities that were in it from 2016, by a text of 2021.
    expect(added.find((it) => it.key === "30087427")?.members.length).toBeGreaterThan(2);
    expect(added.every((it) => it.seats.every((seat) => (seat.since ?? eve) <= eve))).toBe(true);
  });

  it("is one fabric for both readings on a day after which no text begins", async () => {
    const { building, db } = register;
    expect(await readFabric(db, DAY, "reconstructed")).toEqual({
      ...resolved,
      reading: "reconstructed",
    });
    const known = await fabricOf(building, DAY, "reconstructed");
    expect(known).toBe(await fabricOf(building, DAY));
    expect((await fabricOf(building, "2020-12-31", "reconstructed")).reading).toBe("reconstructed");
  });

  it("counts a pair as often as a body's own list of partners does", () => {
    const { a, b, shared: counts } = pairsOf(resolved);
    for (let i = 0; i < a.length; i += 97)
      expect(partnersIn(resolved, a[i] ?? -1).get(b[i] ?? -1)).toBe(counts[i]);
  });
});
