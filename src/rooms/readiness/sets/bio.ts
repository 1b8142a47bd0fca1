/**
 * Which control of the BIO went where in the BIO2. The BIO numbers its measures by the controls of ISO 27002:2013, the BIO2 by those of
 * ISO 27002:2022; which of the one became which of the other says annex B of ISO 27002:2022. Numbers alone, no words of it.
 */
import { BIO2 } from "./bio2.ts";
import type { Item } from "./question-set.ts";

/** By control of 2022, in the order of that edition, the controls of 2013 that it came from; none for a new one. */
const CAME_FROM = `
  5.1 5.1.1 5.1.2; 5.2 6.1.1; 5.3 6.1.2; 5.4 7.2.1; 5.5 6.1.3; 5.6 6.1.4; 5.7; 5.8 6.1.5 14.1.1; 5.9 8.1.1 8.1.2; 5.10 8.1.3 8.2.3;
  5.11 8.1.4; 5.12 8.2.1; 5.13 8.2.2; 5.14 13.2.1 13.2.2 13.2.3; 5.15 9.1.1 9.1.2; 5.16 9.2.1; 5.17 9.2.4 9.3.1 9.4.3;
  5.18 9.2.2 9.2.5 9.2.6; 5.19 15.1.1; 5.20 15.1.2; 5.21 15.1.3; 5.22 15.2.1 15.2.2; 5.23; 5.24 16.1.1; 5.25 16.1.4; 5.26 16.1.5;
  5.27 16.1.6; 5.28 16.1.7; 5.29 17.1.1 17.1.2 17.1.3; 5.30; 5.31 18.1.1 18.1.5; 5.32 18.1.2; 5.33 18.1.3; 5.34 18.1.4; 5.35 18.2.1;
  5.36 18.2.2 18.2.3; 5.37 12.1.1;
  6.1 7.1.1; 6.2 7.1.2; 6.3 7.2.2; 6.4 7.2.3; 6.5 7.3.1; 6.6 13.2.4; 6.7 6.2.2; 6.8 16.1.2 16.1.3;
  7.1 11.1.1; 7.2 11.1.2 11.1.6; 7.3 11.1.3; 7.4; 7.5 11.1.4; 7.6 11.1.5; 7.7 11.2.9; 7.8 11.2.1; 7.9 11.2.6;
  7.10 8.3.1 8.3.2 8.3.3 11.2.5; 7.11 11.2.2; 7.12 11.2.3; 7.13 11.2.4; 7.14 11.2.7;
  8.1 6.2.1 11.2.8; 8.2 9.2.3; 8.3 9.4.1; 8.4 9.4.5; 8.5 9.4.2; 8.6 12.1.3; 8.7 12.2.1; 8.8 12.6.1 18.2.3; 8.9; 8.10; 8.11; 8.12;
  8.13 12.3.1; 8.14 17.2.1; 8.15 12.4.1 12.4.2 12.4.3; 8.16; 8.17 12.4.4; 8.18 9.4.4; 8.19 12.5.1 12.6.2; 8.20 13.1.1; 8.21 13.1.2;
  8.22 13.1.3; 8.23; 8.24 10.1.1 10.1.2; 8.25 14.2.1; 8.26 14.1.2 14.1.3; 8.27 14.2.5; 8.28; 8.29 14.2.8 14.2.9; 8.30 14.2.7;
  8.31 12.1.4 14.2.6; 8.32 12.1.2 14.2.2 14.2.3 14.2.4; 8.33 14.3.1; 8.34 12.7.1`;

/** A control of the BIO and one of the BIO2 that it went to. */
export interface Pair {
  bio: string;
  control: string;
}

const controls: readonly { control: string; from: readonly string[] }[] = CAME_FROM.split(";").map((it) => {
  const [control = "", ...from] = it.trim().split(/\s+/);
  return { control, from };
});

export const PAIRS: readonly Pair[] = controls.flatMap(({ control, from }) =>
  from.map((bio) => ({ bio, control })),
);

const byNumber = (a: string, b: string): number => {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (const [at, number] of left.entries()) if (number !== right[at]) return number - (right[at] ?? 0);
  return 0;
};

/** All controls of the BIO, in their own order. */
export const BIO_CONTROLS: readonly string[] = [...new Set(PAIRS.map((it) => it.bio))].toSorted(byNumber);
/** All controls of the BIO2, in their own order. */
export const BIO2_CONTROLS: readonly string[] = controls.map((it) => it.control);

const TO = Map.groupBy(PAIRS, (it) => it.bio);
const FROM = Map.groupBy(PAIRS, (it) => it.control);

/** Controls of the BIO2 to which one of the BIO went. */
export const controlsFrom = (bio: string): string[] => (TO.get(bio) ?? []).map((it) => it.control);
/** Controls of the BIO that one of the BIO2 came from. */
export const bioOf = (control: string): string[] => (FROM.get(control) ?? []).map((it) => it.bio);

/** The control of the BIO2 that a measure belongs to: `5.16` of `5.16.01`. */
export const controlOf = (measure: string): string =>
  measure
    .split(".")
    .slice(0, 2)
    .map((it) => String(Number(it)))
    .join(".");

const ITEMS = Map.groupBy(BIO2.items, (it) => controlOf(it.measure ?? ""));
/** The questions of the BIO2 under one of its controls; none where government has no measure of its own there. */
export const itemsUnder = (control: string): readonly Item[] => ITEMS.get(control) ?? [];

/**
 * The control of the BIO in what somebody typed, who may have typed a measure of it (`9.2.1.1`) or more than the number
 * (`BIO 9.2.1`); null for no number of the BIO.
 */
export function bioControlIn(typed: string): string | null {
  const found = /^\D*(\d{1,2})\.(\d{1,2})\.(\d{1,2})(?:\.\d{1,2})*(?:\D*$)/.exec(typed);
  if (!found) return null;
  const control = found
    .slice(1, 4)
    .map((it) => String(Number(it)))
    .join(".");
  return TO.has(control) ? control : null;
}
