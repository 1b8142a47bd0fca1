import { describe, expect, it } from "vitest";
import type { Lineage } from "#rooms/organisations";
import { type Membership, regionsOn } from "./resolve.ts";

/** West and Oost became Midden on 1 January 2021; Dorp went over into Stad, which existed already, in 2022. */
const PERIODS: Record<string, { from: string | null; until: string | null }> = {
  west: { from: null, until: "2021-01-01" },
  oost: { from: null, until: "2021-01-01" },
  midden: { from: "2021-01-01", until: null },
  dorp: { from: null, until: "2022-03-24" },
};
const lineage: Lineage = {
  existed: (key) => PERIODS[key] ?? { from: null, until: null },
  predecessors: (key) =>
    key === "midden"
      ? [
          { key: "west", day: "2021-01-01" },
          { key: "oost", day: "2021-01-01" },
        ]
      : key === "stad"
        ? [{ key: "dorp", day: "2022-03-24" }]
        : [],
  successors: (key) =>
    key === "west" || key === "oost"
      ? [{ key: "midden", day: "2021-01-01" }]
      : key === "dorp"
        ? [{ key: "stad", day: "2022-03-24" }]
        : [],
};

const said = (municipality_key: string, code: string, more: Partial<Membership> = {}): Membership => ({
  kind: "jeugdregio",
  code,
  name: `Regio ${code}`,
  municipality_key,
  single: true,
  source: "jeugd.csv",
  licence: null,
  owner: null,
  facts_day: null,
  valid_from: null,
  valid_until: null,
  ...more,
});
const members = (day: string, ...rows: Membership[]) =>
  regionsOn(rows, day, lineage).map((it) => [it.key, it.members.map((one) => one.key)]);

describe("regions when municipalities merge", () => {
  it("take the successor for municipalities that no longer exist, once", () => {
    expect(regionsOn([said("west", "A"), said("oost", "A")], "2022-01-01", lineage)[0]?.members).toEqual([
      { key: "midden", basis: "opvolger", namedKeys: ["oost", "west"] },
    ]);
  });

  it("take the predecessors for a municipality that did not exist yet", () => {
    expect(regionsOn([said("midden", "A")], "2020-06-01", lineage)[0]?.members).toEqual([
      { key: "oost", basis: "voorganger", namedKeys: ["midden"] },
      { key: "west", basis: "voorganger", namedKeys: ["midden"] },
    ]);
  });

  it("show a successor in both regions when its predecessors were in different ones", () => {
    expect(members("2022-01-01", said("west", "A"), said("oost", "B"))).toEqual([
      ["jeugdregio/A", ["midden"]],
      ["jeugdregio/B", ["midden"]],
    ]);
  });

  it("believe the file where it says itself in which region the successor is", () => {
    expect(members("2022-04-01", said("dorp", "A"), said("stad", "B"))).toEqual([["jeugdregio/B", ["stad"]]]);
  });

  it("do not put a municipality that was merged later in the region of the one it went to", () => {
    expect(members("2020-01-01", said("stad", "B"))).toEqual([["jeugdregio/B", ["stad"]]]);
  });

  it("leave out who is not in it on the day", () => {
    expect(members("2020-01-01", said("stad", "B", { valid_until: "2020-01-01" }))).toEqual([]);
  });
});
