import { organisationPath } from "#rooms/organisations";

/** What two organisations did together, as the first of them reads it. */
export const pairPath = (own: string, other: string): string => `${organisationPath(own)}/samen/${other}`;
export const newPledgePath = (own: string, other: string): string => `${pairPath(own, other)}/toezegging`;
export const askIntroductionPath = (own: string, other: string): string =>
  `${pairPath(own, other)}/kennismaken`;

/** Where an organisation takes a step with a promise, or with being introduced. */
export const pledgeStepPath = (id: string, acting: string, word: string): string =>
  `/toezeggingen/${id}/${acting}/${word}`;
export const introductionStepPath = (id: string, acting: string, word: string): string =>
  `/kennismakingen/${id}/${acting}/${word}`;
