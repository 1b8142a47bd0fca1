import { dossierPath, partyPath } from "../paths.ts";

/** The chain as one picture, with the same rows beside it. */
export const chainPath = (dossier: string): string => `${dossierPath(dossier)}/keten`;
export const newAgreementPath = (dossier: string, party: string): string =>
  `${partyPath(dossier, party)}/afspraken`;
export const newProjectPath = (dossier: string, party: string): string =>
  `${partyPath(dossier, party)}/projecten`;
export const settlePath = (dossier: string, agreement: string): string =>
  `${dossierPath(dossier)}/afspraken/${agreement}`;
export const projectPath = (dossier: string, project: string): string =>
  `${dossierPath(dossier)}/projecten/${project}`;
