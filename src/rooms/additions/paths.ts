import { organisationPath } from "#rooms/organisations";
import type { Kind } from "./facts.ts";
import { KINDS } from "./kinds.ts";

/** What one organisation adds, and about what it could. */
export const additionsPath = (organisation: string): string =>
  `${organisationPath(organisation)}/aanvullingen`;
/** @param about key of a collaboration, or number of one outside the register */
export const aboutPath = (organisation: string, about: string): string =>
  `${additionsPath(organisation)}/${about}`;
export const newPath = (organisation: string, about: string, kind: Kind): string =>
  `${aboutPath(organisation, about)}/${KINDS[kind].word}`;

/** Where the sheet of a year is sent to. */
export const SHEET_PATH = "/organisaties/:code/aanvullingen/:jaar/blad";
export const sheetPath = (organisation: string, year: number): string =>
  `${additionsPath(organisation)}/${year}/blad`;

export const ADDITION_PATH = "/aanvullingen";
export const additionPath = (id: string): string => `${ADDITION_PATH}/${id}`;
export const changePath = (id: string, kind: Kind): string => `${additionPath(id)}/${KINDS[kind].word}`;
