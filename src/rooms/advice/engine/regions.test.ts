import { describe, expect, it } from "vitest";
import { buildAdvice } from "./advice-index.ts";
import { graphOn } from "./graph.ts";
import { advisePartners } from "./partners.ts";
import { divisionsOn, knownRegion, regionsKnownOn } from "./regions.ts";
import { smallHistory } from "./small-history.ts";

const on = (day: string) => {
  const history = smallHistory();
  const graph = graphOn(history, day);
  return regionsKnownOn(history, graph).map(({ region, members }) => [
    region.key,
    members.map((it) => graph.nodes[it]?.body.code).join(" "),
  ]);
};
const reasonFor = (day: string, code: string) =>
  advisePartners(buildAdvice(smallHistory(), day), { participants: ["gm1"] }, 20)
    .find((it) => it.code === code)
    ?.reasons.find((it) => it.kind === "regio");

describe("regions fixed by law or agreement", () => {
  it("count from the day their source tells of, and give way to a newer source", () => {
    expect(on("2011-12-31")).toEqual([]);
    expect(on("2012-01-01")).toEqual([["arbeidsmarktregio/Noord", "gm1 gm3"]]);
    expect(on("2021-01-01")).toEqual([
      ["jeugdregio/Noord", "gm1 gm2 gm5 gm6 gm9"],
      ["arbeidsmarktregio/Heel", "gm1 gm2 gm3"],
    ]);
  });

  it("hold the successor of a municipality that merged, unless the source places that one itself", () => {
    const history = smallHistory();
    history.regions = [
      ...history.regions.slice(0, 1),
      { ...history.regions[0]!, key: "jeugdregio/Zuid", name: "Zuid", members: ["gm9"] },
    ];
    const graph = graphOn(history, "2020-01-01");
    const found = regionsKnownOn(history, graph).map(({ members }) =>
      members.map((it) => graph.nodes[it]?.body.code).join(" "),
    );
    expect(found).toEqual(["gm1 gm2 gm5 gm6", "gm9"]);
  });

  it("are a reason with the regions as records", () => {
    expect(reasonFor("2022-01-01", "gm2")).toMatchObject({
      text: "zelfde jeugdregio en arbeidsmarktregio",
      records: ["jeugdregio/Noord", "arbeidsmarktregio/Heel"],
    });
    expect(reasonFor("2022-01-01", "gm3")).toMatchObject({ text: "zelfde arbeidsmarktregio" });
    expect(reasonFor("2022-01-01", "gm2")?.weight).toBeCloseTo(
      2 * (reasonFor("2022-01-01", "gm3")?.weight ?? 0),
    );
    expect(reasonFor("2011-01-01", "gm3")).toBeUndefined();
  });

  it("can be found by key on a day, with the source of the whole division", () => {
    const history = smallHistory();
    expect(knownRegion(history, "2020-06-01", "arbeidsmarktregio/Heel")).toBeUndefined();
    expect(knownRegion(history, "2021-06-01", "arbeidsmarktregio/Heel")?.from).toBe("2021-01-01");
    expect(divisionsOn(history, "2020-06-01").map((it) => it.kind)).toEqual([
      "jeugdregio",
      "arbeidsmarktregio",
    ]);
  });
});
