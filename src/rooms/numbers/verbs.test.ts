import { describe, expect, it } from "vitest";
import { registerApp, TEST_NOW } from "../../testing.ts";
import { numbersVerbs } from "./verbs.ts";

const DAY = "2026-05-16";
const register = registerApp();

describe("vliegwiel patchwork", () => {
  const run = async (...words: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await numbersVerbs[0]?.run(words, {
      db: register.db,
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      terminal: null,
      clock: () => TEST_NOW,
      sources: { rooUrl: "", hosts: [] },
    });
    return { code, out: out.join("\n"), err: err.join("\n") };
  };

  it("prints the north", async () => {
    const { code, out } = await run("--province", "pv20,pv21,pv22", "--on", DAY);
    expect(code).toBe(0);
    expect(out).toContain("Groningen, Fryslân en Drenthe op 16 mei 2026");
    for (const [label, value] of [
      ["Gemeenten:", "40"],
      ["Regelingen met een gemeente van hier:", "52"],
      ["Regelingen per gemeente:", "8,4"],
      ["Regelingen met alleen gemeenten van hier:", "47"],
      ["Regelingen over een provinciegrens binnen dit gebied:", "6"],
      ["Regelingen met twee tot en met vijf deelnemers:", "30"],
      ["Groepen die veel samen doen:", "3"],
    ])
      expect(out).toMatch(new RegExp(`${label} +${value}$`, "m"));
    expect(out).toContain("18 gemeenten, precies de provincie Fryslân");
  });

  it("prints the whole country on the register's day when nothing is asked", async () => {
    expect((await run()).out).toMatch(/Nederland op 16 mei 2026.*Gemeenten: +342$/ms);
  });

  it("refuses a province, day or word it does not know", async () => {
    expect(await run("--province", "pv99,Drente")).toMatchObject({ code: 2, out: "" });
    expect((await run("--province", "pv99,Drente")).err.split("\n")).toHaveLength(2);
    expect((await run("--province", "GR,Fryslân,pv22,gr")).out).toContain("Groningen, Fryslân en Drenthe");
    expect((await run("--on", "2026-02-30")).err).toContain("bestaande dag");
    expect((await run("--province")).err).toContain("bijvoorbeeld pv20");
    expect((await run("--kleur", "rood")).err).toContain("--kleur kennen we niet");
    expect((await run("noorden")).err).toContain("te veel woorden: noorden");
  });
});
