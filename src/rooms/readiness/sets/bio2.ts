/**
 * The measures of the BIO2, version 1.3 of 9 January 2026, that have a number for government: one question each, in our own words.
 * What the measure itself says stands in the BIO2, and is not copied here. Each was read whole in the text that is open to everyone
 * (github.com/MinBZK/Baseline-Informatiebeveiliging-Overheid, docs/maatregelen, 23 March 2026); the one with a formal status, on
 * bio-overheid.nl, was not laid beside it.
 */
import { type Control, ORGANISATIONAL } from "./bio2-organisational.ts";
import { OTHER_CONTROLS } from "./bio2-other.ts";
import type { Item, QuestionSet } from "./question-set.ts";

export const bio2Item = (number: string): string => `bio2-${number}`;

const CONTROLS: readonly Control[] = [...ORGANISATIONAL, ...OTHER_CONTROLS];

/** Where the text that was read says less than a measure, beside its number. */
const SAYS: Readonly<Record<string, string>> = {
  "8.08.06": "verwijst naar 5.24.08",
  "8.16.03": "heeft in de gelezen tekst dezelfde woorden als 8.16.02",
};

const sourceOf = (number: string): string =>
  [`BIO2 1.3, maatregel ${number}`, ...(SAYS[number] ? [SAYS[number]] : [])].join("; ");

const itemOf = (number: string, question: string, why: string): Item => ({
  ...{ code: bio2Item(number), subject: "security", question, why, must: false, phase: "yearly" },
  ...{ answerer: "ciso", about: "organisation", source: sourceOf(number) },
  ...{ measure: number, when: null },
});

export const BIO2: QuestionSet = {
  code: "bio2",
  name: "BIO2 per maatregel",
  publisher: null,
  follows:
    "de Baseline Informatiebeveiliging Overheid 2, versie 1.3, per maatregel gelezen in de openbare tekst op GitHub (MinBZK, 23 maart 2026), die geen formele status heeft; de vragen zijn van Vliegwiel",
  version: "1.3",
  from: "2026-01-09",
  until: null,
  items: CONTROLS.flatMap(({ why, measures }) =>
    Object.entries(measures).map(([number, question]) => itemOf(number, question, why)),
  ),
};

/**
 * Numbers that BIO2 1.3 moved, from old to new: what was answered under the old one is found under the new one. It also sends 5.26.01 to
 * 5.25.02, which it does not have: that one is with those that are gone.
 */
export const MOVED: Readonly<Record<string, string>> = {
  "5.04.02": "5.10.02",
  "5.04.03": "5.10.03",
  "5.24.06": "5.21.05",
  "5.25.01": "5.26.02",
};

/** Numbers that BIO2 1.3 has no measure for any more, and what it says of them. */
export const GONE: Readonly<Record<string, string>> = {
  "5.21.01": "vervallen",
  "5.26.01": "verplaatst naar 5.25.02, en dat nummer heeft BIO2 1.3 niet",
  "5.35.01": "vervallen",
  "7.01.01": "vervallen",
  "8.24.03": "vervallen",
};

const NEWER = new Map(Object.entries(MOVED).map(([from, to]) => [bio2Item(from), bio2Item(to)]));
const OLDER = Map.groupBy(NEWER.keys(), (it) => NEWER.get(it) ?? it);

/** The code under which an item is asked now. */
export const itemNow = (code: string): string => NEWER.get(code) ?? code;

/** All codes under which an item was ever answered, the one of now first. */
export const codesOf = (item: string): string[] => [item, ...(OLDER.get(item) ?? [])];
