import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import type { Weave } from "./fabric.ts";
import { chosenFrom, type FabricQuery } from "./filter.ts";
import { type Past, weaveOn } from "./past.ts";
import { readPast } from "./read-past.ts";
import { readFabric } from "./read.ts";

/** By code, because bodies have other places in the past than on one day. */
const told = ({ bodies, arrangements, arrangementsOf, municipalities, neighbours }: Weave) => {
  const code = (index: number) => bodies[index]?.code;
  return {
    arrangements: arrangements.map((it) => it.members.map(code)),
    taking: bodies.flatMap((it) => {
      const places = arrangementsOf[it.index] ?? [];
      return places.length === 0 ? [] : [[it, places].map((x) => ("code" in x ? x.code : x))];
    }),
    municipalities: municipalities.map((index) => ({ ...bodies[index], index: 0 })),
    neighbours: neighbours.map((pair) => pair.map(code)),
  };
};

describe("the past that is read at once", () => {
  const register = registerApp();
  let past: Past;
  beforeAll(async () => {
    past = await readPast(register.db);
  });

  it.each(
    [2018, 2019, 2021, 2022, 2026].flatMap((year) => [{ year }, { year, lezing: "register" as const }]),
  )(
    "has on 1 January what the fabric of that day has: %j",
    async ({ year, ...query }: { year: number; lezing?: "register" }) => {
      const reading = query.lezing ? "registered" : "resolved";
      const whole = await readFabric(register.db, `${year}-01-01`, reading);
      expect(whole.arrangements.length).toBeGreaterThan(300);
      expect(told(weaveOn(past, year, reading, {}))).toEqual(told(whole));
      const asked: FabricQuery[] = [
        { provincie: ["pv20", "pv22"] },
        { taak: ["afval"] },
        { thema: "geen", vorm: ["OL", "GO"] },
        { bevoegdheid: ["delegatie"], typeDeelnemer: ["waterschap"] },
      ];
      for (const it of asked) {
        const chosen = chosenFrom(whole, it);
        expect(chosen.arrangements.length, JSON.stringify(it)).toBeLessThan(whole.arrangements.length);
        expect(told(weaveOn(past, year, reading, it)), JSON.stringify(it)).toEqual(told(chosen));
      }
    },
  );
});
