import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { classify, type Classification } from "../src/rooms/tasks/classify.ts";
import { sharesOfThemes } from "../src/rooms/tasks/families.ts";
import type { Arrangement } from "./tasks-source.ts";

/** What the classifier may read; never a theme. The facts snapshot has no purposes. */
export const SIGHTS = {
  "alleen titel": (it: Arrangement) => ask(it, null, null),
  "titel en uitvoerder": (it: Arrangement) => ask(it, null, it.executorName),
  "titel en doel": (it: Arrangement) => ask(it, it.purpose, null),
  "titel, uitvoerder en doel": (it: Arrangement) => ask(it, it.purpose, it.executorName),
};
export type Sight = keyof typeof SIGHTS;

/** An arrangement and the families that count as right; the first stands for it when the answer is wrong. */
export interface Case {
  arrangement: Arrangement;
  right: string[];
}

export interface Score {
  right: number;
  of: number;
  macroF1: number;
}

/** The arrangements in force on the day, parted as they are measured. */
export function partition(all: readonly Arrangement[], day: string) {
  const inForce = all.filter((it) => it.from <= day && (it.until === null || day < it.until));
  const labelled = inForce.filter((it) => it.themes.length > 0);
  return {
    inForce,
    /** The half that was read while choosing the words. */
    tuned: labelled.filter((it) => firstByte(it.rooId) % 2 === 0),
    reported: labelled.filter((it) => firstByte(it.rooId) % 2 === 1),
    sample: readSample(inForce),
  };
}

const firstByte = (rooId: string): number => createHash("sha256").update(rooId).digest().readUInt8(0);

/** Right is every family that one of the registered themes may stand for. */
export const broadly = (arrangement: Arrangement): Case => ({
  arrangement,
  right: byShare(arrangement).map(([family]) => family),
});

/** Right is only the family that the registered themes point at most, or those that share that place. */
export function strictly(arrangement: Arrangement): Case {
  const shares = byShare(arrangement);
  const most = shares.filter(([, share]) => share === shares[0]?.[1]);
  return { arrangement, right: most.map(([family]) => family) };
}

const byShare = (it: Arrangement): [family: string, share: number][] =>
  [...sharesOfThemes(it.themes)].sort((a, b) => b[1] - a[1]);

function readSample(inForce: readonly Arrangement[]): Case[] {
  const file = new URL("../src/rooms/tasks/sample.csv", import.meta.url);
  const rows = parse<{ roo_id: string; family: string }>(readFileSync(file, "utf8"), { columns: true });
  const byId = new Map(inForce.map((it) => [it.rooId, it]));
  return rows.flatMap(({ roo_id, family }) => {
    const arrangement = byId.get(roo_id);
    return arrangement ? [{ arrangement, right: [family] }] : [];
  });
}

/** Accuracy and macro-F1 over the families that occur; a right answer is its own truth. */
export function score(cases: readonly Case[], sight: Sight): Score {
  const pairs = cases.map(({ arrangement, right }) => {
    const given = SIGHTS[sight](arrangement).code;
    return { given, truth: right.includes(given) ? given : (right[0] ?? "") };
  });
  const families = [...new Set(pairs.map(({ truth }) => truth))];
  const f1s = families.map((family) => {
    const hits = pairs.filter((it) => it.given === family && it.truth === family).length;
    const given = pairs.filter((it) => it.given === family).length;
    const truth = pairs.filter((it) => it.truth === family).length;
    return (2 * hits) / (given + truth);
  });
  return {
    right: pairs.filter(({ given, truth }) => given === truth).length,
    of: pairs.length,
    macroF1: f1s.reduce((sum, it) => sum + it, 0) / families.length,
  };
}

const ask = (it: Arrangement, purpose: string | null, executorName: string | null): Classification =>
  classify({ title: it.title, citationTitle: it.citationTitle, purpose, executorName, themes: [] });
