import { describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import type { Day } from "#kit/day.ts";
import type { Fabric } from "../fabric/fabric.ts";
import { readFabric } from "../fabric/read.ts";
import { bodyOnDay } from "./body-on-day.ts";
import { circleOnDay } from "./circle-on-day.ts";

/** Before and after mergers, before the register began, on its own day and after it. */
const DAYS: Day[] = [
  "2005-03-01",
  "2017-12-31",
  "2018-01-01",
  "2020-12-31",
  "2023-01-01",
  "2026-05-16",
  "2031-01-01",
];

describe("what pages of lower rooms are told without the whole fabric", () => {
  const register = registerApp();

  it.each(DAYS)("is for every participant and municipality what the fabric of %s says", async (day) => {
    const fabric = await readFabric(register.db, day);
    for (const body of fabric.bodies)
      expect(await bodyOnDay(register.db, body.code, day), body.code).toEqual(bodyIn(fabric, body.code));
  });

  it.each(DAYS)("is for every arrangement what the fabric of %s says", async (day) => {
    const fabric = await readFabric(register.db, day);
    const circles = Map.groupBy(fabric.arrangements, (it) => it.members.join());
    for (const arrangement of fabric.arrangements) {
      const { key, title, task, themes } = arrangement;
      const circle = await circleOnDay(register.db, key, day);
      const members = arrangement.members.map((it) => fabric.bodies[it]!.code);
      expect(circle, key).toMatchObject({ key, title, task, themes });
      expect(circle?.members, key).toEqual(members);
      const others = (circles.get(arrangement.members.join()) ?? []).filter((it) => it.key !== key);
      expect(circle?.same, key).toEqual(
        others.map((it) => ({ key: it.key, title: it.title, task: it.task, themes: it.themes })),
      );
    }
  });

  it("knows nobody that the register does not know, and nothing that was not in force", async () => {
    expect(await bodyOnDay(register.db, "gm9999", "2026-05-16")).toBeNull();
    expect(await circleOnDay(register.db, "geen", "2026-05-16")).toBeNull();
    const [first] = (await readFabric(register.db, "2026-05-16")).arrangements;
    expect(await circleOnDay(register.db, first!.key, "1950-01-01")).toBeNull();
  });
});

function bodyIn(fabric: Fabric, code: string) {
  const body = fabric.bodies[fabric.indexOf.get(code) ?? -1]!;
  return {
    name: body.name,
    municipality: fabric.municipalities.includes(body.index),
    takesPart: (fabric.arrangementsOf[body.index]?.length ?? 0) > 0,
  };
}
