import { describe, expect, inject, it } from "vitest";
import { freshDatabase, registerApp, TEST_NOW, type TestConnection } from "../../testing.ts";
import { buildAdvice } from "./engine/advice-index.ts";
import { advisePartners } from "./engine/partners.ts";
import { readHistory } from "./engine/read-history.ts";
import { adviceVerbs } from "./verbs.ts";

const register = registerApp();

describe("advice on the command line", () => {
  const run = (...words: string[]) => runOn(register, words);
  async function runOn({ db }: TestConnection, words: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const code = await adviceVerbs[0]?.run(words, {
      db,
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      terminal: null,
      clock: () => TEST_NOW,
      sources: { rooUrl: "", hosts: [] },
    });
    return { code, out: out.join("\n"), err: err.join("\n") };
  }

  it("prints the partners in the order of the advice, with their reasons", async () => {
    const { code, out } = await run(
      ...["--organisation", "gm0014", "--with", "gm1730,gm0106", "--task", "inkoop jeugdhulp"],
      ...["--on", "2026-05-16", "--count", "5"],
    );
    expect(code).toBe(0);
    const advised = advisePartners(
      buildAdvice(await readHistory(register.db, "2026-05-16"), "2026-05-16"),
      { participants: ["gm0014", "gm1730", "gm0106"], task: "jeugd-en-wmo" },
      5,
    );
    const printed = [...out.matchAll(/^ +\d+\. .+ \(([a-z0-9-]+)\)$/gm)].map((it) => it[1]);
    expect(printed).toEqual(advised.map((it) => it.code));
    expect(out).toContain("Groningen (gm0014), Tynaarlo (gm1730) en Assen (gm0106)");
    expect(out).toContain(advised[0]?.reasons[0]?.text);
  });

  it("prints the parts that are asked for, in the order of the page", async () => {
    const { code, out } = await run(
      "--with",
      "gm0093",
      "--task",
      "afval",
      "--forms",
      "--exists",
      "--level",
      "--hosts",
    );
    expect(code).toBe(0);
    const places = [
      "Bestaat dit al?",
      "Hoe groot",
      "Bestaande organisatie die dit kan doen",
      "In welke vorm",
    ].map((title) => out.indexOf(`\n${title}\n`));
    expect(places.every((it, place) => it > (places[place - 1] ?? 0))).toBe(true);
    expect(out).not.toContain("Met wie");
  });

  it("refuses what it does not understand, with exit code 2", async () => {
    expect(await run()).toMatchObject({ code: 2, out: "" });
    const { code, err } = await run(
      "--colour",
      "red",
      "--on",
      "2026-02-30",
      "--count",
      "0",
      "--power",
      "alles",
      "afval",
    );
    expect(code).toBe(2);
    for (const name of [
      "--colour kennen we niet",
      "--on",
      "--count",
      "--power: Kies uit",
      "te veel woorden: ",
    ])
      expect(err).toContain(name);
    expect((await run("--organisation", "Nergenshuizen")).err).toContain(
      "--organisation: “Nergenshuizen” kennen we niet",
    );
    expect((await run("--organisation", "--task", "afval")).code).toBe(2);
  });

  it("asks back when a name could be several organisations", async () => {
    const { code, err } = await run("--organisation", "oost", "--task", "afval");
    expect(code).toBe(2);
    expect(err).toMatch(/kan meer dan één organisatie zijn\. Geef de code:\n {2}[a-z0-9-]+ {2}/);
  });

  it("says what to do when nothing was imported yet, with exit code 1", async () => {
    const empty = await freshDatabase(inject("database"));
    const { code, err } = await runOn(empty, ["--organisation", "gm0106"]);
    await empty.close();
    expect(code).toBe(1);
    expect(err).toContain("vliegwiel import snapshot");
  });
});
