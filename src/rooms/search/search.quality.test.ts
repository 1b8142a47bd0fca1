import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";
import { cpuClock } from "#kit/cpu-testing.ts";
import { documents } from "./documents.ts";
import { buildIndex, find, type SearchIndex } from "./engine.ts";
import type { SearchDocument } from "./facts.ts";
import { judgeAll, type JudgedQuery } from "./judge.ts";
import { substringSearch } from "./substring.ts";

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as JudgedQuery[];
const tuned = read("queries.json");
const unseen = read("queries-unseen.json");
let found: SearchDocument[];
let index: SearchIndex;
let day: string;

const register = registerApp();
beforeAll(async () => {
  found = await documents(register.building);
  day = register.building.edition().day;
  index = buildIndex(found);
});

const engine = (query: string) =>
  find(index, query, { day, limit: 10 }).hits.map(({ document }) => document.key);

describe("the quality of search, on the register that is shipped", () => {
  it("is judged by 60 questions whose answers are in the register", () => {
    expect(tuned).toHaveLength(60);
    const keys = new Set(found.map(({ key }) => key));
    const unknown = [...tuned, ...unseen].flatMap(({ expected }) => expected.filter((key) => !keys.has(key)));
    expect(unknown).toEqual([]);
  });

  it("puts the right ones in front and keeps the wrong ones out", () => {
    const verdict = judgeAll(tuned, engine);
    expect(verdict.precisionAt3).toBeGreaterThanOrEqual(0.97);
    expect(verdict.recallAt3).toBeGreaterThanOrEqual(0.97);
    expect(verdict.recallAt10).toBeGreaterThanOrEqual(0.97);
    expect(verdict.judgements.flatMap(({ query, wrong }) => wrong.map((key) => `${query}: ${key}`))).toEqual(
      [],
    );
  });

  it("does nearly as well on questions it was not tuned on", () => {
    const verdict = judgeAll(unseen, engine);
    expect(verdict.precisionAt3).toBeGreaterThanOrEqual(0.93);
    expect(verdict.recallAt3).toBeGreaterThanOrEqual(0.93);
    expect(verdict.wrongHits).toBe(0);
  });

  it.each(["whole", "words"] as const)("cannot be had by plain substring search (%s)", (looksFor) => {
    const verdict = judgeAll(tuned, substringSearch(found, day, looksFor));
    expect(verdict.precisionAt3).toBeLessThan(0.7);
    expect(verdict.recallAt3).toBeLessThan(0.7);
    expect(verdict.wrongHits).toBeGreaterThan(20);
  });

  it.each([
    ["afval", 9],
    ["jeugd", 10],
  ])("finds every arrangement in force with %s in a title", (word, count) => {
    const { hits } = find(index, word, { day, kinds: ["collaboration"], limit: Infinity });
    const titled = hits.filter(({ document }) =>
      [document.title, ...(document.texts.citeertitel ?? [])].some((title) =>
        title.toLowerCase().includes(word),
      ),
    );
    expect(titled).toHaveLength(count);
  });

  it("is quick enough to type against", () => {
    const times = [...tuned, ...unseen].map(({ query }) => {
      engine(query);
      const spent = cpuClock();
      engine(query);
      return spent();
    });
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(10);
  });
});
