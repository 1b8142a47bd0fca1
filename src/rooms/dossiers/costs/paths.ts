import { DOSSIERS_PATH, dossierPath } from "../paths.ts";
import type { Alternative, Moment } from "./facts.ts";

/** What a dossier costs and makes vulnerable. */
export const COSTS = `${DOSSIERS_PATH}/:id/kosten`;
export const costsPath = (id: string): string => `${dossierPath(id)}/kosten`;

/** What the ways and the moments are called in an address. */
export const WAY_WORDS: Readonly<Record<string, Alternative>> = {
  samen: "together",
  alleen: "alone",
  inkopen: "bought",
  lichter: "lighter",
};
export const MOMENT_WORDS: Readonly<Record<string, Moment>> = { vooraf: "before", achteraf: "after" };
/** What stands for a party where figures are not divided over the parties. */
export const COMMON_WORD = "gezamenlijk";

const wordFor = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.keys(words).find((it) => words[it] === value) ?? value;

/** Where a party says its figures of one way; `null` for what is not divided over the parties. */
export const figuresPath = (
  id: string,
  party: string | null,
  alternative: Alternative,
  moment: Moment,
): string =>
  `${costsPath(id)}/van/${party ?? COMMON_WORD}/${wordFor(WAY_WORDS, alternative)}/${wordFor(MOMENT_WORDS, moment)}`;

export const newDutyPath = (id: string): string => `${costsPath(id)}/verantwoordelijk`;
export const dutyPath = (id: string, duty: string): string => `${newDutyPath(id)}/${duty}`;
export const newDependencePath = (id: string, party: string): string =>
  `${costsPath(id)}/van/${party}/kwetsbaar`;
export const dependencePath = (id: string, dependence: string): string =>
  `${costsPath(id)}/kwetsbaar/${dependence}`;
