import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { meanOf } from "../../../../bench/advice-measures.ts";
import { OURS, replay } from "../../../../bench/advice-replay.ts";
import { type Start, startsIn } from "../../../../bench/advice-starts.ts";
import { registerApp } from "../../../testing.ts";
import { type AdviceIndex, buildAdvice } from "./advice-index.ts";
import type { History } from "./history.ts";
import { advisePartners, resolveParticipants } from "./partners.ts";
import { readHistory } from "./read-history.ts";
import { LEARNED } from "./terms.ts";

const TODAY = "2026-05-16";
const QUERIES = new URL("../../../../bench/advice-queries.json", import.meta.url);

describe("advice on the register of 16 May 2026", () => {
  const register = registerApp();
  let history: History;
  let index: AdviceIndex;
  beforeAll(async () => {
    history = await readHistory(register.db, TODAY);
    index = buildAdvice(history, TODAY);
  });

  it("sees 451 arrangements in force, and of each kind of region every municipality once", () => {
    expect(index.graph.circles).toHaveLength(451);
    const { regions, graph } = index;
    const municipalities = graph.nodes.filter((it) => it.body.type === "gemeente" && it.body.place !== null);
    expect(municipalities).toHaveLength(342);
    const found = Map.groupBy(regions, (it) => it.region.kind);
    expect([...found].map(([kind, list]) => [kind, list.length])).toEqual([
      ["arbeidsmarktregio", 35],
      ["corop-gebied", 40],
      ["ggd-regio", 25],
      ["jeugdregio", 42],
      ["res-regio", 30],
      ["rmc-regio", 39],
      ["veiligheidsregio", 25],
      ["zorgkantoorregio", 32],
    ]);
    for (const [kind, list] of found) {
      const seen = new Set(list.flatMap((it) => it.members));
      expect([kind, municipalities.filter((it) => !seen.has(it.index)).map((it) => it.body.name)]).toEqual([
        kind,
        [],
      ]);
    }
  });

  it("scores no start otherwise when later regions are shuffled, or when all of them lie in the future", () => {
    const { starts } = readQueries();
    const some = starts.filter((_, place) => place % 10 === 0);
    const plain = replay(history, some, { alone: true });
    const codes = [...new Set(history.regions.flatMap((it) => it.members))];
    let turn = 0;
    const shuffledAfter = (day: string): History => ({
      ...history,
      regions: history.regions.map((it) =>
        it.from <= day
          ? it
          : { ...it, members: it.members.map(() => codes[(turn += 7919) % codes.length] ?? "") },
      ),
    });
    some.forEach((start, place) => {
      expect(replay(shuffledAfter(start.day), [start], { alone: true })[0]).toEqual(plain[place]);
    });
    const [last] = starts.slice(-1);
    expect(last && replay(shuffledAfter("1900-01-01"), [last], { alone: true })[0]).not.toEqual(
      last && replay(history, [last], { alone: true })[0],
    );
  });

  it("proposes to Assen, for youth care, the municipalities of northern Drenthe first", () => {
    const advice = advisePartners(index, { participants: ["gm0106"], task: "jeugd-en-wmo" }, 4);
    expect(advice.map((it) => it.name)).toEqual([
      "Gemeente Tynaarlo",
      "Gemeente Aa en Hunze",
      "Gemeente Noordenveld",
      "Gemeente Midden-Drenthe",
    ]);
  });

  it("points with every reason at records that exist", () => {
    const keys = new Set([...history.chains, ...history.regions].map((it) => it.key));
    for (const participants of [["gm0106"], ["gm1699", "gm1969"], ["gm0093"], ["pv22", "gm0014", "ws0155"]])
      for (const task of ["jeugd-en-wmo", "archief", "afval", null]) {
        const advice = advisePartners(index, { participants, task }, 20);
        expect(advice.length).toBeGreaterThan(0);
        for (const { reasons } of advice)
          for (const { records } of reasons) {
            expect(records).not.toEqual([]);
            for (const record of records) expect(keys.has(record) || history.bodies.has(record)).toBe(true);
          }
      }
  });

  it("lets Eemsdelta stand for Appingedam, Delfzijl and Loppersum before they merged", () => {
    const before = buildAdvice(history, "2018-06-01");
    const together = (code: string) =>
      advisePartners(before, { participants: [code] }, 5).map((it) => [it.code, it.score]);
    expect(together("gm1979")).toEqual(together("gm0003"));
    expect(together("gm1979")).toHaveLength(5);
    expect(resolveParticipants(before, ["gm0003"]).replaced).toEqual([{ code: "gm0003", by: ["gm1979"] }]);
  });

  it("has weights of zero or more", () => {
    expect(Math.min(...Object.values(LEARNED))).toBeGreaterThanOrEqual(0);
  });

  it("is measured on a list of questions that the stated seed gives again", () => {
    const { about, starts } = readQueries();
    const some = startsIn(history, "2016-01-02", "9999-01-01", about.seed);
    expect(some).toEqual(starts);
    expect(starts).toHaveLength(120);
    expect(starts.filter((it) => it.isNew)).toHaveLength(54);
  });

  it("finds the real partners of a third of the starts after 2016 about as well as the benchmark says", () => {
    const { starts } = readQueries();
    const some = starts.filter((_, place) => place % 3 === 0);
    const qualities = replay(history, some, { alone: true }).flatMap((it) => it.get(OURS) ?? []);
    const { map, hit10 } = meanOf(qualities);
    expect(map).toBeGreaterThan(0.68);
    expect(hit10).toBeGreaterThan(0.93);
  });
});

const readQueries = () =>
  JSON.parse(readFileSync(QUERIES, "utf8")) as { about: { seed: number }; starts: Start[] };
