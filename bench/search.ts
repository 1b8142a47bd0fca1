/**
 * Measures the search: how good its answers are and how fast they come, beside plain substring search over
 * the same texts. Run: `node bench/search.ts <documents.json> [--fouten]`, a file with an array of
 * SearchDocument as `documents()` of the search room gives it; or call `benchSearch` with those documents.
 *
 * Two sets of questions: the 60 the engine was tuned on, and 32 that were written from the register before the
 * engine had seen them. Their first outcome was 0.958 (precision at 3), 0.958 (found in 3), 0.984 (found in 10)
 * and no wrong hits; two general changes were made after it, so they are no longer wholly unseen.
 * Floor A looks for the whole question as typed, floor B for every word of it anywhere; both rank by the place of
 * the first match and then by the alphabet, and see every field that the engine sees.
 */
import { existsSync, readFileSync } from "node:fs";
import { buildIndex, find } from "../src/rooms/search/engine.ts";
import type { SearchDocument } from "../src/rooms/search/facts.ts";
import { judgeAll, type JudgedQuery, type Verdict } from "../src/rooms/search/judge.ts";
import { substringSearch } from "../src/rooms/search/substring.ts";

const SETS = {
  "60 vragen, hierop afgesteld": "queries.json",
  "32 vragen, opgesteld vóór de eerste meting": "queries-unseen.json",
};
const ROUNDS = 20;
const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** Prints quality, speed and the counts for "afval" and "jeugd" over the documents in force on that day. */
export function benchSearch(documents: readonly SearchDocument[], day: string, faults = false): void {
  const prose = documents.some((document) => document.texts.doel);
  console.log(`${documents.length} documenten, ${prose ? "met" : "zonder"} doelen, geldig op ${day}`);
  const started = performance.now();
  const index = buildIndex(documents);
  console.log(`Index gebouwd in ${round(performance.now() - started, 0)} ms`);
  const ways: Record<string, (query: string) => string[]> = {
    vliegwiel: (query) => find(index, query, { day, limit: 10 }).hits.map(({ document }) => document.key),
    "A: hele vraag als tekst": substringSearch(documents, day, "whole"),
    "B: elk woord als tekst": substringSearch(documents, day, "words"),
  };
  for (const [title, file] of Object.entries(SETS)) {
    const path = new URL(`../src/rooms/search/${file}`, import.meta.url);
    const queries = JSON.parse(readFileSync(path, "utf8")) as JudgedQuery[];
    console.log(`\n${title}`);
    console.table(
      Object.fromEntries(
        Object.entries(ways).map(([name, way]) => [
          name,
          { ...quality(judgeAll(queries, way)), ...speed(queries, way) },
        ]),
      ),
    );
    if (faults)
      console.table(
        judgeAll(queries, ways.vliegwiel!).judgements.filter(
          (it) => it.recallAt10 < 1 || it.precisionAt3 < 1,
        ),
      );
  }
  const typed = [...typing("gemeenschappelijke regeling omgevingsdienst groningen")].map((query) => ({
    query,
  }));
  console.log("\nTypen, letter voor letter");
  console.table({ vliegwiel: speed(typed, ways.vliegwiel!) });
  for (const word of ["afval", "jeugd"]) count(documents, index, word, day);
}

const quality = (verdict: Verdict) => ({
  "precisie bij 3": round(verdict.precisionAt3),
  "gevonden in 3": round(verdict.recallAt3),
  "gevonden in 10": round(verdict.recallAt10),
  "foute treffers in 10": verdict.wrongHits,
});

/** Every question a number of times, one after the other, first round not counted. */
function speed(queries: readonly { query: string }[], way: (query: string) => string[]) {
  const times: number[] = [];
  for (let turn = 0; turn <= ROUNDS; turn++) {
    for (const { query } of queries) {
      const started = performance.now();
      way(query);
      if (turn > 0) times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0, 2);
  return { "p50 ms": at(0.5), "p95 ms": at(0.95), "max ms": at(1) };
}

function* typing(text: string): Generator<string> {
  for (let end = 1; end <= text.length; end++) yield text.slice(0, end);
}

/** How many versions, and how many in force, carry the letters in a name or purpose, and how many are found there. */
function count(
  documents: readonly SearchDocument[],
  index: ReturnType<typeof buildIndex>,
  word: string,
  day: string,
): void {
  const fields = ["titel", "citeertitel", "doel"];
  for (const options of [{ everyVersion: true }, { day }]) {
    const inForce = "day" in options;
    const wanted = documents.filter(
      ({ kind, title, texts, validFrom, validUntil }) =>
        kind === "collaboration" &&
        (!inForce || ((validFrom ?? "") <= day && (validUntil ?? "9999") > day)) &&
        [title, ...(texts.citeertitel ?? []), ...(texts.doel ?? [])].some((text) =>
          text.toLowerCase().includes(word),
        ),
    );
    const { hits } = find(index, word, { ...options, kinds: ["collaboration"], limit: Infinity });
    const found = new Set(
      hits
        .filter(({ matches }) =>
          matches.some(
            ({ field, kind }) => fields.includes(field) && ["woord", "deel", "begin"].includes(kind),
          ),
        )
        .map(({ document }) => document.version),
    );
    const both = wanted.filter(({ version }) => found.has(version)).length;
    console.log(
      `${word}, ${inForce ? "van kracht" : "alle versies"}: ${both} van ${wanted.length} gevonden, ${hits.length} treffers`,
    );
  }
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (file !== undefined && existsSync(file)) {
  const documents = JSON.parse(readFileSync(file, "utf8")) as SearchDocument[];
  const titlesOnly = documents.map(({ texts: { doel: _prose, ...texts }, ...document }) => ({
    ...document,
    texts,
  }));
  const faults = process.argv.includes("--fouten");
  benchSearch(titlesOnly, "2026-05-16", faults);
  if (documents.some((document) => document.texts.doel)) benchSearch(documents, "2026-05-16", faults);
}
