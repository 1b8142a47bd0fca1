import { describe, expect, it } from "vitest";
import { buildAdvice } from "./advice-index.ts";
import { graphOn } from "./graph.ts";
import { advisePartners, findPartners, rankAll, resolveParticipants } from "./partners.ts";
import { smallHistory } from "./small-history.ts";

const DAY = "2020-06-01";
const codes = (list: { code: string }[]) => list.map((it) => it.code);

describe("what can be known to have been in force on a day", () => {
  const history = smallHistory();
  const membersOf = (day: string, key: string) => {
    const graph = graphOn(history, day);
    const circle = graph.circles.find((it) => it.key === key);
    return circle?.members.map((it) => graph.nodes[it]?.body.code);
  };

  it("takes the participants of the version in force", () => {
    expect(membersOf(DAY, "afval")).toEqual(["gm1", "gm2", "gm9"]);
  });

  it("takes participants by joining date before the first registered version, and says so", () => {
    const graph = graphOn(history, "2012-01-01");
    const tax = graph.circles.find((it) => it.key === "belasting");
    expect(tax?.reconstructed).toBe(true);
    expect(tax?.members.map((it) => graph.nodes[it]?.body.code)).toEqual(["gm1", "gm3"]);
    expect(graphOn(history, DAY).circles.find((it) => it.key === "belasting")?.reconstructed).toBe(false);
  });

  it("knows nothing of a collaboration before its first day, or after its last", () => {
    expect(membersOf("2009-12-31", "belasting")).toBeUndefined();
    expect(membersOf("2023-01-01", "afval")).toBeUndefined();
  });

  it("remembers for two years that a collaboration ended", () => {
    expect(graphOn(history, "2023-01-01").ended.map((it) => it.key)).toEqual(["afval"]);
    expect(graphOn(history, "2024-06-01").ended).toEqual([]);
  });

  it("has nobody and nothing on a day before the register", () => {
    const index = buildAdvice(history, "1800-01-01");
    expect(index.graph.circles).toEqual([]);
    expect(resolveParticipants(index, ["gm1"]).nodes).toHaveLength(1);
    for (const { reasons } of advisePartners(index, { participants: ["gm1"] }, 20))
      expect(reasons.map((it) => it.kind)).not.toContain("samen");
  });
});

describe("mergers", () => {
  const index = buildAdvice(smallHistory(), "2015-06-01");

  it("lets a code of today stand for its predecessors on an earlier day", () => {
    // Two of the predecessors were in the tax collaboration, so gm3 shares it with the merged gm9.
    const [first] = advisePartners(index, { participants: ["gm9"] }, 20).filter((it) => it.code === "gm3");
    expect(first?.reasons.find((it) => it.kind === "samen")?.records).toEqual(["belasting"]);
  });

  it("lets an abolished code stand for its successor, and says who that is", () => {
    expect(resolveParticipants(index, ["gm4"])).toMatchObject({ replaced: [{ code: "gm4", by: ["gm9"] }] });
    expect(advisePartners(index, { participants: ["gm4"] }, 20)).toEqual(
      advisePartners(index, { participants: ["gm9"] }, 20),
    );
  });

  it("answers with organisations of today only, each once", () => {
    const found = codes(advisePartners(index, { participants: ["gm3"] }, 20));
    expect(found).toContain("gm9");
    expect(found).not.toContain("gm4");
    expect(new Set(found).size).toBe(found.length);
  });
});

describe("advice on partners", () => {
  const index = buildAdvice(smallHistory(), DAY);

  it("is the sum of its reasons, the heaviest first", () => {
    for (const task of ["afval", null]) {
      const advice = advisePartners(index, { participants: ["gm1", "gm3"], task }, 20);
      expect(advice.length).toBeGreaterThan(0);
      for (const { score, reasons } of advice) {
        expect(reasons.reduce((sum, it) => sum + it.weight, 0)).toBeCloseTo(score, 10);
        expect(reasons.map((it) => it.weight)).toEqual(reasons.map((it) => it.weight).sort((a, b) => b - a));
        for (const reason of reasons) expect(reason.records).not.toEqual([]);
      }
    }
  });

  it("says why in plain Dutch", () => {
    const [first] = advisePartners(index, { participants: ["gm1"], task: "afval" }, 1);
    expect(first?.code).toBe("gm2");
    expect(first?.reasons.map((it) => it.text)).toEqual(
      expect.arrayContaining([
        "samen in 2 van uw 3 regelingen",
        "doet dit al met u in Afvalregeling Noord",
        "grenst aan u",
        "zelfde provincie",
        "zelfde jeugdregio",
        "11 km",
      ]),
    );
  });

  it("tells that someone does the task with others, without counting it for or against", () => {
    const found = advisePartners(index, { participants: ["gm3"], task: "afval" }, 20).find(
      (it) => it.code === "gm2",
    );
    const already = found?.reasons.find((it) => it.kind === "doet-dit-al");
    expect(already).toMatchObject({
      weight: 0,
      records: ["afval"],
      text: "doet dit al in Afvalregeling Noord",
    });
    expect(found?.reasons.map((it) => it.kind)).not.toContain("doet-dit-nog-niet");
  });

  it("changes when the record of a reason is taken away", () => {
    const before = advisePartners(index, { participants: ["gm1"], task: "afval" }, 20);
    for (const key of ["afval", "belasting", "veiligheid"]) {
      const history = smallHistory();
      history.chains = history.chains.filter((it) => it.key !== key);
      const after = advisePartners(buildAdvice(history, DAY), { participants: ["gm1"], task: "afval" }, 20);
      const supported = before.filter((it) => it.reasons.some((reason) => reason.records.includes(key)));
      expect(supported.length).toBeGreaterThan(0);
      expect(after.map((it) => [it.code, it.score])).not.toEqual(before.map((it) => [it.code, it.score]));
    }
  });

  it("is the same for the same question, whatever was asked in between and in whatever order", () => {
    const question = { participants: ["gm1", "gm3"], task: "afval" };
    const first = advisePartners(index, question, 20);
    advisePartners(index, { participants: ["gm9", "pv1"], task: "belastingen" }, 20);
    expect(advisePartners(index, question, 20)).toEqual(first);
    expect(advisePartners(index, { ...question, participants: ["gm3", "gm1", "gm3"] }, 20)).toEqual(first);
    expect(advisePartners(buildAdvice(smallHistory(), DAY), question, 20)).toEqual(first);
  });

  it("is the same for two who stand in the same place", () => {
    // gm5 and gm6 mirror each other: same distance, same circle, same size.
    const scores = new Map(
      advisePartners(index, { participants: ["gm1"] }, 20).map((it) => [it.code, it.score]),
    );
    expect(scores.get("gm5")).toBeGreaterThan(0);
    expect(scores.get("gm5")).toBeCloseTo(scores.get("gm6") ?? 0, 10);
  });

  it("gives fewer when fewer are asked for, the same ones first", () => {
    const all = advisePartners(index, { participants: ["gm1"], task: "afval" }, 1_000);
    expect(advisePartners(index, { participants: ["gm1"], task: "afval" }, 2)).toEqual(all.slice(0, 2));
    expect(advisePartners(index, { participants: ["gm1"], task: "afval" }, 0)).toEqual([]);
    expect(findPartners(index, { participants: ["gm1"], task: "afval" }, 2).total).toBe(all.length);
    const nodes = resolveParticipants(index, ["gm1"]).nodes;
    expect(rankAll(index, { nodes, task: "afval" })).toHaveLength(all.length);
  });

  it("never proposes who asks, and nobody when everyone asks or nobody does", () => {
    const everyone = index.graph.nodes.map((it) => it.body.code);
    expect(codes(advisePartners(index, { participants: ["gm1", "gm2"] }, 20))).not.toContain("gm1");
    expect(advisePartners(index, { participants: everyone, task: "afval" }, 20)).toEqual([]);
    expect(advisePartners(index, { participants: [], task: "afval" }, 20)).toEqual([]);
  });

  it("names the codes nobody stands for", () => {
    expect(resolveParticipants(index, ["gm404", "gm1"])).toMatchObject({ unknown: ["gm404"] });
    expect(advisePartners(index, { participants: ["gm404"] }, 20)).toEqual([]);
  });

  it("proposes the province where provinces usually take part in the task", () => {
    const found = advisePartners(index, { participants: ["gm2"], task: "natuur" }, 20).find(
      (it) => it.code === "pv1",
    );
    expect(found?.reasons.find((it) => it.kind === "soort-bij-taak")).toMatchObject({
      text: "in 1 van de 1 regeling voor deze taak doet een provincie mee",
      records: ["natuur"],
    });
  });
});
