import { describe, expect, it } from "vitest";
import { type FabricQuery, readFabric } from "#rooms/day";
import { registerApp } from "../../testing.ts";
import { circleRows, fixedRows, nestedRows } from "./circle-rows.ts";
import { groupRows } from "./groups-page.tsx";
import { municipalRows } from "./municipalities.tsx";
import { allPairRows, pairRows, strangerRows } from "./pair-rows.ts";
import { provinceRows } from "./provinces-page.tsx";
import { type Asked, askedFor, askedIn } from "./question.ts";

const DAY = "2026-05-16";
const ALL_ROWS: ((asked: Asked) => object[])[] = [
  municipalRows,
  provinceRows,
  pairRows,
  allPairRows,
  strangerRows,
  circleRows,
  fixedRows,
  nestedRows,
  groupRows,
];

describe("a question about the numbers that is asked again", () => {
  const register = registerApp();

  it.each<FabricQuery>([
    {},
    { provincie: ["pv22"] },
    { vorm: ["OL"] },
    { provincie: ["pv20", "pv21"], taak: ["afval"] },
  ])("has the rows it had, which are those of the day read anew: %j", async (query) => {
    const asked = await askedFor(register.building, query, DAY);
    const again = await askedFor(register.building, { ...query }, DAY);
    const anew = askedIn(await readFabric(register.db, DAY), query);
    for (const rowsOf of ALL_ROWS) {
      expect(rowsOf(asked)).toEqual(rowsOf(anew));
      expect(rowsOf(again)).toBe(rowsOf(asked));
    }
  });

  it("is another question with another reading, day or province", async () => {
    const asked = await askedFor(register.building, { provincie: ["pv22"] }, DAY);
    const others = await Promise.all([
      askedFor(register.building, { provincie: ["pv22"], lezing: "register" }, DAY),
      askedFor(register.building, { provincie: ["pv22"] }, "2020-01-01"),
      askedFor(register.building, { provincie: ["pv22", "pv23"] }, DAY),
    ]);
    expect(others.map((it) => [it.fabric.reading, it.fabric.day])).toEqual([
      ["registered", DAY],
      ["resolved", "2020-01-01"],
      ["resolved", DAY],
    ]);
    expect(others).not.toContain(asked);
    expect(others[2].shown.size).toBeGreaterThan(asked.shown.size);
  });
});
